import type { Lang } from '../../model/language.ts';
import { type Html, html } from '../html.ts';
import { capital } from '../values.ts';
import { mostOf } from './bars.ts';
import { type ChartData, lastOf, type Series } from './data.ts';
import { boxAt, lineAt, linesOf, textAt, widthOf } from './look.ts';
import { shortValue } from './numbers.ts';
import { picture, WIDTH } from './picture.ts';
import { scaleFor } from './scale.ts';
import type { Draw } from './types.ts';
import { about, CHART_WORDS, onlyYearNote, shownNote, targetTexts } from './words.ts';

const MOST_ROWS = 25;
const LINE = 15;
const BAR = 14;

interface Row {
  readonly name: string;
  readonly value: number;
}

/** What a picture of rows shows, and what of the figures it leaves out. */
interface Shown {
  readonly rows: readonly Row[];
  readonly notes: readonly string[];
  readonly data: ChartData;
  readonly series: readonly Series[];
}

/** Bars that lie, their names above them in full: categories of the last year, or the years of an indicator without categories. */
export const drawHorizontal: Draw = ({ data, title, lang }) => {
  const shown = data.series.some(({ name }) => name !== undefined) ? byCategory(data, lang) : byYear(data, lang);
  const { rows, notes } = shown;
  const target = data.targets.at(-1);
  const scale = scaleFor(
    [...rows, ...(target ? [target] : [])].map(({ value }) => value),
    true,
  );
  if (scale === undefined) return CHART_WORDS.tooLarge[lang];
  const texts = rows.map(({ value }) => shortValue(value, data.unit, lang));
  const labels = Math.max(...texts.map(widthOf)) + 8;
  const left = rows.some(({ value }) => value < 0) ? labels : 0;
  const x = (value: number) => left + (WIDTH - left - labels) * scale.at(value);
  let height = 0;
  const bars = rows.map(({ name, value }, at) => {
    const lines = linesOf(capital(name), WIDTH, 2);
    const y = height + lines.length * LINE;
    const words = lines.map((line, index) => textAt(0, height + 12 + index * LINE, line, 'text'));
    height = y + BAR + 8;
    return html`${words}${barHtml(x(0), x(value), y, texts[at] ?? '')}`;
  });
  const line = target && targetHtml(x(target.value), height, targetTexts(data, lang).at(-1) ?? '');
  const said = about('horizontal-bars', shown.data, shown.series, lang, notes);
  const content = html`${lineAt(x(0), 0, x(0), height, 'axis')}${bars}${line}`;
  return { picture: picture({ title, about: said }, height + (target ? 18 : 2), content), notes };
};

function byCategory(data: ChartData, lang: Lang): Shown {
  const year = data.years.at(-1) ?? 0;
  const inLast = data.series
    .map((each) => ({ ...each, values: each.values.slice(-1) }))
    .filter((each) => lastOf(each) !== undefined);
  const series = mostOf(inLast, MOST_ROWS);
  const notes = [
    ...shownNote(series.length, inLast.length, 'series', lang),
    ...(data.years.length > 1 ? [onlyYearNote(year, lang)] : []),
  ];
  const rows = series.map((each) => ({ name: each.name ?? CHART_WORDS.inAll[lang], value: lastOf(each) ?? 0 }));
  return { rows, notes, data: { ...data, years: [year] }, series };
}

function byYear(data: ChartData, lang: Lang): Shown {
  const values = data.series[0]?.values ?? [];
  const all = data.years.flatMap((year, at) => {
    const value = values[at];
    return value === undefined ? [] : [{ name: String(year), value }];
  });
  const rows = all.slice(-MOST_ROWS);
  return { rows, notes: shownNote(rows.length, all.length, 'years', lang), data, series: data.series };
}

/** A bar from zero to either side, its value behind its end. */
function barHtml(zero: number, end: number, y: number, text: string): Html {
  const box = { x: Math.min(zero, end), y, width: Math.max(1, Math.abs(end - zero)), height: BAR };
  const base = y + BAR - 2;
  const label = end < zero ? textAt(end - 5, base, text, 'strong', 'end') : textAt(end + 5, base, text, 'strong');
  return html`${boxAt(box, 'fill-1')}${label}`;
}

function targetHtml(x: number, height: number, text: string): Html {
  const isRight = x > WIDTH / 2;
  return html`${lineAt(x, 0, x, height, 'target')}${textAt(x + (isRight ? 3 : -3), height + 13, text, 'text', isRight ? 'end' : 'start')}`;
}
