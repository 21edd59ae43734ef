import type { ParsedFile } from '../../model/file.ts';
import { type Passage, STAND_IN } from '../../model/prose.ts';
import { type Span, shift } from '../../text/span.ts';
import type { Plan } from '../../workspace/plan.ts';
import { passagesOf } from '../prose/passages.ts';

/** A place where the text says what an abbreviation stands for. */
export interface Expansion {
  readonly abbreviation: string;
  readonly file: ParsedFile;
  readonly passage: Passage;
  /**
   * The full name and its place in the file, where it can be told where that begins and ends: its words have the letters of
   * the abbreviation, in their order. Several readings where several beginnings do, the likeliest first.
   */
  readonly readings: readonly Reading[];
}

export interface Reading {
  readonly name: string;
  readonly span: Span;
}

/** What the texts of a plan expand, in reading order: «full name (ABC)», «ABC (full name)», «ABC – full name» and the like. */
export function expansionsIn(plan: Plan): readonly Expansion[] {
  const expansions: Expansion[] = [];
  let before: Passage | undefined;
  for (const { file, passage } of passagesOf(plan)) {
    for (const found of expansionsOf(passage, before)) {
      const readings = found.readings.map(({ name, span }) => ({ name, span: shift(span, passage.span.start) }));
      expansions.push({ abbreviation: found.abbreviation, file, passage, readings });
    }
    before = passage;
  }
  return expansions;
}

interface Found {
  readonly abbreviation: string;
  readonly readings: readonly Reading[];
}

const ABBREVIATION = '(?<![\\p{L}\\p{N}])(?<abbreviation>\\p{Lu}{2,6})(?![\\p{L}\\p{N}])';
/** An ending or the rest of a compound: «(FHUS-ene)», «(ROP-pasienter)». */
const TAIL = '(?:[-‑]\\p{Ll}{1,20})?';

/** «full name (ABC)», also «(kalt ABC)» and with a note: what stands before the bracket is the name. */
const IN_BRACKETS = new RegExp(
  `\\((?:(?:også |ofte |óg )?(?:kalt|forkortet|forkorta|heretter|called|kalla)\\s)?[«"“]?${ABBREVIATION}${TAIL}[»"”]?(?:\\)|\\s?[–/-]\\s?\\p{L})`,
  'gu',
);
/** «full name, kalt ABC», «full name eller ABC», «full name – ABC.» */
const BEHIND = new RegExp(
  `(?:,|\\s[–-]|\\seller|\\skalt|\\sforkortet|\\sforkorta|\\sheretter|\\sor|\\scalled)\\s+(?:kalt\\s|forkortet\\s|forkorta\\s|heretter\\s)?${ABBREVIATION}${TAIL}(?=\\s*(?:[.,;:)]|$))`,
  'gu',
);
/** «… (forkortet ABC på engelsk)»: what stands before says what the letters are. */
const CALLED = new RegExp(`(?<!\\p{L})(?:forkortet|forkorta|abbreviated)\\s(?:til\\s|to\\s)?${ABBREVIATION}`, 'gu');
/** «ABC (full name)», «ABC-modellen (full name)», «ABC brukere (full name)». */
const BEFORE_BRACKETS = new RegExp(
  `${ABBREVIATION}(?:[-‑]\\p{Ll}{1,20}|s)?[»"”*_]{0,3}(?:\\s\\p{Ll}{1,20})?\\s?\\((?<name>[^()]{4,200})\\)`,
  'gu',
);
/** «ABC – full name», «ABC: full name», «ABC står for full name». */
const BEFORE = new RegExp(
  `${ABBREVIATION}${TAIL}[»"”*_]{0,3}(?:\\s?[:=]|\\s[–—-]|\\s(?:står for|betyr|er (?:en )?(?:forkortelse|forkorting) for|stands for|er kort for))\\s+(?<name>[^.;:()–—\\n]{4,200})`,
  'gu',
);

function expansionsOf(passage: Passage, before: Passage | undefined): readonly Found[] {
  const { text } = passage;
  const cell = before?.type === 'table' && passage.type === 'table' ? before.text.trim() : '';
  if (/^\p{Lu}{2,6}$/u.test(cell)) {
    const readings = fromStart(cell, text, 0);
    if (readings.length > 0) return [{ abbreviation: cell, readings }];
  }
  if (!/\p{Lu}{2}/u.test(text)) return [];
  const found = [...(text.includes('(') ? withBrackets(text) : []), ...withoutBrackets(text)];
  return found.sort((a, b) => startOf(a) - startOf(b));
}

function startOf({ readings }: Found): number {
  return readings[0]?.span.start ?? 0;
}

function withBrackets(text: string): readonly Found[] {
  return [
    ...matches(text, IN_BRACKETS, (abbreviation, match) => {
      const readings = toEnd(abbreviation, text, match.index);
      return readings.length > 0 || isNamedBefore(abbreviation, text, match) ? readings : undefined;
    }),
    ...matches(text, BEFORE_BRACKETS, (abbreviation, match) => {
      const name = match.groups?.name ?? '';
      const readings = fromStart(abbreviation, name, match.index + match[0].length - 1 - name.length, true);
      const isName = /\s/.test(name.trim()) && sameLetter(name, abbreviation);
      return readings.length > 0 || isName ? readings : undefined;
    }),
  ];
}

