import { type Html, html } from '../html.ts';
import { capital } from '../values.ts';
import { allValues, lastOf, type Series } from './data.ts';
import { HATCHES, hatchIn } from './hatch.ts';
import { scaled } from './line.ts';
import { type Box, boxAt, fitted, lineAt, MOST_SERIES, seriesLook, textAt, widthOf } from './look.ts';
import { shortNumber, shortValue } from './numbers.ts';
import { axisWidth, keyOf, picture, valueAxis, WIDTH } from './picture.ts';
import { scaleFor } from './scale.ts';
import type { Draw } from './types.ts';
import { about, CHART_WORDS, shownNote, targetTexts } from './words.ts';

const PLOT_HEIGHT = 170;

/** More bars than this cannot be told apart on a page. */
const MOST_BARS = 24;

/** Bars by year, side by side where there are categories. */
export const drawBars: Draw = ({ data, title, lang }) => {
  const series = mostOf(data.series, MOST_SERIES);
  const room = Math.max(1, Math.floor(MOST_BARS / Math.max(1, series.length)));
  const years = data.years.slice(-room);
  const first = data.years.length - years.length;
  const scale = scaleFor(allValues(data, series), true);
  if (scale === undefined) return CHART_WORDS.tooLarge[lang];
  const notes = [
    ...shownNote(series.length, data.series.length, 'series', lang),
    ...shownNote(years.length, data.years.length, 'years', lang),
  ];
  const format = (value: number) => shortValue(value, data.unit, lang, scaled(value, scale));
  const key = keyOf(
    series.length > 1 ? series.map(({ name }, at) => ({ name: nameOf(name), swatch: (box) => barAt(box, at) })) : [],
  );
  const left = axisWidth(scale, format);
  const plot = { x: left, y: key.height + 20, width: WIDTH - left - 4, height: PLOT_HEIGHT };
  const y = (value: number) => plot.y + plot.height * (1 - scale.at(value));
  const group = plot.width / years.length;
  const width = Math.min(46, (group * 0.8) / series.length);
  const bars = years.map((year, at) => {
    const middle = plot.x + group * (at + 0.5);
    const start = middle - (width * series.length) / 2;
    const each = series.map(({ values }, index) => {
      const value = values[first + at];
      return value === undefined
        ? undefined
        : bar({
            x: start + width * index,
            width: width * 0.92,
            zero: y(0),
            top: y(value),
            text: shortNumber(value, lang),
            room: series.length === 1 ? group : width,
            index,
          });
    });
    return html`${each}${group >= 30 || at % 2 === 0 ? textAt(middle, plot.y + plot.height + 17, String(year), 'faint', 'middle') : undefined}`;
  });
  const targets = data.targets.slice(-1).map(({ value }) => {
    const text = targetTexts(data, lang).at(-1) ?? '';
    return html`${lineAt(plot.x, y(value), plot.x + plot.width, y(value), 'target')}${textAt(WIDTH, y(value) - 5, text, 'text', 'end')}`;
  });
  const content = html`${key.html}${valueAxis(plot, scale, format)}${bars}${targets}`;
  return {
    picture: picture(
      {
        title,
        about: about(
          'bars',
          { ...data, years },
          series.map((each) => ({ ...each, values: each.values.slice(first) })),
          lang,
          notes,
        ),
      },
      plot.y + plot.height + 24,
      content,
    ),
    notes,
  };
};

/** The `count` greatest by their last value, in the order they have. */
export function mostOf(series: readonly Series[], count: number): readonly Series[] {
  if (series.length <= count) return series;
  const greatest = new Set([...series].sort((a, b) => (lastOf(b) ?? 0) - (lastOf(a) ?? 0)).slice(0, count));
  return series.filter((each) => greatest.has(each));
}

function nameOf(name: string | undefined): string {
  return fitted(capital(name ?? ''), 300);
}

function barAt(box: Box, index: number): Html {
  return html`${boxAt(box, seriesLook('fill', index))}${hatchIn(box, HATCHES[index % HATCHES.length] ?? 'none', 'hatch')}`;
}

interface Bar {
  readonly x: number;
  readonly width: number;
  /** Where zero and the value stand. */
  readonly zero: number;
  readonly top: number;
  readonly text: string;
  /** How wide the text may be. */
  readonly room: number;
  readonly index: number;
}

/** A bar from zero, up or down, with its value at its end where there is room. A zero is a thin line: it is measured. */
function bar({ x, width, zero, top, text, room, index }: Bar): Html {
  const isUp = top <= zero;
  const box = { x, y: Math.min(zero, top), width, height: Math.max(1, Math.abs(zero - top)) };
  const hasRoom = widthOf(text) <= room;
  const label = hasRoom
    ? textAt(x + width / 2, isUp ? box.y - 4 : box.y + box.height + 13, text, 'strong', 'middle')
    : undefined;
  return html`${barAt(box, index)}${label}`;
}
