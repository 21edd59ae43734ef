import { addMonths, compareDates, type PlainDate } from '../../../model/date.ts';
import type { TimePart } from '../../../model/time/index.ts';
import type { TimeValue } from '../../../model/value.ts';
import { type Box, boxAt, type Look, lineAt, look, px } from '../../charts/look.ts';
import { type Html, html } from '../../html.ts';
import { type Axis, WIDTH } from './axis.ts';

/** How a time is drawn: between both ends, from a start, up to an end, or again and again. */
export type Mark = 'both' | 'from' | 'by' | 'again';

/** A stretch of a row. */
export interface Stretch {
  readonly mark: Mark;
  readonly start?: PlainDate | undefined;
  readonly end?: PlainDate | undefined;
  /** Months between two times of one that comes again. */
  readonly every?: number;
}

/** What of a time can be drawn, in its order; empty for words that cannot be placed. */
export function stretchesOf({ reading, ends }: TimeValue): readonly Stretch[] {
  const { parts, start, end } = reading;
  const again = parts.flatMap((part) => recurring(part, start, end));
  // Where start and end are fields of their own, or a length makes the end, the parts are of one stretch.
  const isOne = ends !== undefined || parts.some(({ kind }) => kind === 'duration');
  if (isOne && (start || end)) return [stretch(start, end)];
  const placed = parts.flatMap((part) =>
    'every' in part || !('start' in part || 'end' in part) ? [] : [placedStretch(part)],
  );
  return [...placed.filter((each) => each !== undefined), ...again];
}

function placedStretch(part: TimePart): Stretch | undefined {
  const start = 'start' in part ? part.start : undefined;
  const end = 'end' in part ? part.end : undefined;
  return start || end ? stretch(start, end) : undefined;
}

function stretch(start: PlainDate | undefined, end: PlainDate | undefined): Stretch {
  return { mark: start && end ? 'both' : start ? 'from' : 'by', start, end };
}

function recurring(part: TimePart, start: PlainDate | undefined, end: PlainDate | undefined): readonly Stretch[] {
  if (part.kind !== 'recurrence') return [];
  const every = part.every.months > 0 ? part.every.months : part.every.days / 30;
  return [{ mark: 'again', start, end, every }];
}

const TOP = 6;
const HEIGHT = 12;

/** A stretch in its row. */
export function stretchHtml(axis: Axis, { mark, start, end, every }: Stretch): Html {
  if (mark === 'again') return dots(axis, start, end, every ?? 12);
  const from = start ? axis.x(start) : axis.x(axis.period?.start ?? axis.start);
  const to = end ? axis.endOf(end) : axis.endOf(axis.period?.end ?? axis.end);
  // An end before its start is how the author wrote it: the finding says so, the picture shows where both are.
  const [left, right] = [Math.min(from, to), Math.max(from, to)];
  const [before, after] = [isBefore(axis, start, end), isAfter(axis, start, end)];
  const least = before || after ? 12 : 3;
  const box: Box = { x: Math.min(left, WIDTH - least), y: TOP, width: Math.max(least, right - left), height: HEIGHT };
  const middle = TOP + HEIGHT / 2;
  const outside = html`${before && arrow(2, middle, -1, 'label')}${after && arrow(WIDTH - 2, middle, 1, 'label')}`;
  if (mark === 'both') return html`${boxAt(box, 'fill-1')}${outside}`;
  const open = boxAt(box, 'unknown');
  if (mark === 'from')
    return html`${open}${boxAt({ ...box, width: 4 }, 'fill-1')}${arrow(box.x + box.width - 2, middle, 1)}`;
  return html`${open}${boxAt({ ...box, x: box.x + box.width - 4, width: 4 }, 'fill-1')}${outside}`;
}

function isBefore(axis: Axis, start: PlainDate | undefined, end: PlainDate | undefined): boolean {
  const first = start ?? end;
  return first !== undefined && compareDates(first, axis.start) < 0;
}

function isAfter(axis: Axis, start: PlainDate | undefined, end: PlainDate | undefined): boolean {
  const last = end ?? start;
  return last !== undefined && compareDates(last, axis.end) > 0;
}

/** A head that says that it goes on to the left (-1) or right (1). */
function arrow(x: number, y: number, way: 1 | -1, name: Look = 'fill-1'): Html {
  const back = x - way * 8;
  return html`<path d="M${px(back)} ${px(y - 6)}L${px(x)} ${px(y)}L${px(back)} ${px(y + 6)}Z"${look(name)}/>\n`;
}

/** A dot for each time that it comes again, from its start or the period's; a line where they would run together. */
function dots(axis: Axis, start: PlainDate | undefined, end: PlainDate | undefined, every: number): Html {
  const first = start ?? axis.period?.start ?? axis.start;
  const last = end ?? axis.period?.end ?? axis.end;
  const y = TOP + HEIGHT / 2;
  const step = (axis.x(addMonths(axis.start, 12)) * every) / 12;
  if (step < 8 || every < 1) {
    const line = lineAt(axis.x(first), y, axis.endOf(last), y, 'line-3');
    return html`${line}`;
  }
  const months = Math.round(every);
  const places: number[] = [];
  for (let day = first; compareDates(day, last) <= 0 && places.length < 200; day = addMonths(day, months)) {
    if (compareDates(day, axis.start) >= 0) places.push(axis.x(day));
  }
  const cut = places.filter((x) => x <= WIDTH);
  return html`${cut.map((x) => html`<circle cx="${px(Math.min(x + 4, WIDTH - 4))}" cy="${y}" r="4"${look('fill-1')}/>\n`)}`;
}

/** The same in a key: a small box with the mark that a stretch has. */
export function swatchOf(mark: Mark): (box: Box) => Html {
  return ({ x, y, width, height }) => {
    const box = { x, y, width, height };
    const middle = y + height / 2;
    switch (mark) {
      case 'both':
        return boxAt(box, 'fill-1');
      case 'from':
        return html`${boxAt(box, 'unknown')}${boxAt({ ...box, width: 4 }, 'fill-1')}${arrow(x + width, middle, 1)}`;
      case 'by':
        return html`${boxAt(box, 'unknown')}${boxAt({ ...box, x: x + width - 4, width: 4 }, 'fill-1')}`;
      case 'again':
        return html`<circle cx="${px(x + width / 2)}" cy="${px(middle)}" r="4"${look('fill-1')}/>\n`;
    }
  };
}
