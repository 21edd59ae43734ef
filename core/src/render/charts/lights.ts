import type { Lang } from '../../model/language.ts';
import { nameKey } from '../../model/names/index.ts';
import { type Html, html } from '../html.ts';
import { capital } from '../values.ts';
import { type ChartData, lastOf, type Series } from './data.ts';
import { HATCHES, type Hatch, hatchIn } from './hatch.ts';
import { type Box, boxAt, fitted, type Look, MOST_SERIES, seriesLook, textAt, widthOf } from './look.ts';
import { shortValue } from './numbers.ts';
import { keyOf, picture, WIDTH } from './picture.ts';
import type { Draw } from './types.ts';
import { about, CHART_WORDS, shownNote, sumNote } from './words.ts';

/** A light as Brukerplan has them, from what goes well to what is worst; each has a hatch, to be told apart without colour. */
interface Light {
  readonly names: readonly string[];
  readonly look: Look;
  readonly hatch: Hatch;
}

const LIGHTS: readonly Light[] = [
  { names: ['grønn', 'grøn', 'grønt', 'grønne', 'grøne', 'green'], look: 'green', hatch: 'none' },
  { names: ['gul', 'gult', 'gule', 'oransje', 'yellow', 'amber'], look: 'yellow', hatch: 'up' },
  { names: ['rød', 'rødt', 'røde', 'raud', 'raudt', 'raude', 'red'], look: 'red', hatch: 'crossed' },
  {
    names: [
      'blodrød',
      'blodrødt',
      'blodrøde',
      'blodraud',
      'blodraudt',
      'mørkerød',
      'mørkeraud',
      'dark red',
      'dark-red',
    ],
    look: 'darkred',
    hatch: 'across',
  },
  { names: ['blålys', 'blå', 'blått', 'blue', 'blue light', 'blue-light'], look: 'blue', hatch: 'upright' },
];

/** «totalt» beside its parts is no part. */
const WHOLE = new Set(['totalt', 'total', 'i alt', 'sum', 'alle', 'all'].map(nameKey));

const BY_NAME: ReadonlyMap<string, number> = new Map(
  LIGHTS.flatMap(({ names }, at) => names.map((name) => [nameKey(name), at] as const)),
);

const MOST_YEARS = 12;
const ROW = 36;

/** Whether the categories are lights, two at least. */
export function areLights({ series }: ChartData): boolean {
  const named = partsOf(series);
  return named.length >= 2 && named.every(({ name }) => BY_NAME.has(nameKey(name ?? '')));
}

/** The series that are parts of a whole. */
function partsOf(series: readonly Series[]): readonly Series[] {
  return series.filter(({ name }) => name !== undefined && !WHOLE.has(nameKey(name)));
}

/** Stacked bars of shares, a row for each year, as Brukerplan shows its lights; what is not given of a whole is left open. */
export const drawLights: Draw = ({ data, title, lang }) => {
  const isLights = areLights(data);
  const order = (each: Series) => BY_NAME.get(nameKey(each.name ?? '')) ?? 0;
  const all = isLights ? [...partsOf(data.series)].sort((a, b) => order(a) - order(b)) : partsOf(data.series);
  const series = isLights ? all : mostLast(all);
  const values = series.flatMap((each) => each.values.filter((value) => value !== undefined));
  if (series.length < 2 || values.some((value) => value < 0) || values.every((value) => value === 0))
    return CHART_WORDS.noShares[lang];
  const years = data.years
    .flatMap((year, at) => (series.some((each) => each.values[at] !== undefined) ? [{ year, at }] : []))
    .slice(-MOST_YEARS);
  const parts = series.map((each, at): Part => ({ series: each, ...lookOf(each, at, isLights) }));
  const rows = years.map(({ year, at }) => stackOf(data, parts, year, at));
  if (!rows.every(({ sum }) => Number.isFinite(sum))) return CHART_WORDS.tooLarge[lang];
  const over = rows.filter(({ sum }) => data.unit === 'percent' && sum > 100.5);
  const notes = [
    ...shownNote(series.length, all.length, 'series', lang),
    ...shownNote(years.length, data.years.length, 'years', lang),
    ...over.map(({ year, sum }) => sumNote(year, sum, lang)),
  ];
  const isOpen = rows.some(({ rest }) => rest > 0);
  const key = keyOf([
    ...parts.map((part) => ({
      name: fitted(capital(part.series.name ?? ''), 300),
      swatch: (box: Box) => segment(box, part),
    })),
    ...(isOpen ? [{ name: capital(CHART_WORDS.notGiven[lang]), swatch: (box: Box) => boxAt(box, 'unknown') }] : []),
  ]);
  const bars = rows.map((row, at) => rowHtml(row, key.height + at * ROW, data, lang));
  const rest = isOpen
    ? rows
        .filter((row) => row.rest > 0)
        .map((row) => `${row.year}: ${shortValue(row.rest, data.unit, lang)} ${CHART_WORDS.notGiven[lang]}.`)
    : [];
  const said = about(isLights ? 'traffic-lights' : 'shares', data, series, lang, [...rest, ...notes]);
  return { picture: picture({ title, about: said }, key.height + rows.length * ROW, html`${key.html}${bars}`), notes };
};

