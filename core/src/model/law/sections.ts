import type { Span } from '../../text/span.ts';

/** A § sign, or several, with the numbers behind it. */
export interface Citation {
  /** From the sign to the end of the last number. */
  readonly span: Span;
  readonly sections: readonly Section[];
}

export interface Section {
  /** The number's own place; with the sign where it is the only one. */
  readonly span: Span;
  /** How it may be compared: `1-7 d` is section 1-7d, or letter d of section 1-7. */
  readonly keys: readonly string[];
}

/**
 * `27`, `1-7d`, `10-2 a`: figures with hyphens, and a letter. A small word of one letter is none. `9 A-2` is section 2 of
 * chapter 9 A.
 */
const NUMBER =
  /\s*(\d+(?:\s\p{L}(?=\s?[-‑–]\s?\d)|\p{L})?(?:(?:\s?[-‑–]\s?|\.)\d+\p{L}?)*)(?!\p{L})(\s(?![iåàoIÅ](?!\p{L}))\p{L}(?![\p{L}\p{N}]))?/uy;

/** What stands between two numbers of `§§ 10-2 første ledd og 10-3`. */
const BETWEEN = /[^,;§]{0,40}?(?:[,;]|\s(?:og|and|samt|eller|or|til|to))\s+(?:(?:og|and|eller|or)\s+)?(?=\d)/uy;

/**
 * The sections that a text names: all numbers behind `§§`, the one behind `§` (in «§ 3-1 nr. 2 og 3» the others are parts of
 * it). A sign with no number behind it is left out. `start` is the text's own place.
 */
export function citationsIn(text: string, start: number): readonly Citation[] {
  const citations: Citation[] = [];
  for (const sign of text.matchAll(/§+/g)) {
    const found = numbersAfter(text, sign.index + sign[0].length, sign[0].length > 1);
    const last = found.at(-1);
    if (last === undefined) continue;
    const sections = found.map(({ from, to, keys }) => ({
      span: { start: start + (found.length === 1 ? sign.index : from), end: start + to },
      keys,
    }));
    citations.push({ span: { start: start + sign.index, end: start + last.to }, sections });
  }
  return citations;
}

interface Numbered {
  readonly from: number;
  readonly to: number;
  readonly keys: readonly string[];
}

function numbersAfter(text: string, from: number, many: boolean): readonly Numbered[] {
  const numbers: Numbered[] = [];
  let at = from;
  for (;;) {
    const match = matchAt(NUMBER, text, at);
    if (match === undefined) return numbers;
    const [whole, number = '', letter = ''] = match;
    const to = at + whole.length;
    const keys = letter === '' ? [sectionKey(number)] : [sectionKey(number + letter), sectionKey(number)];
    numbers.push({ from: to - (number + letter).length, to, keys });
    const between = many ? matchAt(BETWEEN, text, to) : undefined;
    if (between === undefined) return numbers;
    at = to + between[0].length;
  }
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

/** Sections compare without §, blanks, dots and brackets, case aside. */
function sectionKey(number: string): string {
  return number
    .toLowerCase()
    .replace(/[‑–]/g, '-')
    .replace(/[§\s.()[\]]/g, '');
}

/** Whether a section is among those that a law's `paragrafer` lists, one in each text, or several, or from one to another. */
export function isListed(section: Section, listed: readonly string[]): boolean {
  return listed.some((text) => {
    const numbers = citationsIn(`§§ ${text.replace(/[§()[\]]/g, ' ').trim()}`, 0).flatMap(({ sections }) => sections);
    const keys = numbers.map((number) => number.keys[0] ?? '');
    const isRange = keys.length === 2 && /\s(?:til|to)\s/.test(text);
    return section.keys.some((key) => keys.includes(key) || (isRange && isBetween(key, keys)));
  });
}

/** `4-2` is between `4-1` and `4-4`; the last number counts, and what stands before it must be the same. */
function isBetween(key: string, [first = '', last = '']: readonly string[]): boolean {
  const [prefix, number] = lastNumber(key);
  const [firstPrefix, from] = lastNumber(first);
  const [lastPrefix, to] = lastNumber(last);
  return prefix === firstPrefix && prefix === lastPrefix && from <= number && number <= to;
}

function lastNumber(key: string): readonly [prefix: string, number: number] {
  const match = /^(.*?)(\d+)\p{L}?$/u.exec(key);
  return [match?.[1] ?? key, Number(match?.[2] ?? Number.NaN)];
}
