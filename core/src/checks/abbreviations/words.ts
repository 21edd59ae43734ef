import { isKnownInCapitals } from './known.ts';

/** A word in capitals that stands for something, with its place in the text that was read. */
export interface Abbreviation {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Two to six capitals, with an ending or without; what else belongs to the word decides elsewhere. */
const IN_CAPITALS = /(?<![\p{L}\p{N}_.@])(\p{Lu}{2,6})(?:s|er|en|et|ene)?(?![\p{L}\p{N}_@]|\.\p{Ll})/gu;

/** The words in capitals of a text, in the order they stand, as far as they may be abbreviations. */
export function abbreviationsIn(text: string): readonly Abbreviation[] {
  if (!/\p{Lu}{2}/u.test(text)) return [];
  const found: Abbreviation[] = [];
  for (const { 1: word = '', index } of text.matchAll(IN_CAPITALS)) {
    const end = index + word.length;
    const isOther = isPartOfNumber(text, index, end) || isInitials(text, index, end) || isShouted(text, index, end);
    if (!isKnownInCapitals(word) && !isOther) found.push({ text: word, start: index, end });
  }
  return found;
}

/** Letters before the number of a document or a law, and of a car: «NOU 2019: 26», «IS-2076», «LOV-1989-06-02», «RY 12345». */
function isPartOfNumber(text: string, start: number, end: number): boolean {
  const behind = text.slice(end, end + 8);
  if (/^\s?[-‑–]\s?\d/.test(behind)) return true;
  const word = text.slice(start, end);
  if (/^(?:NOU|IS|LOV|FOR|NS|ISO|EN|ISBN|ISSN|HR|RT)$/.test(word)) return /^[\s:.]{1,2}\d/.test(behind);
  return word.length === 2 && /^\s?\d{5}(?!\d)/.test(behind);
}

/** An author's first names in a list of literature: «Løset GK, Slagsvold B.» */
function isInitials(text: string, start: number, end: number): boolean {
  const isAfterName = /\p{Lu}\p{Ll}+,?\s$/u.test(text.slice(Math.max(0, start - 40), start));
  return end - start === 2 && isAfterName && /^(?:[,;(&]|\.?,|-\p{Lu})/u.test(text.slice(end, end + 2));
}

/** One of three words or more in capitals: they are shouted, and stand for themselves. */
function isShouted(text: string, start: number, end: number): boolean {
  const before = /(?:\p{Lu}{2,}[\s-]+){1,2}$/u.exec(text.slice(Math.max(0, start - 60), start))?.[0] ?? '';
  const behind = /^(?:[\s-]+\p{Lu}{2,}(?!\p{L})){1,2}/u.exec(text.slice(end, end + 60))?.[0] ?? '';
  const words = (before + behind).match(/\p{Lu}{2,}/gu) ?? [];
  return words.length >= 2;
}
