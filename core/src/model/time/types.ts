import type { Span } from '../../text/span.ts';
import type { DateRange, PlainDate } from '../date.ts';

/** A length of time: a year is 12 months, a week 7 days. One of the two is usually 0. */
export interface Length {
  readonly months: number;
  readonly days: number;
}

/**
 * One of the kinds of docs/format.md section 6, as read from a stretch of the text. Spans are UTF-16 offsets into the
 * text that was read, 0 its first character.
 */
export type TimePart = PlacedPart | RecurrencePart | DurationPart | UnplacedPart;

/**
 * A time with a place in the calendar, ends included. `interval`, `day` and `span` have both ends, `open` only a start and
 * `deadline` only an end. The plan's period («i planperioden») has neither where the reader was not told the period.
 */
export interface PlacedPart {
  readonly kind: 'interval' | 'day' | 'span' | 'open' | 'deadline';
  readonly span: Span;
  readonly start?: PlainDate;
  readonly end?: PlainDate;
}

/** Something that comes back: «årlig» every 12 months, «ukentlig» every 7 days. */
export interface RecurrencePart {
  readonly kind: 'recurrence';
  readonly span: Span;
  readonly every: Length;
}

/** A length without a place. «4 år» has `least` and `most` alike, «inntil 4 år» only `most`, «minimum ett år» only `least`. */
export interface DurationPart {
  readonly kind: 'duration';
  readonly span: Span;
  readonly least?: Length;
  readonly most?: Length;
}

/**
 * Not a time that can be used. `vague`: words on the vague list («så snart som mulig»). `unreadable`: looks like a time and
 * cannot be placed («høsten», «32.13.2021»). `none`: the whole text holds no time at all (a state, a procedure); then it
 * is the only part. The rule `vague-time` reports `vague` and `none`, `unreadable-time` reports `unreadable`.
 */
export interface UnplacedPart {
  readonly kind: 'vague' | 'unreadable' | 'none';
  readonly span: Span;
}

/**
 * What a time text says. `parts` stand in the order of the text, and are empty only for a text of blanks. `start` is the
 * earliest start of any part and `end` the latest end; each is absent where no part has one. `end` before `start` is how
 * the author wrote it (rule `end-before-start`).
 */
export interface TimeReading {
  readonly parts: readonly TimePart[];
  readonly start?: PlainDate;
  readonly end?: PlainDate;
}

/** What a reader of time must be told. `period` is the plan's own, which «i planperioden» stands for. */
export interface TimeOptions {
  readonly period?: DateRange;
}

/** The mapping form `{start, slutt, varighet, gjentas}`, each text read on its own; absent where the key is. */
export interface TimeRangeReadings {
  readonly start?: TimeReading | undefined;
  readonly end?: TimeReading | undefined;
  readonly duration?: TimeReading | undefined;
  readonly recurs?: TimeReading | undefined;
}
