import type { Span } from '../../text/span.ts';
import { span } from '../../text/span.ts';
import { addDays, addMonths, type DateRange, earlierDate, laterDate, type PlainDate } from '../date.ts';
import { scale } from './lexicon.ts';
import { isReadable, scan } from './scan.ts';
import { tokenize } from './tokens.ts';
import type { Length, TimeOptions, TimePart, TimeRangeReadings, TimeReading } from './types.ts';

export type * from './types.ts';

/**
 * Reads the text of a time field (docs/format.md section 6), in bokmål, nynorsk and English alike. Never throws; a text of
 * blanks gives no parts. Spans are relative to `text`. A part that cannot be read covers its whole clause, or, beside a
 * readable time in the same clause, only its own words.
 */
export function readTime(text: string, options?: TimeOptions): TimeReading {
  const tokens = tokenize(text);
  const parts = scan({ tokens, period: options?.period });
  if (parts.length > 0) return reading(parts);
  const first = tokens[0];
  const last = tokens.at(-1);
  if (!first || !last) return { parts };
  const end = last.key === '.' ? (tokens.at(-2) ?? last).end : last.end;
  return { parts: [{ kind: 'none', span: span(first.start, end) }] };
}

/** The times that stand in running text, in its order: only those that could be read (no vague, unreadable or none). */
export function findTimes(text: string, options?: TimeOptions): readonly TimePart[] {
  return scan({ tokens: tokenize(text), period: options?.period }).filter(isReadable);
}

/**
 * The period of a plan or a source («2021-2026», «2025 – 2030», «2021»), both ends included. Nothing where the text is not
 * one such time with both ends. An `end` before the `start` is left as it was written.
 */
export function readPeriod(text: string): DateRange | undefined {
  const [part, ...others] = readTime(text).parts;
  if (!part || others.length > 0 || (part.kind !== 'interval' && part.kind !== 'span' && part.kind !== 'day'))
    return undefined;
  const around = text.slice(0, part.span.start) + text.slice(part.span.end);
  return part.start && part.end && around.trim() === '' ? { start: part.start, end: part.end } : undefined;
}

/**
 * The mapping form `{start, slutt, varighet, gjentas}`: the parts of all its texts, and one start and end. A start and a
 * duration end the day before start + duration; a duration and an end start so long before. «inntil» and «minimum» count as
 * the length they name.
 */
export function readTimeRange(readings: TimeRangeReadings): TimeReading {
  const { duration, recurs } = readings;
  const parts = [readings.start, readings.end, duration, recurs].flatMap((one) => one?.parts ?? []);
  const length = durationOf(duration);
  let start = readings.start?.start;
  let end = readings.end?.end;
  if (start && length && !end) end = addDays(addLength(start, length), -1);
  else if (end && length && !start) start = addLength(addDays(end, 1), scale(length, -1));
  return { parts, ...ends(start, end) };
}

/** Whether the reading holds any usable time: a place in the calendar, a recurrence or a duration. */
export function holdsTime(time: TimeReading): boolean {
  return time.parts.some(isReadable);
}

/** How often it comes back, where a part says so: the first such part. */
export function recurrenceOf(time: TimeReading): Length | undefined {
  for (const part of time.parts) if (part.kind === 'recurrence') return part.every;
  return undefined;
}

/** The same reading with its spans moved, as from the text of a value to the file it stands in. */
export function moveTime(time: TimeReading, move: (at: Span) => Span): TimeReading {
  return { ...time, parts: time.parts.map((part) => ({ ...part, span: move(part.span) })) };
}

function reading(parts: readonly TimePart[]): TimeReading {
  let start: PlainDate | undefined;
  let end: PlainDate | undefined;
  for (const part of parts) {
    if (!('start' in part || 'end' in part)) continue;
    start = earlierDate(start, part.start);
    end = laterDate(end, part.end);
  }
  return { parts, ...ends(start, end) };
}

/** Absent ends stay absent keys. */
function ends(start: PlainDate | undefined, end: PlainDate | undefined): { start?: PlainDate; end?: PlainDate } {
  return { ...(start && { start }), ...(end && { end }) };
}

function durationOf(time: TimeReading | undefined): Length | undefined {
  for (const part of time?.parts ?? []) if (part.kind === 'duration') return part.most ?? part.least;
  return undefined;
}

function addLength(date: PlainDate, length: Length): PlainDate {
  return addDays(addMonths(date, length.months), length.days);
}
