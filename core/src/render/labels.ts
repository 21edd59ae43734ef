import { type Localized, words } from '../model/language.ts';
import type { Kind } from '../model/table/types.ts';

/** The words that the printed plan has of its own, beside what the author wrote. */
export const LABELS = {
  unfinished: words('Kortet er ikke ferdig skrevet', 'Kortet er ikkje ferdig skrive', 'This card is not finished'),
  untitled: words('Uten tittel', 'Utan tittel', 'Untitled'),
  figure: words('Figur', 'Figur', 'Figure'),
  table: words('Tabell', 'Tabell', 'Table'),
  appendices: words('Vedlegg', 'Vedlegg', 'Appendices'),
  chapter: words('Kapittel', 'Kapittel', 'Chapter'),
  section: words('Kapittel', 'Kapittel', 'Section'),
  appendix: words('Vedlegg', 'Vedlegg', 'Appendix'),
  contents: words('Innhold', 'Innhald', 'Contents'),
  figures: words('Figurer', 'Figurar', 'Figures'),
  tables: words('Tabeller', 'Tabellar', 'Tables'),
  footnotes: words('Fotnoter', 'Fotnotar', 'Footnotes'),
  footnotesOf: words('Fotnoter til', 'Fotnotar til', 'Footnotes of'),
  backToText: words('Tilbake til teksten', 'Tilbake til teksten', 'Back to the text'),
  missingImage: words('Bildet finnes ikke', 'Biletet finst ikkje', 'The picture is not there'),
  outsideImage: words(
    'Bildet vises ikke: bare bilder i arbeidsområdet vises',
    'Biletet blir ikkje vist: berre bilete i arbeidsområdet blir viste',
    'The picture is not shown: only pictures in the workspace are',
  ),
  emptyPlan: words(
    'Planen har ingen kapitler ennå.',
    'Planen har ingen kapittel enno.',
    'The plan has no chapters yet.',
  ),
  emptyChapter: words('Kapittelet er tomt.', 'Kapittelet er tomt.', 'The chapter is empty.'),
  emptyView: words('Ingenting å vise ennå.', 'Ingenting å vise enno.', 'Nothing to show yet.'),
  municipality: words('kommune', 'kommune', 'municipality'),
  case: words('sak', 'sak', 'case'),
  adoptedBy: words('Vedtatt av', 'Vedteken av', 'Adopted by'),
  unit: words('Enhet', 'Eining', 'Unit'),
  year: words('År', 'År', 'Year'),
  value: words('Verdi', 'Verdi', 'Value'),
  start: words('Start', 'Start', 'Start'),
  end: words('Slutt', 'Slutt', 'End'),
  total: words('Sum', 'Sum', 'Total'),
  amount: words('Beløp', 'Beløp', 'Amount'),
  point: words('Kravpunkt', 'Kravpunkt', 'Requirement'),
  answeredBy: words('Svares på av', 'Blir svart på av', 'Answered by'),
  answered: words('Svarer på punktet', 'Svarer på punktet', 'Answers the point'),
  notAnswered: words('Ikke svart på', 'Ikkje svart på', 'Not answered'),
  howAnswered: words('Slik svarer planen', 'Slik svarar planen', 'How the plan answers'),
  where: words('Hvor', 'Kvar', 'Where'),
  measuresFor: words('Tiltak for', 'Tiltak for', 'Measures for'),
  noUnit: words('Uten ansvarlig enhet', 'Utan ansvarleg eining', 'No responsible unit'),
  answers: words('Ansvarlig', 'Ansvarleg', 'Responsible'),
  contributes: words('Medvirker', 'Medverkar', 'Contributes'),
  target: words('mål', 'mål', 'target'),
  followUp: words('Følges opp i', 'Blir følgt opp i', 'Followed up in'),
  evaluation: words(
    'Evaluering/endringer/nådd målene',
    'Evaluering/endringar/nådd måla',
    'Evaluation, changes, goals reached',
  ),
  personYears: words('årsverk', 'årsverk', 'person-years'),
  by: words('innen', 'innan', 'by'),
} as const satisfies Readonly<Record<string, Localized>>;

