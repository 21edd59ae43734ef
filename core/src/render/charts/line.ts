import type { Lang } from '../../model/language.ts';
import { type Content, type Html, html } from '../html.ts';
import { capital } from '../values.ts';
import { allValues, type ChartData, isGap, lastOf, type Series } from './data.ts';
import { type Box, fitted, lineAt, look, MOST_SERIES, px, seriesLook, textAt, widthOf } from './look.ts';
import { shortValue } from './numbers.ts';
import { axisWidth, type KeyEntry, keyOf, picture, valueAxis, WIDTH } from './picture.ts';
import { type Scale, scaleFor } from './scale.ts';
import type { Draw } from './types.ts';
import { about, CHART_WORDS, shownNote, targetTexts } from './words.ts';

const PLOT_HEIGHT = 170;

/** Above so many points only the ends and the extremes have their values written at them. */
const MOST_LABELS = 9;

interface Plot {
  readonly data: ChartData;
  readonly lang: Lang;
  readonly box: Box;
  readonly scale: Scale;
  x(year: number): number;
  y(value: number): number;
}

/** A line over the years, several where there are categories, with the target; where a measurement is missing the line is broken. */
export const drawLine: Draw = ({ data, title, lang }) => {
  const series = [...data.series].sort((a, b) => (lastOf(b) ?? 0) - (lastOf(a) ?? 0)).slice(0, MOST_SERIES);
  // Percent are of something whole, which the axis shows from its beginning.
  const scale = scaleFor(allValues(data, series), data.unit === 'percent');
  if (scale === undefined) return CHART_WORDS.tooLarge[lang];
  const notes = [
    ...shownNote(series.length, data.series.length, 'series', lang),
    ...(isZeroLeftOut(scale) ? [CHART_WORDS.notZero[lang]] : []),
  ];
  const format = (value: number) => shortValue(value, data.unit, lang, scaled(value, scale));
  const key = keyOf(series.length > 1 ? series.map((each, at) => entryOf(each, at)) : []);
  const left = axisWidth(scale, format);
  const ends = series.length > 1 ? endWidth(series, data, lang) : 22;
  const box = { x: left, y: key.height + 22, width: WIDTH - left - ends, height: PLOT_HEIGHT };
  const years = [...data.years, ...data.targets.map(({ year }) => year)];
  const [from, to] = [Math.min(...years), Math.max(...years)];
  const x = (year: number) => box.x + 12 + (from === to ? 0.5 : (year - from) / (to - from)) * (box.width - 24);
  const plot: Plot = { data, lang, box, scale, x, y: (value) => box.y + box.height * (1 - scale.at(value)) };
  const content = [
    key.html,
    valueAxis(box, scale, format),
    yearAxis(plot, years),
    targetLine(plot),
    series.map((each, at) => seriesLine(plot, each, at)),
    series.length > 1 ? endLabels(plot, series) : series.map((each) => pointLabels(plot, each)),
  ];
  return {
    picture: picture({ title, about: about('line', data, series, lang, notes) }, box.y + box.height + 24, content),
    notes,
  };
};

/** Ticks are told apart by their decimals; large ones are shortened and need none. */
export function scaled(value: number, scale: Scale): number | undefined {
  return Math.abs(value) >= 1e6 || scale.decimals > 4 ? undefined : scale.decimals;
}

function isZeroLeftOut(scale: Scale): boolean {
  return (scale.ticks[0] ?? 0) > 0;
}

function entryOf({ name }: Series, index: number): KeyEntry {
  const swatch = ({ x, y, width, height }: Box) => {
    const middle = y + height / 2;
    return html`${lineAt(x, middle, x + width, middle, seriesLook('line', index))}${markAt(x + width / 2, middle, index)}`;
  };
  return { name: fitted(capital(name ?? ''), 300), swatch };
}

/** Each series has a mark of its own shape. */
function markAt(x: number, y: number, index: number): Html {
  const name = look(seriesLook('fill', index));
  const r = 4;
  switch (index % 3) {
    case 0:
      return html`<circle cx="${px(x)}" cy="${px(y)}" r="${r}"${name}/>\n`;
    case 1:
      return html`<rect x="${px(x - r)}" y="${px(y - r)}" width="${2 * r}" height="${2 * r}"${name}/>\n`;
    default:
      return html`<path d="M${px(x)} ${px(y - r - 1)}L${px(x + r + 1)} ${px(y + r)}H${px(x - r - 1)}Z"${name}/>\n`;
  }
}

