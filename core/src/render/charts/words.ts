import type { Lang, Localized } from '../../model/language.ts';
import type { ChartData, Series } from './data.ts';
import { isGap } from './data.ts';
import { shortValue, spokenValue } from './numbers.ts';

type Says<A extends readonly unknown[]> = Localized<(...args: A) => string>;

/** What charts say, in the plan's language: descriptions for those who cannot see them, and notes on what they leave out. */
export const CHART_WORDS = {
  asTable: { nb: 'Tallene som tabell', nn: 'Tala som tabell', en: 'The figures as a table' },
  noFigures: {
    nb: 'Diagrammet kan ikke tegnes: indikatoren har ingen målinger ennå.',
    nn: 'Diagrammet kan ikkje teiknast: indikatoren har ingen målingar enno.',
    en: 'There is no chart: the indicator has no measurements yet.',
  },
  tooLarge: {
    nb: 'Diagrammet kan ikke tegnes: tallene er for store.',
    nn: 'Diagrammet kan ikkje teiknast: tala er for store.',
    en: 'There is no chart: the figures are too large.',
  },
  noShares: {
    nb: 'Et trafikklys viser andeler, og trenger kategorier uten negative tall.',
    nn: 'Eit trafikklys viser delar, og treng kategoriar utan negative tal.',
    en: 'Traffic lights show shares, and need categories without negative figures.',
  },
  notZero: {
    nb: 'Aksen begynner ikke på null.',
    nn: 'Aksen byrjar ikkje på null.',
    en: 'The axis does not begin at zero.',
  },
  target: { nb: 'Mål', nn: 'Mål', en: 'Target' },
  notGiven: { nb: 'ikke oppgitt', nn: 'ikkje oppgitt', en: 'not given' },
  inAll: { nb: 'i alt', nn: 'i alt', en: 'in all' },
} as const satisfies Readonly<Record<string, Localized>>;

const SHOWN: Says<[shown: number, all: number, what: 'series' | 'years']> = {
  nb: (shown, all, what) =>
    `Diagrammet viser ${shown} av ${all} ${what === 'years' ? 'år' : 'kategorier'}; alle står i tabellen.`,
  nn: (shown, all, what) =>
    `Diagrammet viser ${shown} av ${all} ${what === 'years' ? 'år' : 'kategoriar'}; alle står i tabellen.`,
  en: (shown, all, what) =>
    `The chart shows ${shown} of ${all} ${what === 'years' ? 'years' : 'categories'}; the table has all of them.`,
};

/** That a chart leaves something out; nothing where it does not. */
export function shownNote(shown: number, all: number, what: 'series' | 'years', lang: Lang): readonly string[] {
  return shown === all ? [] : [SHOWN[lang](shown, all, what)];
}

const ONLY_YEAR: Says<[year: number]> = {
  nb: (year) => `Diagrammet viser ${year}; de andre årene står i tabellen.`,
  nn: (year) => `Diagrammet viser ${year}; dei andre åra står i tabellen.`,
  en: (year) => `The chart shows ${year}; the table has the other years.`,
};

/** That a chart shows one year of several. */
export function onlyYearNote(year: number, lang: Lang): string {
  return ONLY_YEAR[lang](year);
}

const SUM: Says<[year: number, sum: string]> = {
  nb: (year, sum) => `Tallene for ${year} er til sammen ${sum}; diagrammet viser hver dels andel av det.`,
  nn: (year, sum) => `Tala for ${year} er til saman ${sum}; diagrammet viser kor stor del kvar er av det.`,
  en: (year, sum) => `The figures of ${year} add up to ${sum}; the chart shows the share that each has of that.`,
};

/** That the shares of a year add up to more than they can. */
export function sumNote(year: number, sum: number, lang: Lang): string {
  return SUM[lang](year, shortValue(sum, 'percent', lang));
}

