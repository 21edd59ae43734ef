import type { Span } from '../text/span.ts';
import type { AmountReading, MoneyReading } from './money/index.ts';
import type { Reference } from './reference.ts';
import type { TimeReading } from './time/index.ts';
import type { Words } from './words.ts';

export type { Words } from './words.ts';

/** What the source says about one field. Rules must see the difference between missing and unreadable. */
export type Field<T> =
  /** Not there, or empty. `at` is where a finding about it belongs: the item's id, title or kind word. */
  | { readonly kind: 'absent'; readonly at: Span }
  /** There, but not to be read; a problem says why. */
  | { readonly kind: 'unreadable'; readonly raw: string; readonly span: Span; readonly key: Span }
  | { readonly kind: 'value'; readonly value: T; readonly span: Span; readonly key: Span };

export interface YearValue {
  readonly year: number;
  readonly yearSpan: Span;
  readonly value: number;
  readonly span: Span;
}

/** The value or values of one year of an indicator. */
export interface Measurement {
  readonly year: number;
  readonly yearSpan: Span;
  readonly span: Span;
  /** One number, or `undefined` where the year has categories or is unreadable. */
  readonly value?: number;
  /** Category by category; empty where the year has one number. */
  readonly categories: readonly { readonly name: string; readonly span: Span; readonly value: number }[];
  /** The values of the categories by `nameKey`, the first of a name; only where there are categories. */
  readonly byCategory?: ReadonlyMap<string, number>;
  /** A category has no value yet. */
  readonly unfinished?: true;
  readonly note?: Words;
}

/** A name of earlier days, and when it ceased to be the name, where that is said. */
export interface FormerName extends Words {
  readonly until?: TimeValue;
}

export interface Target {
  readonly span: Span;
  readonly text?: Words;
  readonly indicator?: Reference;
  readonly from?: Words;
  readonly to?: Words;
  readonly by?: TimeValue;
}

/** A time as written and as read (docs/format.md section 6). The spans of `reading` are the file's. */
export interface TimeValue {
  readonly span: Span;
  /** As it is shown: the text, or the parts joined. */
  readonly text: string;
  readonly reading: TimeReading;
  /** The two ends as they are written, where the field is `{start, slutt}`. */
  readonly ends?: { readonly start: Span; readonly end: Span };
}

export interface MoneyAmount {
  /** The year the amount is for; `undefined` for an amount without one. */
  readonly year?: number;
  readonly yearSpan?: Span;
  readonly span: Span;
  readonly reading: AmountReading;
}

/** Money as written and as read (docs/format.md section 7). */
export interface MoneyValue {
  readonly span: Span;
  /** The text, where the field is one. */
  readonly text?: Words;
  readonly reading?: MoneyReading;
  /** English names of `finansiering`; empty where none is given. */
  readonly funding: readonly string[];
  /** Where `finansiering` is given: its value. */
  readonly fundingSpan?: Span;
  readonly amounts: readonly MoneyAmount[];
  readonly total?: MoneyAmount;
  readonly source?: Reference;
  readonly note?: Words;
}

export interface Resources {
  readonly span: Span;
  readonly text?: Words;
  readonly personYears?: number;
}

/** One point of a requirement set; its id is the one given or `<set id>.<number from 1>`. */
export interface Point {
  readonly id: string;
  readonly span: Span;
  readonly text?: Words;
}

/** `{field: value or list}` of a view. */
export interface FilterEntry {
  readonly key: Words;
  readonly values: readonly Words[];
}