/** The years below, as many as there is room for; always the first and the last. */
function yearAxis({ box, x }: Plot, all: readonly number[]): Html {
  const years = [...new Set(all)].sort((a, b) => a - b);
  const y = box.y + box.height + 17;
  const shown: number[] = [];
  const room = 34;
  const last = years.at(-1);
  for (const year of years) {
    const before = shown.at(-1);
    const isFree = before === undefined || x(year) - x(before) >= room;
    if (year === last || (isFree && (last === undefined || x(last) - x(year) >= room))) shown.push(year);
  }
  return html`${shown.map((year) => textAt(x(year), y, String(year), 'faint', 'middle'))}`;
}

function seriesLine({ data, x, y }: Plot, { values }: Series, index: number): Html {
  const points = data.years.flatMap((year, at) => {
    const value = values[at];
    return value === undefined ? [] : [{ year, x: px(x(year)), y: px(y(value)) }];
  });
  const path = points.map((point, at) => {
    const before = points[at - 1];
    const isBroken = before === undefined || isGap(data, before.year, point.year);
    return `${isBroken ? 'M' : 'L'}${point.x} ${point.y}`;
  });
  const marks = points.map((point) => markAt(Number(point.x), Number(point.y), index));
  return html`<path d="${path.join('')}"${look(seriesLook('line', index))}/>\n${marks}`;
}

/** The values of a single line, above its points, or below them where there is no room; left out where there is none at all. */
function pointLabels({ data, lang, box, x, y }: Plot, { values }: Series): Html {
  const known = values.filter((value) => value !== undefined);
  const isAll = known.length <= MOST_LABELS;
  const outstanding = new Set([known[0], known.at(-1), Math.min(...known), Math.max(...known)]);
  const taken: { readonly from: number; readonly to: number; readonly y: number }[] = [];
  const labels = data.years.map((year, at): Content => {
    const value = values[at];
    if (value === undefined || (!isAll && !outstanding.has(value))) return undefined;
    const text = shortValue(value, data.unit, lang);
    // Strong letters are wider.
    const half = widthOf(text) * 0.6;
    const middle = Math.min(Math.max(x(year), box.x + half - 3), WIDTH - half);
    const [from, to] = [middle - half, middle + half];
    const isFree = (line: number) =>
      taken.every((each) => each.to < from || each.from > to || Math.abs(each.y - line) > 12);
    const line = [y(value) - 9, y(value) + 19].find(isFree);
    if (line === undefined) return undefined;
    taken.push({ from, to, y: line });
    return textAt(middle, line, text, 'strong', 'middle');
  });
  return html`${labels}`;
}

/** The last values of several lines, to the right of them, pushed apart where they would stand on each other. */
function endLabels({ data, lang, box, y }: Plot, series: readonly Series[]): Html {
  const labels = series
    .flatMap((each) => {
      const value = lastOf(each);
      return value === undefined ? [] : [{ text: shortValue(value, data.unit, lang), y: y(value) + 4 }];
    })
    .sort((a, b) => a.y - b.y);
  let free = Number.NEGATIVE_INFINITY;
  return html`${labels.map((label) => {
    free = Math.max(label.y, free + 13);
    return textAt(box.x + box.width + 2, free, label.text, 'strong');
  })}`;
}

function endWidth(series: readonly Series[], { unit }: ChartData, lang: Lang): number {
  return Math.max(...series.map((each) => widthOf(shortValue(lastOf(each) ?? 0, unit, lang)))) + 6;
}

/** One target is a line across; several are joined. Each has its mark in its year, and its words. */
function targetLine({ data, lang, box, x, y }: Plot): Html {
  const texts = targetTexts(data, lang);
  const { targets } = data;
  const first = targets[0];
  if (first === undefined) return html``;
  const across =
    targets.length === 1 ? lineAt(box.x, y(first.value), box.x + box.width, y(first.value), 'target') : undefined;
  const steps = targets.map((each, at) => `${at === 0 ? 'M' : 'L'}${px(x(each.year))} ${px(y(each.value))}`).join('');
  const joined = targets.length > 1 ? html`<path d="${steps}"${look('target')}/>\n` : undefined;
  const marks = targets.map(({ year, value }, at) => {
    const [cx, cy] = [x(year), y(value)];
    const mark = html`<path d="M${px(cx)} ${px(cy - 6)}L${px(cx + 6)} ${px(cy)}L${px(cx)} ${px(cy + 6)}L${px(cx - 6)} ${px(cy)}Z"${look('target-mark')}/>\n`;
    const below = isBelow(data, value) || cy < box.y + 12;
    return html`${mark}${textAt(Math.min(cx + 8, WIDTH), cy + (below ? 18 : -10), texts[at] ?? '', 'text', 'end')}`;
  });
  return html`${across}${joined}${marks}`;
}

/** Whether the words of a target stand best below it: the line comes from above. */
function isBelow({ series }: ChartData, value: number): boolean {
  const last = series[0] && lastOf(series[0]);
  return last !== undefined && last > value;
}
