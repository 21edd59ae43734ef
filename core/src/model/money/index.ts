import type { AmountReading, Currency, MoneyReading } from './types.ts';

export type * from './types.ts';

/** Reads a money text (docs/format.md section 7). Never throws. A text without an amount is no fault: `amounts` is empty. */
export function readMoney(_text: string): MoneyReading {
  return { amounts: [], funding: new Set() };
}

/** Reads one amount: `660000`, `kr 660 000,-`, `4,3 mill.`, `€ 1 000`. Spans are relative to `text`. */
export function readAmount(_text: string): AmountReading {
  return { kind: 'unreadable', reason: 'empty', span: { start: 0, end: 0 } };
}

/** The year that a key of `beløp` or `målinger` names («2021»), 1900 to 2099; nothing for anything else («År 1»). */
export function readYear(_text: string): number | undefined {
  return undefined;
}

/** The sum of amounts in one currency, exact to two decimals. */
export function sumAmounts(_values: readonly number[]): number {
  return 0;
}

/** `660 000 kr` (no-break spaces), `€ 1,000` in English: as the reader of `lang` writes it. */
export function formatAmount(_value: number, _currency: Currency, _lang: 'nb' | 'nn' | 'en'): string {
  return '';
}
