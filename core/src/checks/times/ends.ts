import { compareDates, formatIso, type PlainDate } from '../../model/date.ts';
import type { Manifest, Period } from '../../model/manifest.ts';
import type { PlacedPart, TimePart, TimeReading } from '../../model/time/index.ts';

/** A stretch of time with its known ends, both included. */
export interface Ends {
  readonly start?: PlainDate;
  readonly end?: PlainDate;
}

/** Whether both days are known, and the first comes after the second. */
export function isAfter(a: PlainDate | undefined, b: PlainDate | undefined): boolean {
  return a !== undefined && b !== undefined && compareDates(a, b) > 0;
}

/** Whether two stretches have no day in common, as far as their ends are known. */
export function areApart(a: Ends, b: Ends): boolean {
  return isAfter(a.start, b.end) || isAfter(b.start, a.end);
}

/** The parts of a time that have a place in the calendar. */
export function placedParts({ parts }: TimeReading): readonly PlacedPart[] {
  return parts.filter(isPlaced);
}

function isPlaced(part: TimePart): part is PlacedPart {
  return 'start' in part || 'end' in part;
}

/** Whether a time ends before it starts, which is a fault of its own and makes every other comparison moot. */
export function isReversed({ start, end }: Ends): boolean {
  return isAfter(start, end);
}

/** The plan's period; `undefined` where it has none, or one that ends before it starts. */
export function usablePeriod({ period }: Manifest): Manifest['period'] {
  return period === undefined || isReversed(period) ? undefined : period;
}

/** «2021–2026»: a period's years. */
export function yearsOfPeriod({ start, end }: Period): string {
  if (start.month !== 1 || start.day !== 1 || end.month !== 12 || end.day !== 31)
    return `${formatIso(start)} – ${formatIso(end)}`;
  return start.year === end.year ? `${start.year}` : `${start.year}–${end.year}`;
}
