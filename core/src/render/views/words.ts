import type { Lang, Localized } from '../../model/language.ts';
import { words } from '../../model/language.ts';

/** The words that views have of their own, in the plan's language. */
export const VIEW_WORDS = {
  notGiven: words('Ikke oppgitt', 'Ikkje oppgitt', 'Not given'),
  answersMark: words('A', 'A', 'R'),
  contributesMark: words('M', 'M', 'C'),
  answers: words('ansvarlig', 'ansvarleg', 'responsible'),
  contributes: words('medvirker', 'medverkar', 'contributes'),
  nobodyAnswers: words('Uten ansvarlig', 'Utan ansvarleg', 'Nobody is responsible'),
  noMeasures: words('Ingen tiltak ennå', 'Ingen tiltak enno', 'No measures yet'),
  noGoal: words('Tiltak uten mål', 'Tiltak utan mål', 'Measures without a goal'),
  notPlaced: words('Kan ikke plasseres i tid', 'Kan ikkje plasserast i tid', 'Cannot be placed in time'),
  noTime: words('Tidspunkt ikke oppgitt', 'Tidspunkt ikkje oppgitt', 'No time given'),
  period: words('Planperioden', 'Planperioden', 'The plan period'),
  bothEnds: words('Fra start til slutt', 'Frå start til slutt', 'From start to end'),
  openEnd: words('Starter, uten oppgitt slutt', 'Startar, utan oppgitt slutt', 'Starts, no end given'),
  deadline: words('Frist, uten oppgitt start', 'Frist, utan oppgitt start', 'Deadline, no start given'),
  again: words('Kommer igjen', 'Kjem att', 'Comes again'),
  legend: words('Tegnforklaring', 'Teiknforklaring', 'Key'),
  byFunding: words('Finansiering', 'Finansiering', 'Funding'),
  fundingUnsaid: words('Finansiering ikke oppgitt', 'Finansiering ikkje oppgitt', 'Funding not given'),
  noEconomy: words('Uten økonomi', 'Utan økonomi', 'Without economy'),
  noAmount: words('Uten beløp', 'Utan beløp', 'Without an amount'),
  notSummed: words(
    'Beløp som ikke er med i summene (skrevet i en setning, i annen valuta eller ikke til å lese)',
    'Beløp som ikkje er med i summane (skrivne i ei setning, i annan valuta eller ikkje til å lese)',
    'Amounts that are not in the totals (in a sentence, in another currency, or not readable)',
  ),
  openPoints: words('Ikke svart på', 'Ikkje svart på', 'Not answered'),
  answer: words('Svar', 'Svar', 'Answers'),
  decisions: words('Beslutning', 'Avgjerd', 'Decision'),
  ownWords: words('sagt med egne ord', 'sagt med eigne ord', 'said in own words'),
  statuses: words('Status', 'Status', 'Status'),
  latest: words('Siste', 'Siste', 'Latest'),
} as const satisfies Readonly<Record<string, Localized>>;

const PART: Localized<(number: number, all: number) => string> = {
  nb: (number, all) => `del ${number} av ${all}`,
  nn: (number, all) => `del ${number} av ${all}`,
  en: (number, all) => `part ${number} of ${all}`,
};

/** «del 1 av 3». */
export function partText(number: number, all: number, lang: Lang): string {
  return PART[lang](number, all);
}

const MORE: Localized<(count: number) => string> = {
  nb: (count) => `og ${count} til`,
  nn: (count) => `og ${count} til`,
  en: (count) => `and ${count} more`,
};

/** «og 51 til». */
export function moreText(count: number, lang: Lang): string {
  return MORE[lang](count);
}

const ANSWERED: Localized<(answered: number, all: number) => string> = {
  nb: (answered, all) => `${answered} av ${all} punkter er svart på.`,
  nn: (answered, all) => `${answered} av ${all} punkt er svart på.`,
  en: (answered, all) => `${answered} of ${all} points are answered.`,
};

/** «12 av 20 punkter er svart på.» */
export function answeredText(answered: number, all: number, lang: Lang): string {
  return ANSWERED[lang](answered, all);
}

const BETWEEN: Readonly<Record<'both' | 'from' | 'by', Localized<(date: string, other: string) => string>>> = {
  both: { nb: (a, b) => `${a} til ${b}`, nn: (a, b) => `${a} til ${b}`, en: (a, b) => `${a} to ${b}` },
  from: { nb: (a) => `fra ${a}`, nn: (a) => `frå ${a}`, en: (a) => `from ${a}` },
  by: { nb: (a) => `innen ${a}`, nn: (a) => `innan ${a}`, en: (a) => `by ${a}` },
};

/** «01.01.2021 til 30.06.2021», «fra …» or «innen …» where one end is not given. */
export function datesText(start: string | undefined, end: string | undefined, lang: Lang): string {
  if (start !== undefined && end !== undefined) return BETWEEN.both[lang](start, end);
  return start !== undefined ? BETWEEN.from[lang](start, '') : BETWEEN.by[lang](end ?? '', '');
}