function withoutBrackets(text: string): readonly Found[] {
  return [
    ...matches(text, BEHIND, (abbreviation, match) => some(toEnd(abbreviation, text, match.index))),
    ...matches(text, CALLED, () => []),
    ...matches(text, BEFORE, (abbreviation, match) => {
      const name = match.groups?.name ?? '';
      return some(fromStart(abbreviation, name, match.index + match[0].length - name.length));
    }),
  ];
}

function matches(
  text: string,
  pattern: RegExp,
  read: (abbreviation: string, match: RegExpExecArray) => readonly Reading[] | undefined,
): readonly Found[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const abbreviation = match.groups?.abbreviation ?? '';
    const readings = read(abbreviation, match);
    return readings === undefined ? [] : [{ abbreviation, readings }];
  });
}

function some(readings: readonly Reading[]): readonly Reading[] | undefined {
  return readings.length > 0 ? readings : undefined;
}

/**
 * «Verdens helseorganisasjon (WHO)»: the letters are another language's, but a name stands there. A quotation mark, a full
 * stop or a bracket before it makes it the source of what is said.
 */
function isNamedBefore(abbreviation: string, text: string, { index, 0: match }: RegExpExecArray): boolean {
  const before = text.slice(Math.max(0, index - 80), index).trimEnd();
  if (before.endsWith(STAND_IN)) return true;
  const words = before.match(WORD) ?? [];
  if (words.some((_, at) => spells(abbreviation, words.slice(at), true))) return true;
  if (!match.endsWith(')')) return false;
  if (/^\(\p{Ll}/u.test(match)) return true;
  const last = /(?:[\p{L}-]+\s+){1,4}(\p{L}[\p{L}-]*)$/u.exec(before);
  return last !== null && (/(?<=\p{L},?\s)\p{Lu}\p{Ll}/u.test(last[0]) || (last[1]?.length ?? 0) >= LONG_WORD);
}

function sameLetter(name: string, abbreviation: string): boolean {
  return name.trim().charAt(0).toUpperCase() === abbreviation.charAt(0);
}

/** From how many letters on a word alone may be a name: «Folkehelseinstituttet». */
const LONG_WORD = 8;

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}‑-]*/gu;

/** As many words as a name may have for each letter of its abbreviation. */
const WORDS_PER_LETTER = 3;

/** The names that end where `end` is: beginnings with the right letter, the nearest first. */
function toEnd(abbreviation: string, text: string, end: number): readonly Reading[] {
  const from = Math.max(0, end - 200);
  const clause = /[^.;:()\ufffc]*$/.exec(text.slice(from, end))?.[0] ?? '';
  const start = end - clause.length;
  const words = [...clause.matchAll(WORD)].slice(-abbreviation.length * WORDS_PER_LETTER);
  const last = words.at(-1);
  if (last === undefined || /[,]\s*$/.test(clause)) return [];
  const stop = last.index + last[0].length;
  return words
    .filter((_, at) =>
      spells(
        abbreviation,
        words.slice(at).map((each) => each[0]),
      ),
    )
    .map(({ index }) => readingOf(text, start + index, start + stop))
    .reverse();
}

/** The names that begin where `text` does (`start` is its place): the whole where `isWhole`, else as much as has the letters. */
function fromStart(abbreviation: string, text: string, start: number, isWhole = false): readonly Reading[] {
  const words = [...text.matchAll(WORD)].slice(0, isWhole ? 30 : abbreviation.length * WORDS_PER_LETTER);
  const [first] = words;
  if (first === undefined || !sameLetter(first[0], abbreviation)) return [];
  const readings: Reading[] = [];
  for (const [at, word] of words.entries()) {
    const isEnd = isWhole ? at === words.length - 1 : true;
    if (
      !isEnd ||
      !spells(
        abbreviation,
        words.slice(0, at + 1).map((each) => each[0]),
        isWhole,
      )
    )
      continue;
    const [from, to] = [first.index, word.index + word[0].length];
    readings.push({ name: text.slice(from, to), span: { start: start + from, end: start + to } });
  }
  return readings;
}

function readingOf(text: string, start: number, end: number): Reading {
  return { name: text.slice(start, end), span: { start, end } };
}

/**
 * Whether words have the letters of an abbreviation in their order, the first at the very beginning («legemiddelassistert
 * rehabilitering» has L, A and R). One of the last two words takes part, unless anything may follow.
 */
function spells(abbreviation: string, words: readonly string[], anyEnd = false): boolean {
  const letters = abbreviation.toLowerCase();
  if (words[0]?.charAt(0).toLowerCase() !== letters.charAt(0)) return false;
  // A name that is made of abbreviations explains nothing.
  if (words.some((word) => /\p{Lu}{2}/u.test(word))) return false;
  const whole = words.join(' ').toLowerCase();
  if (anyEnd) return holdsLetters(whole, letters);
  const last = whole.lastIndexOf(letters.charAt(letters.length - 1));
  const lastTwo = words.slice(-2).join(' ').length;
  return last >= Math.max(1, whole.length - lastTwo) && holdsLetters(whole.slice(0, last), letters.slice(0, -1));
}

function holdsLetters(text: string, letters: string): boolean {
  let at = 0;
  for (const letter of text) if (at < letters.length && letter === letters.charAt(at)) at++;
  return at === letters.length;
}
