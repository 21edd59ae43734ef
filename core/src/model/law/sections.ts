import type { Span } from '../../text/span.ts';
import { partsAfter } from './parts.ts';
import type { LawPlace } from './place.ts';

/** A § sign, or several, with the numbers behind it. */
export interface Citation {
  /** From the sign to the end of the last number. */
  readonly span: Span;
  /** The same with the parts of the last section: «første ledd bokstav a». */
  readonly whole: Span;
  readonly sections: readonly Section[];
}

export interface Section {
  /** The number's own place; with the sign where it is the only one. */
  readonly span: Span;
  readonly place: LawPlace;
  /** The same read as a letter of a section: «1-7 d» is § 1-7d to most who write it, and § 1-7 bokstav d to some. */
  readonly asLetter?: LawPlace;
  /** Written as a letter, `d)`. */
  readonly hasBracket: boolean;
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
    const sections = found.map(({ from, to, end, ...section }) => ({
      span: { start: start + (found.length === 1 ? sign.index : from), end: start + to },
      ...section,
    }));
    const at = start + sign.index;
    citations.push({
      span: { start: at, end: start + last.to },
      whole: { start: at, end: start + last.end },
      sections,
    });
  }
  return citations;
}

type Numbered = ReturnType<typeof placesOf> & { readonly from: number; readonly to: number };

function numbersAfter(text: string, from: number, many: boolean): readonly Numbered[] {
  const numbers: Numbered[] = [];
  let at = from;
  for (;;) {
    const match = matchAt(NUMBER, text, at);
    if (match === undefined) return numbers;
    const [whole, number = '', letter = ''] = match;
    const to = at + whole.length;
    numbers.push({ from: to - (number + letter).length, to, ...placesOf(text, number, letter, to) });
    const between = many ? matchAt(BETWEEN, text, to) : undefined;
    if (between === undefined) return numbers;
    at = to + between[0].length;
  }
}

/** What a number with what follows it means; `to` is where the number ends. */
function placesOf(
  text: string,
  number: string,
  letter: string,
  to: number,
): Omit<Section, 'span'> & { readonly end: number } {
  const key = sectionKey(number + letter);
  const hasBracket = text.charAt(to) === ')' && /\p{L}$/u.test(key) && !closes(text, to);
  const { parts, end } = partsAfter(text, hasBracket ? to + 1 : to);
  const place = { number: key, parts };
  if (letter === '' && !hasBracket) return { place, hasBracket, end };
  const own = { unit: 'letter', values: [key.slice(-1)] } as const;
  return { place, asLetter: { number: key.slice(0, -1), parts: [own, ...parts] }, hasBracket, end };
}

/** Whether the bracket at `at` closes one that opens before it: «(alkoholloven § 1-7d)». */
function closes(text: string, at: number): boolean {
  const before = text.slice(0, at);
  return before.lastIndexOf('(') > before.lastIndexOf(')');
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
