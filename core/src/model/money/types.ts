import type { Span } from '../../text/span.ts';

/** How a measure is paid for (docs/format.md section 7): ramme, budsjett, tilskudd, egenandel, søkes, ingen, uavklart. */
export type Funding = 'frame' | 'budget' | 'grant' | 'own-share' | 'applied' | 'none' | 'undecided';

/** An ISO 4217 code. Only NOK is summed; other currencies are shown. */
export type Currency = string;

/** One amount. `value` is in whole units of the currency (kroner, not øre), exact to two decimals. `span`: what was read. */
export interface Amount {
  readonly value: number;
  readonly currency: Currency;
  readonly span: Span;
}

/**
 * Why a text is no amount: it is blank, there is no number in it, its number counts something else or is none («1.2.3»), the
 * number can be two («660,000»), or it is a range of amounts.
 */
export type AmountProblem = 'empty' | 'no-number' | 'bad-number' | 'ambiguous-number' | 'range';

/** One amount field: the first amount of the text, with the words before and after it as a note, or why there is none. */
export type AmountReading =
  | { readonly kind: 'amount'; readonly amount: Amount; readonly note?: string }
  | { readonly kind: 'unreadable'; readonly reason: AmountProblem; readonly span: Span };

/** A text about money: the amounts in it, in its order, and the kinds of funding it speaks of (none of them: empty). */
export interface MoneyReading {
  readonly amounts: readonly Amount[];
  readonly funding: ReadonlySet<Funding>;
}
