import type { Span } from './span.ts';

/** A word of a text, as it is compared: in small letters, NFC, without punctuation. */
export interface FoldedWord extends Span {
  readonly word: string;
}

/** Most words are folded already, and every word of a plan is asked for. */
const PLAIN = /^[a-zæøåéèêóòôäöü0-9]+$/;

function folded(piece: string): string {
  return piece
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The words between blanks in a stretch of a text; signs alone are none. */
export function foldedWords(text: string, { start, end }: Span): readonly FoldedWord[] {
  const words: FoldedWord[] = [];
  for (const { 0: piece, index } of text.slice(start, end).matchAll(/\S+/g)) {
    const word = PLAIN.test(piece) ? piece : folded(piece);
    if (word !== '') words.push({ word, start: start + index, end: start + index + piece.length });
  }
  return words;
}
