import { addYears, compareDates, type DateRange, type PlainDate, plainDate, toDayNumber } from '../../../model/date.ts';
import { type Box, boxAt, look, px, textAt } from '../../charts/look.ts';
import { type Html, html } from '../../html.ts';

/** Units of a row's picture across. */
export const WIDTH = 400;

/** A time may be so many years outside the plan's period and still have a place on the axis; farther away it is an arrow at its end. */
const YEARS_OUTSIDE = 5;

/** The years of a timeline. Days are laid out evenly, from the first day of a year to the last day of one. */
export interface Axis {
  readonly start: PlainDate;
  readonly end: PlainDate;
  readonly period: DateRange | undefined;
  /** Where a day begins, within the picture. */
  x(date: PlainDate): number;
  /** Where a day is over. */
  endOf(date: PlainDate): number;
}

/** An axis that holds the plan's period, and the days that are not too far from it; `undefined` where there is neither. */
export function axisFor(period: DateRange | undefined, days: readonly PlainDate[]): Axis | undefined {
  const sorted = [...days].sort(compareDates);
  const around = period ?? (sorted[0] && { start: sorted[0], end: sorted.at(-1) ?? sorted[0] });
  if (around === undefined) return undefined;
  const [least, most] = [addYears(around.start, -YEARS_OUTSIDE), addYears(around.end, YEARS_OUTSIDE)];
  const near = sorted.filter((day) => compareDates(day, least) >= 0 && compareDates(day, most) <= 0);
  const years = [around.start, around.end, ...near].map(({ year }) => year);
  const start = plainDate(Math.min(...years), 1, 1);
  const end = plainDate(Math.max(...years), 12, 31);
  const first = toDayNumber(start);
  const length = toDayNumber(end) - first + 1;
  const at = (day: number) => Math.min(Math.max(((day - first) / length) * WIDTH, 0), WIDTH);
  return { start, end, period, x: (date) => at(toDayNumber(date)), endOf: (date) => at(toDayNumber(date) + 1) };
}

/** The ground of a row: the plan's period, and a line where each year begins. */
export function groundHtml(axis: Axis, height: number): Html {
  const { period, start, end } = axis;
  const band: Box | undefined = period && {
    x: axis.x(period.start),
    y: 0,
    width: axis.endOf(period.end) - axis.x(period.start),
    height,
  };
  const years = yearsOf(start.year, end.year).map((year) => axis.x(plainDate(year, 1, 1)));
  // One path for all of them: a timeline of many rows is no longer than it must be.
  const lines = years.map((x) => `M${px(x)} 0v${height}`).join('');
  return html`${band && boxAt(band, 'period')}<path d="${lines}"${look('grid')}/>\n`;
}

/** The years above the rows, as many as have room. */
export function yearsHtml(axis: Axis): Html {
  const years = yearsOf(axis.start.year, axis.end.year);
  const step = Math.max(1, Math.ceil((years.length * 40) / WIDTH));
  const names = years.filter((_, at) => at % step === 0);
  return html`${names.map((year) => textAt(Math.min(axis.x(plainDate(year, 1, 1)) + 3, WIDTH - 30), 14, String(year), 'text'))}`;
}

function yearsOf(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}
