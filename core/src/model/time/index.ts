import type { DateRange } from '../date.ts';
import type { Length, TimeOptions, TimePart, TimeRange, TimeRangeReadings, TimeReading } from './types.ts';

export type * from './types.ts';

/**
 * Reads the text of a time field (docs/format.md section 6). Never throws; a text of blanks gives no parts.
 * Spans are relative to `text`.
 */
export function readTime(_text: string, _options?: TimeOptions): TimeReading {
  return { parts: [] };
}

/** The times that stand in running text, in its order: only those that could be read (no vague, unreadable or none). */
export function findTimes(_text: string, _options?: TimeOptions): readonly TimePart[] {
  return [];
}

/** A plan's or source's period («2021-2026», «2025 – 2030», «2021»), both ends; nothing where the text is not just that. */
export function readPeriod(_text: string): DateRange | undefined {
  return undefined;
}

/** The mapping form: start + duration ends the day before, an end minus a duration starts the day after. */
export function readTimeRange(_readings: TimeRangeReadings): TimeRange {
  return {};
}

/** Whether the reading holds any usable time: a place in the calendar, a recurrence or a duration. */
export function holdsTime(_reading: TimeReading): boolean {
  return false;
}

/** How often it comes back, where a part says so: the first such part. */
export function recurrenceOf(_reading: TimeReading): Length | undefined {
  return undefined;
}
