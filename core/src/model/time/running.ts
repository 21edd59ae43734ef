import type { Field, TimeValue } from '../value.ts';

/** More years than any plan runs: a slip of a digit does not make a thousand of them. */
const MOST_YEARS = 50;

/**
 * The years that something with this time runs in: from start to end, an open one to `last`, the end of the plan; what has a deadline only,
 * in the year of that. Empty for a time that is not given, and for one without a year.
 */
export function runningYears(time: Field<TimeValue>, last: number | undefined): readonly number[] {
  if (time.kind !== 'value') return [];
  const { start, end } = time.value.reading;
  const [from, to] = [start?.year ?? end?.year, end?.year ?? Math.max(last ?? 0, start?.year ?? 0)];
  if (from === undefined) return [];
  return from <= to ? yearsFrom(from, to) : [to, from];
}

/** The years from one to another, both among them; of a stretch that no plan has, its ends alone. */
export function yearsFrom(from: number, to: number): readonly number[] {
  if (to - from >= MOST_YEARS) return [from, to];
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}
