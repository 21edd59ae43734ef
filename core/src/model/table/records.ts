import {
  field,
  ID,
  listed,
  listedFrom,
  PLAIN,
  reference,
  referenceOrText,
  references,
  required,
  TEXT,
  TIME,
} from './build.ts';
import type { FieldRows } from './types.ts';
import {
  EVALUATION_LAYOUTS,
  FUNDING,
  GOAL_LAYOUTS,
  HEADING_DEPTHS,
  MEASURE_LAYOUTS,
  PLAN_STATUSES,
  REQUIREMENT_LAYOUTS,
} from './values.ts';

// Mappings that stand inside a field, and the manifest. They are read by the same table as items.

/** One target of a goal: `{tekst, indikator, fra, til, innen}`. */
export const target = {
  text: field(
    ['tekst', 'tekst', 'text'],
    TEXT,
    'Det som skal nås.',
    'Det som skal bli nådd.',
    'What is to be reached.',
  ),
  indicator: field(
    ['indikator', 'indikator', 'indicator'],
    reference('indicator'),
    'Indikatoren som viser det.',
    'Indikatoren som viser det.',
    'The indicator that shows it.',
  ),
  from: field(['fra', 'frå', 'from'], PLAIN, 'Nivået i dag.', 'Nivået i dag.', 'The level today.'),
  to: field(['til', 'til', 'to'], PLAIN, 'Nivået som skal nås.', 'Nivået som skal bli nådd.', 'The level to reach.'),
  by: field(['innen', 'innan', 'by'], TIME, 'Fristen.', 'Fristen.', 'By when.'),
} as const satisfies FieldRows;

/** One measurement with a remark: `{verdi, merknad}`. */
export const measurement = {
  value: field(['verdi', 'verdi', 'value'], PLAIN, 'Tallet.', 'Talet.', 'The figure.'),
  note: field(['merknad', 'merknad', 'note'], TEXT, 'Noe å vite om tallet.', 'Noko å vite om talet.', 'A remark.'),
} as const satisfies FieldRows;

/** Money (docs/format.md section 7). */
export const money = {
  funding: field(
    ['finansiering', 'finansiering', 'funding'],
    { type: 'listed', values: FUNDING, many: true },
    'Hvordan det betales: ramme, budsjett, tilskudd, egenandel, søkes, ingen eller uavklart.',
    'Korleis det blir betalt: ramme, budsjett, tilskot, eigendel, blir-søkt, ingen eller uavklart.',
    'How it is paid for: frame, budget, grant, own-share, applied, none or undecided.',
  ),
  amount: field(
    ['beløp', 'beløp', 'amount'],
    { type: 'amounts' },
    'Beløpet, eller beløp år for år.',
    'Beløpet, eller beløp år for år.',
    'The amount, or amounts year by year.',
  ),
  total: field(['sum', 'sum', 'total'], { type: 'amount' }, 'Summen.', 'Summen.', 'The total.'),
  source: field(
    ['kilde', 'kjelde', 'source'],
    referenceOrText('source'),
    'Hvor pengene kommer fra.',
    'Kvar pengane kjem frå.',
    'Where the money comes from.',
  ),
  note: field(['merknad', 'merknad', 'note'], TEXT, 'Noe å vite om pengene.', 'Noko å vite om pengane.', 'A remark.'),
} as const satisfies FieldRows;

/** A time in parts (docs/format.md section 6). */
export const time = {
  start: field(['start'], PLAIN, 'Når det starter.', 'Når det startar.', 'When it starts.'),
  end: field(['slutt', 'slutt', 'end'], PLAIN, 'Når det slutter.', 'Når det sluttar.', 'When it ends.'),
  duration: field(['varighet', 'lengd', 'duration'], PLAIN, 'Hvor lenge.', 'Kor lenge.', 'How long.'),
  recurs: field(['gjentas', 'gjentakast', 'recurs'], PLAIN, 'Hvor ofte.', 'Kor ofte.', 'How often.'),
} as const satisfies FieldRows;

/** Resources: `{årsverk: 2}`. */
export const resources = {
  personYears: field(['årsverk', 'årsverk', 'person-years'], PLAIN, 'Antall årsverk.', 'Tal årsverk.', 'Person-years.'),
} as const satisfies FieldRows;

/** One point of a requirement set: `{id, tekst}`. */
export const point = {
  id: field(['id'], ID, 'Punktets eget navn.', 'Namnet til punktet.', 'The name of the point.'),
  text: field(['tekst', 'tekst', 'text'], TEXT, 'Punktet.', 'Punktet.', 'The point.'),
} as const satisfies FieldRows;