interface Part {
  readonly series: Series;
  readonly look: Look;
  readonly hatch: Hatch;
  readonly hatchLook: Look;
}

function lookOf({ name }: Series, index: number, isLights: boolean): Omit<Part, 'series'> {
  const light = isLights ? LIGHTS[BY_NAME.get(nameKey(name ?? '')) ?? 0] : undefined;
  if (light !== undefined) return { look: light.look, hatch: light.hatch, hatchLook: 'light-hatch' };
  return { look: seriesLook('fill', index), hatch: HATCHES[index % HATCHES.length] ?? 'none', hatchLook: 'hatch' };
}

function mostLast(series: readonly Series[]): readonly Series[] {
  const greatest = new Set([...series].sort((a, b) => (lastOf(b) ?? 0) - (lastOf(a) ?? 0)).slice(0, MOST_SERIES));
  return series.filter((each) => greatest.has(each));
}

interface Stack {
  readonly year: number;
  readonly parts: readonly { readonly part: Part; readonly value: number }[];
  readonly sum: number;
  /** What is missing of a hundred percent. */
  readonly rest: number;
}

function stackOf({ unit }: ChartData, all: readonly Part[], year: number, at: number): Stack {
  const parts = all.flatMap((part) => {
    const value = part.series.values[at];
    return value === undefined ? [] : [{ part, value }];
  });
  const sum = parts.reduce((total, { value }) => total + value, 0);
  const rest = unit === 'percent' && sum < 99.5 ? Math.round((100 - sum) * 100) / 100 : 0;
  return { year, parts, sum, rest };
}

function segment(box: Box, { look, hatch, hatchLook }: Part): Html {
  return html`${boxAt(box, look)}${hatchIn(box, hatch, hatchLook)}`;
}

function rowHtml({ year, parts, sum, rest }: Stack, y: number, { unit }: ChartData, lang: Lang): Html {
  const left = 40;
  const width = WIDTH - left - 1;
  const whole = sum + rest || 1;
  let x = left;
  const boxes = parts.map(({ part, value }) => {
    const box = { x, y: y + 3, width: (value / whole) * width, height: 26 };
    x += box.width;
    const text = shortValue(value, unit, lang);
    return html`${segment(box, part)}${labelIn(box, text)}`;
  });
  const open = rest > 0 ? boxAt({ x, y: y + 3, width: left + width - x, height: 26 }, 'unknown') : undefined;
  return html`${textAt(left - 8, y + 20, String(year), 'faint', 'end')}${boxes}${open}`;
}

/** A value on its part of the bar, on a ground of its own so that no hatch runs through it. */
function labelIn(box: Box, text: string): Html | undefined {
  const width = widthOf(text) + 6;
  if (width > box.width) return undefined;
  const middle = box.x + box.width / 2;
  const ground = boxAt({ x: middle - width / 2, y: box.y + 5, width, height: 16 }, 'label');
  return html`${ground}${textAt(middle, box.y + 17, text, 'inside', 'middle')}`;
}
