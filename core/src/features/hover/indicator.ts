import { unitWord } from '../../checks/indicators/figures.ts';
import { measurementsOf, unitOf } from '../../model/indicator.ts';
import type { Item } from '../../model/item.ts';
import { type Lang, type Localized, words } from '../../model/language.ts';
import { formatNumber } from '../../model/number.ts';
import type { Measurement, YearValue } from '../../model/value.ts';
import { figureValue } from '../common/figures.ts';
import { barsOf } from './bars.ts';
import { escapeMarkdown, plainText } from './rows.ts';

const YEAR = words('År', 'År', 'Year');
const VALUE = words('Verdi', 'Verdi', 'Value');
const TARGET = words('mål', 'mål', 'target');
const LATEST = words('Siste', 'Siste', 'Latest');

/** The latest value and how it moves, then all years as a small chart; targets are the last rows. */
export function indicatorLines(indicator: Item<'indicator'>, lang: Lang): readonly string[] {
  const measured = [...measurementsOf(indicator)].sort(byYear);
  const targets = targetsOf(indicator);
  if (measured.length + targets.length === 0) return [];
  const rows = [
    ...measured.map((each) => ({
      year: String(each.year),
      text: measurementText(each, indicator, lang),
      value: each.value,
    })),
    ...targets.map(({ year, value }) => ({
      year: `${year} (${TARGET[lang]})`,
      text: figureValue(value, indicator, lang),
      value,
    })),
  ];
  const bars = barsOf(rows.map(({ value }) => value));
  const hasBars = bars.some((bar) => bar !== '');
  const lines = rows.map(({ year, text }, at) => `| ${year} | ${text} |${hasBars ? ` ${bars[at]} |` : ''}`);
  const head = `| ${YEAR[lang]} | ${VALUE[lang]} |${hasBars ? ' |' : ''}\n|---|---|${hasBars ? '---|' : ''}`;
  const latest = measured.at(-1);
  return [...(latest ? [latestText(latest, indicator, lang)] : []), [head, ...lines].join('\n')];
}

function targetsOf({ fields: { target } }: Item<'indicator'>): readonly YearValue[] {
  return target.kind === 'value' ? [...target.value].sort(byYear) : [];
}

/** «Siste: 78 % (2019) · ned 9 prosentpoeng siden 2016 · 7 prosentpoeng igjen til målet 85 % i 2025». */
function latestText(latest: Measurement, indicator: Item<'indicator'>, lang: Lang): string {
  const parts = [`${LATEST[lang]}: **${measurementText(latest, indicator, lang)}** (${latest.year})`];
  if (latest.value !== undefined) {
    const base = baselineOf(indicator);
    if (base?.value !== undefined && base.year < latest.year) {
      parts.push(changeText(latest.value - base.value, base.year, indicator, lang));
    }
    const target = targetsOf(indicator).find(({ year }) => year >= latest.year) ?? targetsOf(indicator).at(-1);
    if (target) parts.push(distanceText(latest.value, target, indicator, lang));
  }
  return parts.join(' · ');
}

/** The measurement that change is measured from: that of `grunnlinje`, else the first. */
function baselineOf(indicator: Item<'indicator'>): Measurement | undefined {
  const { baseline } = indicator.fields;
  const measured = [...measurementsOf(indicator)].sort(byYear);
  const said = baseline.kind === 'value' ? measured.find(({ year }) => year === baseline.value) : undefined;
  return said ?? measured[0];
}

const UP = words('opp', 'opp', 'up');
const DOWN = words('ned', 'ned', 'down');
const SINCE = words('siden', 'sidan', 'since');
const SAME = words('uendret siden', 'uendra sidan', 'unchanged since');

function changeText(change: number, since: number, indicator: Item<'indicator'>, lang: Lang): string {
  if (change === 0) return `${SAME[lang]} ${since}`;
  const amount = differenceText(Math.abs(change), indicator, lang);
  return `${(change > 0 ? UP : DOWN)[lang]} ${amount} ${SINCE[lang]} ${since}`;
}

const REACHED: Localized<(target: string) => string> = {
  nb: (target) => `målet ${target} er nådd`,
  nn: (target) => `målet ${target} er nådd`,
  en: (target) => `the target ${target} is reached`,
};
const LEFT: Localized<(amount: string, target: string) => string> = {
  nb: (amount, target) => `${amount} igjen til målet ${target}`,
  nn: (amount, target) => `${amount} att til målet ${target}`,
  en: (amount, target) => `${amount} left to the target ${target}`,
};

const APART: Localized<(amount: string, target: string) => string> = {
  nb: (amount, target) => `${amount} fra målet ${target}`,
  nn: (amount, target) => `${amount} frå målet ${target}`,
  en: (amount, target) => `${amount} from the target ${target}`,
};

/** How far the target is; that it is passed is known only where the indicator says which way is the right one. */
function distanceText(value: number, target: YearValue, indicator: Item<'indicator'>, lang: Lang): string {
  const { direction } = indicator.fields;
  const way = direction.kind === 'value' ? direction.value : undefined;
  const name = `${figureValue(target.value, indicator, lang)} (${target.year})`;
  const isPassed = (way === 'down' && value < target.value) || (way === 'up' && value > target.value);
  if (isPassed || value === target.value) return REACHED[lang](name);
  const amount = differenceText(Math.abs(target.value - value), indicator, lang);
  return (way === 'up' || way === 'down' ? LEFT : APART)[lang](amount, name);
}

const POINTS: Localized<readonly [one: string, many: string]> = {
  nb: ['prosentpoeng', 'prosentpoeng'],
  nn: ['prosentpoeng', 'prosentpoeng'],
  en: ['percentage point', 'percentage points'],
};

/** How far two values are apart, to two decimals; percent are told apart in points. */
function differenceText(difference: number, indicator: Item<'indicator'>, lang: Lang): string {
  const rounded = Math.round(difference * 100) / 100;
  const unit = unitOf(indicator) ?? '';
  const word = unit === 'percent' ? POINTS[lang][rounded === 1 ? 0 : 1] : unitWord(unit, lang);
  return `${formatNumber(rounded, lang)} ${word}`.trimEnd();
}

/** One year: its value, or its categories, with its note. */
export function measurementText(measurement: Measurement, indicator: Item<'indicator'>, lang: Lang): string {
  const { value, categories, note } = measurement;
  const texts = categories.map((each) => `${escapeMarkdown(each.name)} ${figureValue(each.value, indicator, lang)}`);
  const own = value === undefined ? texts.join(', ') : figureValue(value, indicator, lang);
  return note === undefined ? own : `${own} (${escapeMarkdown(plainText(note.text))})`;
}

function byYear(a: Pick<YearValue, 'year'>, b: Pick<YearValue, 'year'>): number {
  return a.year - b.year;
}