/** One former name of a unit: `{navn, til}`. */
export const formerName = {
  name: field(['navn', 'namn', 'name'], PLAIN, 'Navnet.', 'Namnet.', 'The name.'),
  until: field(
    ['til', 'til', 'until'],
    TIME,
    'Når enheten sluttet å hete det.',
    'Når eininga slutta å heite det.',
    'When the unit ceased to be called that.',
  ),
} as const satisfies FieldRows;

/** How the plan was adopted: `{dato, organ, sak}`. */
export const adoption = {
  date: field(['dato', 'dato', 'date'], PLAIN, 'Vedtaksdato.', 'Vedtaksdato.', 'Date of adoption.'),
  body: field(
    ['organ', 'organ', 'body'],
    PLAIN,
    'Hvem som vedtok planen.',
    'Kven som vedtok planen.',
    'Who adopted it.',
  ),
  case: field(['sak', 'sak', 'case'], PLAIN, 'Saksnummer.', 'Saksnummer.', 'Case number.'),
} as const satisfies FieldRows;

/** A part that groups chapters: `{del, kapitler}`. */
export const part = {
  title: field(['del', 'del', 'part'], PLAIN, 'Navnet på delen.', 'Namnet på delen.', 'The name of the part.'),
  chapters: field(
    ['kapitler', 'kapittel', 'chapters'],
    { type: 'paths' },
    'Kapitlene i delen.',
    'Kapitla i delen.',
    'The chapters of the part.',
  ),
} as const satisfies FieldRows;

/** How cards are laid out in print, by kind: `{tiltak: kort, mål: tabell}`. The names are those of the kinds. */
export const layout = {
  goal: field(
    ['mål', 'mål', 'goal'],
    listed(GOAL_LAYOUTS),
    'Mål som kort, som liste, eller som tabell med tiltakene under målet.',
    'Mål som kort, som liste, eller som tabell med tiltaka under målet.',
    'Goals as cards, as a list, or as a table with the measures below the goal.',
  ),
  measure: field(
    ['tiltak', 'tiltak', 'measure'],
    listed(MEASURE_LAYOUTS),
    'Tiltak som kort i to kolonner, tabell, liste, liste i en boks, eller oversikt etter ansvarlig enhet.',
    'Tiltak som kort i to kolonnar, tabell, liste, liste i ein boks, eller oversyn etter ansvarleg eining.',
    'Measures as cards of two columns, a table, a list, a list in a box, or an overview by responsible unit.',
  ),
  evaluation: field(
    ['evaluering', 'evaluering', 'evaluation'],
    listed(EVALUATION_LAYOUTS),
    'Evalueringer som tabell eller som kort.',
    'Evalueringar som tabell eller som kort.',
    'Evaluations as a table or as cards.',
  ),
  requirement: field(
    ['krav', 'krav', 'requirement'],
    listed(REQUIREMENT_LAYOUTS),
    'Krav som liste, eller som tabell med hvordan planen svarer og hvor.',
    'Krav som liste, eller som tabell med korleis planen svarar og kvar.',
    'Requirements as a list, or as a table with how the plan answers and where.',
  ),
} as const satisfies FieldRows;

