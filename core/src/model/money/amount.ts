import { span } from '../../text/span.ts';
import { decimalValue, type ScannedNumber, scanNumber } from '../number.ts';
import type { Amount, AmountProblem, AmountReading, Currency } from './types.ts';
import { MONEY_WORDS, type MoneyVocabulary } from './vocabulary.ts';

const VOCABULARIES: readonly MoneyVocabulary[] = Object.values(MONEY_WORDS);
const MULTIPLIERS: ReadonlyMap<string, number> = new Map(
  VOCABULARIES.flatMap((words) => Object.entries(words.multipliers)),
);
const CURRENCIES: ReadonlyMap<string, Currency> = new Map(
  VOCABULARIES.flatMap((words) => Object.entries(words.currencies)),
);
const ABOUT: ReadonlySet<string> = new Set(VOCABULARIES.flatMap((words) => words.about));
const REMARKS: ReadonlySet<string> = new Set(VOCABULARIES.flatMap((words) => words.remarks));

/** A currency or a multiplier is at most this far from its number, blanks and full stop included. */
const REACH = 14;
/** As far as the patterns of what stands after a number can match. */
const AHEAD = 17;
const WORD_BEFORE = /(?<![\p{L}\p{N}])(\p{L}{1,8}|[€$£])\.?\s{0,3}$/u;
const WORD_AFTER = /^\s{0,3}(\p{L}{1,12}|[€$£])(?!\p{L})/u;
/** `660 000,-` */
const DASH_AFTER = /^\s?,[-–—](?!\d)/;
/** `667 mill. 2016-kroner`: kroner of that year. */
const PRICE_YEAR = /^\s{0,3}\d{4}-(?=kr)/i;

/** An amount with how it was found: `marked` by a currency, a multiplier or `,-`; else it is any number. */
interface Candidate {
  readonly amount: Amount;
  readonly marked: boolean;
  readonly problem?: AmountProblem;
}

/** Every amount of money in a running text: numbers with a currency, a multiplier or `,-`. Spans are relative to `text`. */
export function findAmounts(text: string): readonly Amount[] {
  return [...candidates(text)].filter(({ marked, problem }) => marked && !problem).map(({ amount }) => amount);
}

/**
 * Reads one amount (docs/format.md section 7): the first marked amount of the text, else a bare number that stands alone or
 * with a remark (`660000 pr. år`). The words around it are its note.
 */
export function readAmount(text: string): AmountReading {
  const all = [...candidates(text)];
  const found = all.find(({ marked }) => marked) ?? all[0];
  const trimmed = text.trim();
  const start = text.length - text.trimStart().length;
  const whole = span(start, start + trimmed.length);
  if (!found)
    return {
      kind: 'unreadable',
      reason: trimmed === '' ? 'empty' : /\d/.test(text) ? 'bad-number' : 'no-number',
      span: whole,
    };
  const before = text.slice(0, found.amount.span.start).trim();
  const after = text.slice(found.amount.span.end).trim();
  const problem =
    found.problem ?? (found.marked ? undefined : bareProblem(before, after)) ?? rangeProblem(before, after);
  if (problem) return { kind: 'unreadable', reason: problem, span: whole };
  const note = [before, after]
    .map(bareWords)
    .filter((words) => words !== '')
    .join(' ');
  return { kind: 'amount', amount: found.amount, ...(note !== '' && { note }) };
}

/** The words without the marks and blanks that joined them to the amount. */
function bareWords(words: string): string {
  let start = 0;
  let end = words.length;
  while (start < end && ' ,;:.)'.includes(words.charAt(start))) start++;
  while (end > start && ' :'.includes(words.charAt(end - 1))) end--;
  return words.slice(start, end);
}

/** A bare number among other words counts something, and is no amount. */
function bareProblem(before: string, after: string): AmountProblem | undefined {
  const words = before.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const next = /^[\p{L}\p{N}%]+/u.exec(after.toLowerCase())?.[0];
  const fits = words.every((word) => ABOUT.has(word)) && (next === undefined || REMARKS.has(next));
  return fits ? undefined : 'bad-number';
}

/** «500 000–600 000 kr» is not one amount; the dash of «År 1 – 660 000 kr» is none between two. */
function rangeProblem(before: string, after: string): AmountProblem | undefined {
  const words = before.toLowerCase().match(/\p{L}+|[€$£]/gu) ?? [];
  const begins = /\d\s*[-–—]$/.test(before) && words.every((word) => ABOUT.has(word) || CURRENCIES.has(word));
  return begins || /^[-–—]\s*\d/.test(after) ? 'range' : undefined;
}

