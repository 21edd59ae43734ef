import { stemOf } from './endings.ts';
import { inBokmål } from './languages.ts';

/** A word of a name with its place in the text that holds it. */
export interface NameWord {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Words, what joins two («&», a slash between words), and capitals with an ending tied to them («FHUS-ene»). */
const WORD =
  /\p{Lu}{2,}[-‑'’](?:en|et|ene|ane|er|ar|a|s)(?![\p{L}\p{N}])|[\p{L}\p{M}\p{N}]+|&|(?<=\p{L}\s?)\/(?=\s?\p{L})/gu;

/** The words of a text, names and all, in the order they stand. */
export function nameWords(text: string): readonly NameWord[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    text: word,
    start: index,
    end: index + word.length,
  }));
}

/** The text with each of its words changed. */
export function changeWords(text: string, change: (word: string) => string): string {
  return text.replace(WORD, change);
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
 * A word so far folded that all spellings of a name have it alike: case, nynorsk, every s, since any may be a joining one;
 * nothing is left of what joins words.
 */
export function foldWord(word: string): string {
  return isJoiner(word) ? '' : inBokmål(word.normalize('NFC').toLowerCase());
}

/** Letters as loose keys have them. */
export function looseKey(letters: string): string {
  return letters.replace(/s/g, '');
}

/**
 * The keys by which a name is looked up in any of its spellings: two that may be one name have a key in common. Whether they
 * are one, `compareNames` says.
 */
export function looseKeys(name: string): readonly string[] {
  const keys = letterForms(nameWords(name).map(({ text }) => foldWord(text))).map(looseKey);
  return [...new Set(keys)].filter((key) => key !== '');
}
