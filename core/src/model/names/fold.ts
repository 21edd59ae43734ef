import { stemOf } from './endings.ts';
import { inBokmål } from './languages.ts';

/** A word of a name with its place in the text that holds it. */
export interface NameWord {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const WORD = /[\p{L}\p{M}\p{N}]+|[&/]/gu;

/** The words of a text, names and all, in the order they stand; what joins two («&», a slash between words) is one too. */
export function nameWords(text: string): readonly NameWord[] {
  const words: NameWord[] = [];
  for (const { 0: word, index: start } of text.matchAll(WORD)) {
    const end = start + word.length;
    const last = words[words.length - 1];
    if (word === '/' && !isBetweenWords(text, start)) continue;
    if (last !== undefined && isTied(text, last, word, start)) {
      words[words.length - 1] = { text: text.slice(last.start, end), start: last.start, end };
    } else {
      words.push({ text: word, start, end });
    }
  }
  return words;
}

function isBetweenWords(text: string, at: number): boolean {
  return /\p{L}\s?\/\s?\p{L}/u.test(text.slice(Math.max(0, at - 3), at + 4));
}

const ENDING = /^(?:en|et|ene|ane|er|ar|a|s)$/;

/** An ending is tied to capitals with a hyphen or an apostrophe: «FHUS-ene», «PPT’s». */
function isTied(text: string, { text: before, end }: NameWord, word: string, start: number): boolean {
  return start === end + 1 && /[-‑'’]/.test(text.charAt(end)) && ENDING.test(word) && /^\p{Lu}{2,}$/u.test(before);
}

/** The text with each of its words changed. */
export function changeWords(text: string, change: (word: string) => string): string {
  let changed = '';
  let from = 0;
  for (const { text: word, start, end } of nameWords(text)) {
    changed += text.slice(from, start) + change(word);
    from = end;
  }
  return changed + text.slice(from);
}

/** Whether the word only joins two others: «og», «&», a slash. */
export function isJoiner(word: string): boolean {
  return /^(?:og|&|\/|and)$/i.test(word);
}

/**
 * The letters of a name without what stands between its words, endings left out: those of each word, and those of the whole
 * only, since what one spelling has as a word of its own («Ung Data») is part of a word in another («Ungdata»).
 */
export function letterForms(words: readonly string[]): readonly string[] {
  const stems = words.map(stemOf).join('');
  const joined = joinedStem(words.slice(0, -1).join(''), words.at(-1) ?? '');
  return stems === joined ? [stems] : [stems, joined];
}

/** The stem of words written together; the last of them is no mere ending («NAV er»). */
export function joinedStem(before: string, last: string): string {
  const stem = stemOf(before + last);
  return stem.length > before.length ? stem : before + last;
}

/**
 * A word as loose keys have it: folded so far that all spellings of a name have it alike, in case, nynorsk and every s, since
 * any may be a joining one. All are empty for what only joins two words.
 */
export interface FoldedWord {
  /** As it is put together with others, s and all. */
  readonly letters: string;
  /** The letters as a key has them inside a word, and at the end of one. */
  readonly whole: string;
  readonly stem: string;
}

/** Folds words and names, and keeps what it knows of each word for as long as it is kept itself. */
export class Folder {
  readonly #words = new Map<string, FoldedWord>();

  word(word: string): FoldedWord {
    let known = this.#words.get(word);
    if (known === undefined) {
      const letters = isJoiner(word) ? '' : inBokmål(word.normalize('NFC').toLowerCase());
      known = { letters, whole: looseKey(letters), stem: looseKey(stemOf(letters)) };
      this.#words.set(word, known);
    }
    return known;
  }

  /**
   * The keys by which a name is looked up in any of its spellings: two that may be one name have a key in common. Whether
   * they are one, `compareNames` says.
   */
  keys(name: string): readonly string[] {
    let stems = '';
    let before = '';
    let last = '';
    for (const { text } of nameWords(name)) {
      const { letters, stem } = this.word(text);
      if (letters === '') continue;
      stems += stem;
      before += last;
      last = letters;
    }
    const key = looseKey(joinedStem(before, last));
    return stems === '' ? [] : stems === key ? [stems] : [stems, key];
  }
}

/** Letters as loose keys have them. */
export function looseKey(letters: string): string {
  return letters.replace(/s/g, '');
}

/** The loose keys of a single name; for many names a `Folder` is quicker. */
export function looseKeys(name: string): readonly string[] {
  return new Folder().keys(name);
}