/** The manifest, `plan.yaml` (docs/format.md section 2). */
export const manifest = {
  version: required(
    field(
      ['planverk'],
      PLAIN,
      'Versjonen av planformatet: 1.',
      'Versjonen av planformatet: 1.',
      'The version of the plan format: 1.',
    ),
  ),
  id: required(field(['id'], ID, 'Planens korte navn.', 'Det korte namnet til planen.', 'The short name of the plan.')),
  title: required(
    field(['tittel', 'tittel', 'title'], PLAIN, 'Planens tittel.', 'Tittelen på planen.', 'The title of the plan.'),
  ),
  municipality: field(
    ['kommune', 'kommune', 'municipality'],
    PLAIN,
    'Kommunen som gir ut planen.',
    'Kommunen som gjev ut planen.',
    'The municipality that publishes the plan.',
  ),
  publisher: field(
    ['utgiver', 'utgjevar', 'publisher'],
    PLAIN,
    'Den som gir ut planen, der det ikke er en kommune.',
    'Den som gjev ut planen, der det ikkje er ein kommune.',
    'Who publishes the plan, where it is no municipality.',
  ),
  period: required(
    field(
      ['periode', 'periode', 'period'],
      { type: 'period' },
      'Årene planen gjelder for, for eksempel 2021-2026.',
      'Åra planen gjeld for, til dømes 2021-2026.',
      'The years of the plan, such as 2021-2026.',
    ),
  ),
  language: field(
    ['språk', 'språk', 'language'],
    PLAIN,
    'Språket planen er skrevet på: nb, nn eller en. Uten språk er det nb.',
    'Språket planen er skriven på: nb, nn eller en. Utan språk er det nb.',
    'The language of the plan: nb, nn or en. Without one it is nb.',
  ),
  status: field(
    ['status'],
    listedFrom(PLAN_STATUSES, 'draft'),
    'Hvor langt planen er kommet: utkast, høring, vedtatt eller evaluert. Den avgjør hvor strengt det kontrolleres.',
    'Kor langt planen er komen: utkast, høyring, vedteken eller evaluert. Det avgjer kor strengt det blir kontrollert.',
    'How far the plan has come: draft, hearing, adopted or evaluated. It decides how strictly it is checked.',
  ),
  adopted: field(
    ['vedtatt', 'vedteke', 'adopted'],
    { type: 'record', of: adoption },
    'Dato, organ og sak for vedtaket.',
    'Dato, organ og sak for vedtaket.',
    'Date, body and case of the adoption.',
  ),
  chapters: field(
    ['kapitler', 'kapittel', 'chapters'],
    { type: 'chapters' },
    'Kapitlene i den rekkefølgen de skal leses. Uten liste kommer de etter filnavn.',
    'Kapitla i den rekkjefølgja dei skal lesast. Utan liste kjem dei etter filnamn.',
    'The chapters in the order they are read. Without a list they come by file name.',
  ),
  appendices: field(
    ['vedlegg', 'vedlegg', 'appendices'],
    { type: 'paths' },
    'Vedlegg til planen.',
    'Vedlegg til planen.',
    'Appendices of the plan.',
  ),
  plans: field(
    ['planer', 'planar', 'plans'],
    { type: 'plans' },
    'Andre planer som denne viser til: et kort navn og mappen planen ligger i.',
    'Andre planar som denne viser til: eit kort namn og mappa planen ligg i.',
    'Other plans that this one refers to: a short name and the folder of the plan.',
  ),
  library: field(
    ['bibliotek', 'bibliotek', 'library'],
    { type: 'flag' },
    'Ja for et bibliotek: navn i det kan brukes uten kortnavnet foran i planene som fører det opp under «planer».',
    'Ja for eit bibliotek: namn i det kan brukast utan kortnamnet framfor i planane som fører det opp under «planar».',
    'Yes for a library: plans that list it under “plans” may use its names without its short name in front.',
  ),
  previous: field(
    ['forrige', 'førre', 'previous'],
    PLAIN,
    'Planen som denne avløser, ved det korte navnet den har under «planer».',
    'Planen som denne avløyser, ved det korte namnet han har under «planar».',
    'The plan that this one replaces, by its short name under “plans”.',
  ),
  requirements: field(
    ['krav', 'krav', 'requirements'],
    references('requirement'),
    'Kravsett som planen sier at den svarer på.',
    'Kravsett som planen seier at han svarer på.',
    'Requirement sets that the plan says it answers.',
  ),
  contents: field(
    ['innhold', 'innhald', 'contents'],
    listedFrom(HEADING_DEPTHS, 'sections'),
    'Hvor langt ned innholdsfortegnelsen går: ingen, kapitler, avsnitt eller underavsnitt.',
    'Kor langt ned innhaldslista går: ingen, kapittel, avsnitt eller underavsnitt.',
    'How far down the table of contents goes: none, chapters, sections or subsections.',
  ),
  numbering: field(
    ['nummerering', 'nummerering', 'numbering'],
    listedFrom(HEADING_DEPTHS, 'subsections'),
    'Hvor langt ned overskriftene får nummer: ingen, kapitler, avsnitt eller underavsnitt.',
    'Kor langt ned overskriftene får nummer: ingen, kapittel, avsnitt eller underavsnitt.',
    'How far down headings are numbered: none, chapters, sections or subsections.',
  ),
  layout: field(
    ['oppsett', 'oppsett', 'layout'],
    { type: 'record', of: layout },
    'Hvordan kortene i planen settes opp, for hver type kort.',
    'Korleis korta i planen blir sette opp, for kvar type kort.',
    'How the cards of the plan are laid out, by kind of card.',
  ),
  required: field(
    ['påkrevd', 'påkravd', 'required'],
    { type: 'required-fields' },
    'Felt som kortene i denne planen må ha.',
    'Felt som korta i denne planen må ha.',
    'Fields that the cards of this plan must have.',
  ),
  rules: field(
    ['regler', 'reglar', 'rules'],
    { type: 'rule-levels' },
    'Hvor strengt hver regel skal vises: av, hint, info, advarsel eller feil.',
    'Kor strengt kvar regel skal visast: av, hint, info, åtvaring eller feil.',
    'How strictly each rule is shown: off, hint, info, warning or error.',
  ),
} as const satisfies FieldRows;
