import { measurementsOf } from '../../model/indicator.ts';
import type { Item } from '../../model/item.ts';
import { type Lang, words } from '../../model/language.ts';
import type { Measurement, YearValue } from '../../model/value.ts';
import { figureValue } from '../figures.ts';
import { escapeMarkdown, plainText } from './rows.ts';

const YEAR = words('År', 'År', 'Year');
const VALUE = words('Verdi', 'Verdi', 'Value');
const TARGET = words('mål', 'mål', 'target');
const LATEST = words('Siste', 'Siste', 'Latest');

/** The latest value, then all years as a small table; targets are the last rows. */
export function indicatorLines(indicator: Item<'indicator'>, lang: Lang): readonly string[] {
  const { target } = indicator.fields;
  const measured = [...measurementsOf(indicator)].sort(byYear);
  const targets = target.kind === 'value' ? [...target.value].sort(byYear) : [];
  if (measured.length + targets.length === 0) return [];
  const latest = measured.at(-1);
  const rows = [
    ...measured.map((each) => [String(each.year), measurementText(each, indicator, lang)]),
    ...targets.map(({ year, value }) => [`${year} (${TARGET[lang]})`, figureValue(value, indicator, lang)]),
  ];
  const table = [`| ${YEAR[lang]} | ${VALUE[lang]} |`, '|---|---|', ...rows.map((cells) => `| ${cells.join(' | ')} |`)];
  const first = latest && `${LATEST[lang]}: **${measurementText(latest, indicator, lang)}** (${latest.year})`;
  return [...(first === undefined ? [] : [first]), table.join('\n')];
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