/** The numbers of a text that may be money, in its order. */
function* candidates(text: string): Generator<Candidate> {
  const figures = /\d[\d.,]*/g;
  let free = 0;
  for (let match = figures.exec(text); match; match = figures.exec(text)) {
    const number = scanNumber(text, signBefore(text, match.index));
    const candidate = number && candidateAt(text, match.index, number, free);
    // «1.2.3» is no number, and the figures of «a12» are part of a name.
    if (!candidate || /[\p{L}_]/u.test(text.charAt(candidate.amount.span.start - 1))) continue;
    free = candidate.amount.span.end;
    figures.lastIndex = free;
    yield candidate;
  }
}

/** The offset of the minus of a negative number, not of a dash between two. */
function signBefore(text: string, at: number): number {
  const minus = text.charAt(at - 1);
  if (minus !== '-' && minus !== '−') return at;
  return /[\p{L}\p{N}]/u.test(text.charAt(at - 2)) ? at : at - 1;
}

/** The amount of a number; a currency before `free` belongs to the amount before it («500 kr 2022»). */
function candidateAt(text: string, figures: number, number: ScannedNumber, free: number): Candidate {
  const start = number.digits.startsWith('-') ? figures - 1 : figures;
  const before = wordBefore(text, start, free);
  const dash = afterMatch(DASH_AFTER, text, number.end);
  const scale = lookAfter(text, dash ?? number.end, MULTIPLIERS);
  const scaleEnd = scale?.end ?? dash ?? number.end;
  const after = lookAfter(text, afterMatch(PRICE_YEAR, text, scaleEnd) ?? scaleEnd, CURRENCIES);
  // «danske kroner» is one currency.
  const kroner = after && after.means !== 'NOK' ? lookAfter(text, after.end, CURRENCIES) : undefined;
  // «mnok» and «tkr» are both.
  const currency = before?.means ?? after?.means ?? (scale && CURRENCIES.get(scale.word));
  const marked = currency !== undefined || scale !== undefined || dash !== undefined;
  const problem = problemOf(number, scale?.means, marked);
  const power = (scale?.means ?? 0) + (!problem && number.ambiguous === '.' ? 3 : 0);
  return {
    amount: {
      value: toHundredths(decimalValue(number, power)),
      currency: currency ?? 'NOK',
      span: span(before?.start ?? start, (kroner?.means === 'NOK' ? kroner : after)?.end ?? scaleEnd),
    },
    marked,
    ...(problem && { problem }),
  };
}

/**
 * `kr 660.000` can only be thousands, since money has no third decimal. `660.000` without a currency and `1.234 mill.` can be
 * two numbers; so can `660,000 kr`, whose comma should be a decimal one.
 */
function problemOf(number: ScannedNumber, power: number | undefined, marked: boolean): AmountProblem | undefined {
  if (!Number.isFinite(decimalValue(number, power))) return 'bad-number';
  if (number.ambiguous === ',') return power === undefined ? 'ambiguous-number' : undefined;
  return number.ambiguous === '.' && (power !== undefined || !marked) ? 'ambiguous-number' : undefined;
}

/** The currency directly before a number. */
function wordBefore(text: string, at: number, free: number): { start: number; means: Currency } | undefined {
  const from = Math.max(free, at - REACH);
  const match = WORD_BEFORE.exec(text.slice(from, at));
  const means = match && CURRENCIES.get((match[1] ?? '').toLowerCase());
  return match && means ? { start: from + match.index, means } : undefined;
}

/** The word at `at`, where the table knows it; the full stop of «mill.» and «mrd.» belongs to it. */
function lookAfter<T>(
  text: string,
  at: number,
  table: ReadonlyMap<string, T>,
): { word: string; end: number; means: T } | undefined {
  const match = WORD_AFTER.exec(text.slice(at, at + AHEAD));
  const word = (match?.[1] ?? '').toLowerCase();
  const means = table.get(word);
  if (!match || means === undefined) return undefined;
  const end = at + match[0].length;
  return { word, means, end: text.charAt(end) === '.' && /^(mill|mrd|mio)$/.test(word) ? end + 1 : end };
}

/** The offset after what the pattern matches at `at`. */
function afterMatch(pattern: RegExp, text: string, at: number): number | undefined {
  const match = pattern.exec(text.slice(at, at + AHEAD));
  return match ? at + match[0].length : undefined;
}

function toHundredths(value: number): number {
  const rounded = Math.round(value * 100) / 100;
  return Number.isSafeInteger(Math.round(value * 100)) ? rounded : value;
}