/** The kinds of chart, as descriptions begin. */
export const CHART_NAMES = {
  line: { nb: 'Linjediagram', nn: 'Linjediagram', en: 'Line chart' },
  bars: { nb: 'Søylediagram', nn: 'Søylediagram', en: 'Bar chart' },
  'horizontal-bars': { nb: 'Liggende søyler', nn: 'Liggjande søyler', en: 'Horizontal bars' },
  'traffic-lights': { nb: 'Trafikklys', nn: 'Trafikklys', en: 'Traffic lights' },
  shares: { nb: 'Delte søyler', nn: 'Delte søyler', en: 'Stacked bars' },
} as const satisfies Readonly<Record<string, Localized>>;

const OVER: Says<[from: number, to: number]> = {
  nb: (from, to) => (from === to ? `for ${from}` : `fra ${from} til ${to}`),
  nn: (from, to) => (from === to ? `for ${from}` : `frå ${from} til ${to}`),
  en: (from, to) => (from === to ? `for ${from}` : `from ${from} to ${to}`),
};

/** «Linjediagram fra 2015 til 2019.» */
export function opening(kind: keyof typeof CHART_NAMES, years: readonly number[], lang: Lang): string {
  return `${CHART_NAMES[kind][lang]} ${OVER[lang](years[0] ?? 0, years.at(-1) ?? 0)}.`;
}

/** More values than this are too many to listen to; the table has them. */
const MOST_SAID = 10;

const EXTREMES: Says<[first: string, least: string, most: string, last: string]> = {
  nb: (first, least, most, last) => `først ${first}, lavest ${least}, høyest ${most}, sist ${last}`,
  nn: (first, least, most, last) => `først ${first}, lågast ${least}, høgast ${most}, sist ${last}`,
  en: (first, least, most, last) => `first ${first}, lowest ${least}, highest ${most}, last ${last}`,
};

/** The values of a series, year by year, or the ones that stand out where there are many. */
function seriesText({ name, values }: Series, { years, unit }: ChartData, lang: Lang): string {
  const known = years.flatMap((year, at) => {
    const value = values[at];
    return value === undefined ? [] : [{ year, value }];
  });
  const say = ({ year, value }: { year: number; value: number }) => `${year}: ${spokenValue(value, unit, lang)}`;
  const [first] = known;
  const last = known.at(-1);
  if (first === undefined || last === undefined) return '';
  const least = known.reduce((a, b) => (b.value < a.value ? b : a));
  const most = known.reduce((a, b) => (b.value > a.value ? b : a));
  const text =
    known.length <= MOST_SAID
      ? known.map(say).join(', ')
      : EXTREMES[lang](say(first), say(least), say(most), say(last));
  return name === undefined ? `${text}.` : `${name}: ${text}.`;
}

const MISSING: Says<[from: number, to: number]> = {
  nb: (from, to) => `Ingen måling mellom ${from} og ${to}.`,
  nn: (from, to) => `Inga måling mellom ${from} og ${to}.`,
  en: (from, to) => `No measurement between ${from} and ${to}.`,
};

/** Where measurements are missing. */
function gapTexts(data: ChartData, lang: Lang): readonly string[] {
  return data.years.flatMap((year, at) => {
    const next = data.years[at + 1];
    return next !== undefined && isGap(data, year, next) ? [MISSING[lang](year, next)] : [];
  });
}

/** «Mål 85 % (2025)» for each target. */
export function targetTexts({ targets, unit }: ChartData, lang: Lang): readonly string[] {
  return targets.map(({ year, value }) => `${CHART_WORDS.target[lang]} ${shortValue(value, unit, lang)} (${year})`);
}

/** All that a chart of values shows, for those who do not see it. */
export function about(
  kind: keyof typeof CHART_NAMES,
  data: ChartData,
  series: readonly Series[],
  lang: Lang,
  notes: readonly string[] = [],
): string {
  const targets = targetTexts(data, lang).map((text) => `${text}.`);
  const gaps = kind === 'line' ? gapTexts(data, lang) : [];
  const parts = [
    opening(kind, data.years, lang),
    ...series.map((each) => seriesText(each, data, lang)),
    ...targets,
    ...gaps,
    ...notes,
  ];
  return parts.filter((part) => part !== '').join(' ');
}
