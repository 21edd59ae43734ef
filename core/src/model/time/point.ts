import { type DateRange, isValidDate, lastDayOfMonth, type PlainDate } from '../date.ts';
import type { Token } from './tokens.ts';
import { yearAfter } from './year.ts';

/** A stretch of a year that is not named. `toDay` 0 is the month's last. */
export interface Within {
  readonly fromMonth: number;
  readonly fromDay: number;
  readonly toMonth: number;
  readonly toDay: number;
}

/**
 * How a point was written: a day, a stretch («våren 2021», «2022/2023») or two ends with a dash («2021–2024»), which «fra»
 * does not make open.
 */
export type Shape = 'day' | 'stretch' | 'dashed';

/** One place in the calendar, as the tokens from some index up to `to` name it. */
export type Point =
  | {
      readonly kind: 'placed';
      readonly to: number;
      readonly shape: Shape;
      readonly start?: PlainDate;
      readonly end?: PlainDate;
    }
  /** `weak`: only a time in the company of another, or alone in its clause («vår» is also «our»). */
  | {
      readonly kind: 'yearless';
      readonly to: number;
      readonly shape: Shape;
      readonly within: Within;
      readonly weak: boolean;
    }
  | { readonly kind: 'vague'; readonly to: number }
  /** Looks like a time and cannot be placed. `bare`: for want of a year, not because it is wrong. */
  | { readonly kind: 'bad'; readonly to: number; readonly bare: boolean };

/** The stretch in a year. */
export function place(within: Within, year: number): DateRange | undefined {
  const { fromMonth, fromDay, toMonth, toDay } = within;
  const end = toDay || lastDayOfMonth(year, toMonth);
  if (!isValidDate(year, fromMonth, fromDay) || !isValidDate(year, toMonth, end)) return undefined;
  return { start: { year, month: fromMonth, day: fromDay }, end: { year, month: toMonth, day: end } };
}

export function placed(range: DateRange, shape: Shape, to: number): Point {
  return { kind: 'placed', to, shape, start: range.start, end: range.end };
}

export function bad(to: number, bare = false): Point {
  return { kind: 'bad', to, bare };
}

/** The point with the year that stands after it, or without one. */
export function inYear(tokens: readonly Token[], within: Within, shape: Shape, to: number, weak: boolean): Point {
  const year = yearAfter(tokens, to);
  if (!year) return { kind: 'yearless', to, shape, within, weak };
  const range = year.value === undefined ? undefined : place(within, year.value);
  return range ? placed(range, shape, year.to) : bad(year.to);
}

export function months(from: number, to: number): Within {
  return { fromMonth: from, fromDay: 1, toMonth: to, toDay: 0 };
}

/** One day, or a day that does not exist. */
export function dayPoint(year: number, month: number, day: number, to: number): Point {
  if (!isValidDate(year, month, day)) return bad(to);
  const date = { year, month, day };
  return placed({ start: date, end: date }, 'day', to);
}
