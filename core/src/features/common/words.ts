import { orList } from '../../checks/enumerate.ts';
import type { Lang, Localized } from '../../model/language.ts';
import { words } from '../../model/language.ts';
import { TABLE } from '../../model/table/index.ts';
import type { FieldType, TargetKind } from '../../model/table/types.ts';

// What editor features say in the three languages, beside what the field table says itself.

/** What a thing that can be referred to is called, in the singular. */
export const KIND_NAMES: Readonly<Record<TargetKind, Localized>> = {
  goal: TABLE.goal.word,
  measure: TABLE.measure.word,
  indicator: TABLE.indicator.word,
  unit: TABLE.unit.word,
  source: TABLE.source.word,
  requirement: words('kravsett', 'kravsett', 'requirement set'),
  evaluation: TABLE.evaluation.word,
  abbreviation: TABLE.abbreviation.word,
  point: words('kravpunkt', 'kravpunkt', 'requirement point'),
  heading: words('overskrift', 'overskrift', 'heading'),
  figure: words('figur', 'figur', 'figure'),
  table: words('tabell', 'tabell', 'table'),
};

/** What is named by being a file. */
export const FILE_NAMES: Readonly<Record<'file' | 'plan', Localized>> = {
  file: words('fil', 'fil', 'file'),
  plan: words('plan', 'plan', 'plan'),
};

const SIMPLE: Readonly<Record<Exclude<FieldType['type'], 'listed' | 'references'>, Localized>> = {
  id: words(
    'id: bokstaver, tall, «-», «_» og «.»; begynner med en bokstav',
    'id: bokstavar, tal, «-», «_» og «.»; byrjar med ein bokstav',
    'id: letters, digits, “-”, “_” and “.”; starts with a letter',
  ),
  plain: words('tekst på én linje', 'tekst på éi linje', 'text on one line'),
  plains: words('tekst, eller liste av tekster', 'tekst, eller liste av tekstar', 'text, or list of text'),
  text: words('tekst; kan ha [[henvisninger]]', 'tekst; kan ha [[tilvisingar]]', 'text; may hold [[references]]'),
  texts: words(
    'tekst, eller liste av tekster; kan ha [[henvisninger]]',
    'tekst, eller liste av tekstar; kan ha [[tilvisingar]]',
    'text, or list of text; may hold [[references]]',
  ),
  flag: words('true eller false', 'true eller false', 'true or false'),
  year: words('årstall', 'årstal', 'year'),
  time: words(
    'tidspunkt, eller start, slutt, varighet og gjentas hver for seg',
    'tidspunkt, eller start, slutt, lengd og gjentakast kvar for seg',
    'time, or start, end, duration and recurs separately',
  ),
  money: words(
    'tekst, eller finansiering, beløp, sum, kilde og merknad hver for seg',
    'tekst, eller finansiering, beløp, sum, kjelde og merknad kvar for seg',
    'text, or funding, amount, total, source and note separately',
  ),
  resources: words('tekst, eller «årsverk»', 'tekst, eller «årsverk»', 'text, or “person-years”'),
  targets: words(
    'liste av tekster, eller av tekst, indikator, fra, til og innen hver for seg',
    'liste av tekstar, eller av tekst, indikator, frå, til og innan kvar for seg',
    'list of text, or of text, indicator, from, to and by separately',
  ),
  measurements: words(
    'år og tall: «2016: 87»; også med merknad, eller tall for hver kategori',
    'år og tal: «2016: 87»; også med merknad, eller tal for kvar kategori',
    'year and figure: “2016: 87”; also with a note, or a figure for each category',
  ),
  'year-values': words('år og tall: «2025: 85»', 'år og tal: «2025: 85»', 'year and figure: “2025: 85”'),
  'sub-measures': words(
    'liste av tekster eller av tiltak',
    'liste av tekstar eller av tiltak',
    'list of text or of measures',
  ),
  points: words(
    'liste av tekster, eller av id og tekst',
    'liste av tekstar, eller av id og tekst',
    'list of text, or of id and text',
  ),
  'former-names': words(
    'navn, eller liste av navn, eller av navn og til hver for seg',
    'namn, eller liste av namn, eller av namn og til kvar for seg',
    'name, or list of names, or of name and until separately',
  ),
  filter: words('felt og verdi, eller felt og liste', 'felt og verdi, eller felt og liste', 'field and value or list'),
  'field-names': words('liste av felt', 'liste av felt', 'list of fields'),
  amount: words('beløp', 'beløp', 'amount'),
  amounts: words('beløp, eller år og beløp', 'beløp, eller år og beløp', 'amount, or year and amount'),
  record: words('felt for hver del', 'felt for kvar del', 'a field for each part'),
  period: words('år – år', 'år – år', 'year – year'),
  paths: words('liste av filer', 'liste av filer', 'list of files'),
  chapters: words(
    'liste av filer, eller av deler med kapitler',
    'liste av filer, eller av delar med kapittel',
    'list of files, or of parts with chapters',
  ),
  plans: words('kort navn og mappe', 'kort namn og mappe', 'alias and folder'),
  'required-fields': words('liste av felt for hvert slag kort', 'liste av felt for kvart slag kort', 'fields by kind'),
  'rule-levels': words('regel og nivå', 'regel og nivå', 'rule and level'),
};

/** What a field takes, in a few words (docs/format.md section 3). */
export function valueWords(value: FieldType): Localized {
  if (value.type === 'listed') return listedWords(value);
  if (value.type !== 'references') return SIMPLE[value.type];
  const several = value.one
    ? words('henvisning til', 'tilvising til', 'reference to')
    : words('én eller flere henvisninger til', 'éi eller fleire tilvisingar til', 'one or more references to');
  return each((lang) => {
    const names = value.to.map((kind) => KIND_NAMES[kind][lang]);
    const text = value.orText ? [...names, words('tekst', 'tekst', 'text')[lang]] : names;
    return `${several[lang]} ${orList(text, lang)}`;
  });
}

function listedWords(value: FieldType & { type: 'listed' }): Localized {
  const one = value.many
    ? words('én eller flere av', 'éin eller fleire av', 'one or more of')
    : words('én av', 'éin av', 'one of');
  const open = words(', eller annen tekst', ', eller annan tekst', ', or other text');
  return each((lang) => {
    const names = value.values.map((listed) =>
      listed.en === value.default ? `${listed[lang]} (${USUAL[lang]})` : listed[lang],
    );
    return `${one[lang]}: ${names.join(', ')}${value.open ? open[lang] : ''}`;
  });
}

/** Said of the word of a list that holds where the field is left out. */
export const USUAL = words('om ingenting står', 'om ingenting står', 'if nothing is said');

function each(make: (lang: Lang) => string): Localized {
  return { nb: make('nb'), nn: make('nn'), en: make('en') };
}