/** How a plan's status is said on its title page. */
export const STATUS_LABELS = {
  draft: words('Utkast', 'Utkast', 'Draft'),
  hearing: words('Høringsutkast', 'Høyringsutkast', 'Draft for consultation'),
  adopted: words('Vedtatt', 'Vedteken', 'Adopted'),
  evaluated: words('Evaluert', 'Evaluert', 'Evaluated'),
} as const satisfies Readonly<Record<string, Localized>>;

/** The heading of a column or row where the field's own key would not do in print. */
const FIELD_LABELS: Readonly<Partial<Record<Kind, Readonly<Record<string, Localized>>>>> = {
  goal: {
    title: words('Mål', 'Mål', 'Goal'),
    parent: words('Overordnet mål', 'Overordna mål', 'Higher goal'),
    covers: words('Svarer på', 'Svarar på', 'Answers'),
  },
  measure: {
    title: words('Tiltak', 'Tiltak', 'Measure'),
    goals: words('Mål', 'Mål', 'Goals'),
    description: words('Beskrivelse og hensikt', 'Skildring og føremål', 'Description and purpose'),
    responsible: words('Ansvarlige virksomheter', 'Ansvarlege verksemder', 'Responsible'),
    contributing: words('Medvirkende', 'Medverkande', 'Contributing'),
    time: words('Tidspunkt og varighet', 'Tidspunkt og lengd', 'Time and duration'),
    continues: words('Viderefører', 'Vidarefører', 'Continues'),
    dependsOn: words('Avhenger av', 'Avheng av', 'Depends on'),
    level: words('Nivå av forebygging', 'Nivå av førebygging', 'Level of prevention'),
    covers: words('Svarer på', 'Svarar på', 'Answers'),
  },
  indicator: {
    name: words('Indikator', 'Indikator', 'Indicator'),
    unit: words('Måles i', 'Blir målt i', 'Measured in'),
    responsible: words('Ansvarlig for målingen', 'Ansvarleg for målinga', 'Responsible for measuring'),
    target: words('Målverdi', 'Målverdi', 'Target'),
  },
  unit: {
    name: words('Enhet', 'Eining', 'Unit'),
    parent: words('Hører under', 'Høyrer under', 'Belongs to'),
    former: words('Tidligere navn', 'Tidlegare namn', 'Former names'),
    from: words('Fra', 'Frå', 'From'),
    until: words('Til', 'Til', 'Until'),
    replacedBy: words('Erstattet av', 'Erstatta av', 'Replaced by'),
  },
  source: {
    title: words('Kilde', 'Kjelde', 'Source'),
    url: words('Nettadresse', 'Nettadresse', 'Web address'),
    validUntil: words('Gyldig til', 'Gyldig til', 'Valid until'),
    replacedBy: words('Erstattet av', 'Erstatta av', 'Replaced by'),
  },
  abbreviation: {
    id: words('Forkortelse', 'Forkorting', 'Abbreviation'),
    name: words('Betydning', 'Tyding', 'Meaning'),
  },
  requirement: { title: words('Krav', 'Krav', 'Requirements') },
  evaluation: { measure: words('Tiltak', 'Tiltak', 'Measure') },
};

/** Decisions read badly in print when only their hyphens are taken away. */
const DECISION_LABELS: Readonly<Record<string, Localized>> = {
  continued: words('Videreføres', 'Blir vidareført', 'Continued'),
  'continued-changed': words('Videreføres med endringer', 'Blir vidareført med endringar', 'Continued with changes'),
  discontinued: words('Videreføres ikke', 'Blir ikkje vidareført', 'Not continued'),
  transferred: words('Overført', 'Overført', 'Transferred'),
};

/** The heading of a field in print; `undefined` where its key, written large, does. */
export function fieldLabel(kind: Kind, field: string): Localized | undefined {
  return FIELD_LABELS[kind]?.[field];
}

/** How a decision of an evaluation is said, by its English name. */
export function decisionLabel(decision: string): Localized | undefined {
  return DECISION_LABELS[decision];
}
