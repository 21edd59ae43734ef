import type { Lang } from '../../model/language.ts';
import { type Amount, findAmounts, sumAmounts } from '../../model/money/index.ts';
import { decimalValue, formatNumber, type ScannedNumber, scanNumber } from '../../model/number.ts';
import type { MoneyAmount } from '../../model/value.ts';
import type { Span } from '../../text/span.ts';

/** An amount that should be the sum of others, and what they come to. Offsets are those of the text that was read. */
export interface WrongSum {
  readonly span: Span;
  readonly written: string;
  /** In kroner. */
  readonly sum: number;
}

/**
 * What the years' amounts of `beløp` come to, where that differs from `total` by more than the rounding that is written
 * («4,3 mill.»). `undefined` also where the sum is not sure: an amount in another currency, or one that cannot be read.
 */
export function yearsTotal(source: string, amounts: readonly MoneyAmount[], total: MoneyAmount): number | undefined {
  const written = textAt(source, total.span);
  const values = amounts.map(krone);
  const wanted = krone(total);
  if (wanted === undefined || values.some((value) => value === undefined) || ABOUT.test(written)) return undefined;
  if (amounts.some(({ span }) => ABOUT.test(textAt(source, span)))) return undefined;
  const sum = sumAmounts(values.filter((value) => value !== undefined));
  const rounding = amounts.reduce(
    (all, amount) => all + roundingOf(textAt(source, amount.span), krone(amount) ?? 0, false),
    roundingOf(written, wanted, true),
  );
  return Math.abs(sum - wanted) > rounding ? sum : undefined;
}

/** The value of an amount in kroner; `undefined` for other currencies and what cannot be read. */
function krone({ reading }: MoneyAmount): number | undefined {
  return reading.kind === 'amount' && reading.amount.currency === 'NOK' ? reading.amount.value : undefined;
}

const ABOUT =
  /(?<![\p{L}\p{N}])(?:ca|cirka|om lag|omtrent|omkring|rundt|kring|ikring|inntil|opptil|minst|minimum|maks\p{L}*|about|around|approximately|up to|at least)(?![\p{L}\p{N}])/iu;

/** How much an amount may be off by its own writing: half of the last figure that is written of millions and the like. */
function roundingOf(written: string, value: number, isTotal: boolean): number {
  const number = numberIn(written);
  const scale = number === undefined ? 1 : scaleOf(number.scanned, value);
  if (number === undefined || scale === 1 || (!isTotal && number.scanned.exponent === 0)) return 0;
  return 0.5 * 10 ** number.scanned.exponent * scale + 1e-6;
}

function numberIn(text: string): { readonly at: number; readonly scanned: ScannedNumber } | undefined {
  const at = text.search(/\d/);
  const scanned = at < 0 ? undefined : scanNumber(text, at);
  return scanned && { at, scanned };
}

/** 1 000 000 for «4,3 mill.». */
function scaleOf(number: ScannedNumber, value: number): number {
  const plain = decimalValue(number);
  return plain === 0 ? 1 : Math.max(1, Math.round(Math.abs(value) / plain));
}

/**
 * The text of an amount with another value in it: words, unit and way of writing stay as they are. `amount` is what was
 * read of the text; a value that its millions cannot say is written out.
 */
export function withValue(written: string, amount: Amount, to: number, lang: Lang): string {
  const number = numberIn(written);
  if (number === undefined) return written;
  const scale = scaleOf(number.scanned, amount.value);
  const scaled = Math.round((to / scale) * 1000) / 1000;
  const { start, end } = amount.span;
  if (scale > 1 && Math.abs(scaled * scale - to) > 0.005) {
    const full = grouped(to, lang);
    return written.slice(0, start) + (lang === 'en' ? `NOK ${full}` : `${full} kr`) + written.slice(end);
  }
  const isPlain =
    /^\d+$/.test(textAt(written, { start: number.at, end: number.scanned.end })) && amount.value >= 10_000;
  const figures = isPlain ? grouped(scaled, lang).replace(/\s/g, '') : grouped(scaled, lang);
  return written.slice(0, number.at) + figures + written.slice(number.scanned.end);
}

/** With ordinary blanks between thousands, and the language's own decimal sign. */
function grouped(value: number, lang: Lang): string {
  const text = formatNumber(value, 'nb').replace(/\s/g, ' ');
  return lang === 'en' ? text.replace(',', '.') : text;
}

const TIMES = '(?:x|×|\\*|·|ganger|gonger|times)';
const TIMES_AFTER = new RegExp(
  `^\\s?${TIMES}\\s?(\\d{1,2})\\s?(?:år|years?|stillinger|stillingar|positions)?\\s?=\\s?$`,
  'iu',
);
const TIMES_BEFORE = new RegExp(`(?<![\\d.,])(\\d{1,2})\\s?${TIMES}\\s?$`, 'iu');

/** Sums worked out in a text («2 mill. x 3 år = 6 mill.», «1 mill. + 2 mill. = 3 mill.») that are wrong. */
export function wrongSumsIn(text: string): readonly WrongSum[] {
  if (!text.includes('=')) return [];
  const amounts = findAmounts(text);
  const wrong: WrongSum[] = [];
  let terms: number[] = [];
  for (const [index, { value, currency, span }] of amounts.entries()) {
    const next = amounts[index + 1];
    terms.push(value);
    const between = text.slice(span.end, next?.span.start ?? span.end);
    if (next === undefined || currency !== 'NOK' || next.currency !== 'NOK') terms = [];
    else if (/^\s?\+\s?$/.test(between)) continue;
    else {
      const sum = workedOut(terms, between, text.slice(Math.max(0, span.start - 20), span.start));
      const written = textAt(text, next.span);
      terms = [];
      if (sum !== undefined && Math.abs(sum - next.value) > roundingOf(written, next.value, true))
        wrong.push({ span: next.span, written, sum });
    }
  }
  return wrong;
}

function workedOut(terms: readonly number[], between: string, before: string): number | undefined {
  const [first = 0] = terms;
  const after = TIMES_AFTER.exec(between)?.[1];
  if (after !== undefined && terms.length === 1) return first * Number(after);
  if (!/^\s?=\s?$/.test(between)) return undefined;
  const times = TIMES_BEFORE.exec(before)?.[1];
  if (terms.length > 1) return times === undefined ? sumAmounts(terms) : undefined;
  return times === undefined ? undefined : first * Number(times);
}

function textAt(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}
