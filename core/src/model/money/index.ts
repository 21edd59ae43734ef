import type { Lang } from '../language.ts';
import { formatNumber } from '../number.ts';
import { findAmounts, readAmount } from './amount.ts';
import { findFunding } from './funding.ts';
import type { Amount, Currency, MoneyReading } from './types.ts';

export type * from './types.ts';
export { findAmounts, readAmount };

const NO_BREAK = '\u00A0';

/**
 * Reads a money text (docs/format.md section 7) in bokmål, nynorsk and English alike. Never throws. A text without an amount
 * is no fault: `amounts` is empty. A text that is only a number is an amount in kroner.
 */
export function readMoney(text: string): MoneyReading {
  return { amounts: amountsOf(text), funding: findFunding(text) };
}

function amountsOf(text: string): readonly Amount[] {
  const amounts = findAmounts(text);
  if (amounts.length > 0 || !/^[\d\s.,+−-]+$/.test(text)) return amounts;
  const only = readAmount(text);
  return only.kind === 'amount' ? [only.amount] : [];
}

/** The year that a key of `beløp` or `målinger` names («2021», «År 2021»), 1900 to 2099; nothing for anything else («År 1»). */
export function readYear(text: string): number | undefined {
  const figures = /^(?:(?:år|året|year)\s+)?(\d{4})$/i.exec(text.trim())?.[1];
  const year = Number(figures);
  return year >= 1900 && year <= 2099 ? year : undefined;
}

/** The sum of amounts in one currency, exact to two decimals. */
export function sumAmounts(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + Math.round(value * 100), 0) / 100;
}

/** `660 000 kr` with no-break spaces, `NOK 660,000` in English; other currencies stand before their number. */
export function formatAmount(value: number, currency: Currency, lang: Lang): string {
  const number = formatNumber(value, lang, Number.isInteger(value) ? 0 : 2);
  if (currency === 'NOK' && lang !== 'en') return `${number}${NO_BREAK}kr`;
  return `${currency === 'EUR' ? '€' : currency}${NO_BREAK}${number}`;
}
