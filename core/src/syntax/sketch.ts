import { sentencesOf } from '../text/sentences.ts';
import { type FoldedWord, foldedWords } from '../text/words.ts';

/** What a text looks like without its markup, from its signs alone: no Markdown and no YAML is read. */
const LINK_ENDS = /\]\([^()\s]{0,400}(?: "[^"\n]{0,200}")?\)/g;
const REFERENCE = /\[\[(?:[^[\]|\n]{1,200}\|)?/g;
const NOTE = /\[\^[^\]\n]{0,80}\]:?/g;
/** The signs and keys that a line of a chapter, a card or a register may begin with. */
const LINE_BEGINS = /^[ \t>]*(?:[-*+] +|\d{1,3}[.)] +|#{1,6} +)?(?:[\p{L}-]{1,30}: *(?:[>|][+-]?[ \t]*$)?)?["']?/u;
/** A line that begins a stretch of its own: a blank one, a fence, a list's point, a heading, a row, a key. */
const DIVIDES = /^[ \t>]*(?:$|`{3}|~{3}|[-*+] |\d{1,3}[.)] |#{1,6} |\||[\p{L}-]{1,30}:)/u;

/**
 * Numbers that stand for the sentences of so many words or more in a text, got from its signs alone: a rough sketch to tell
 * quickly whether two texts may have one in common. Equal sentences in running text give equal numbers. Linear in the text.
 */
export function sketchOf(text: string, least: number): ReadonlySet<number> {
  const sketch = new Set<number>();
  for (const stretch of stretchesOf(text)) {
    for (const span of sentencesOf(stretch, { start: 0, end: stretch.length })) {
      const words = foldedWords(stretch, span);
      if (words.length >= least) sketch.add(numberOf(words));
    }
  }
  return sketch;
}

function* stretchesOf(text: string): Generator<string> {
  let stretch: string[] = [];
  for (const line of text.split(/\r\n?|\n/)) {
    if (DIVIDES.test(line) && stretch.length > 0) {
      yield stretch.join('\n');
      stretch = [];
    }
    const shown = line.replace(LINE_BEGINS, '');
    if (shown !== '') stretch.push(/[[\]]/.test(shown) ? withoutMarks(shown) : shown);
  }
  if (stretch.length > 0) yield stretch.join('\n');
}

function withoutMarks(line: string): string {
  return line.replace(NOTE, '').replace(LINK_ENDS, '').replace(REFERENCE, '');
}

/** The number of a sentence, by its words: FNV-1a over UTF-16 units, in two halves, as one that a double holds exactly. */
export function numberOf(words: readonly FoldedWord[]): number {
  let low = 0x811c9dc5;
  let high = 0x01000193;
  for (const { word } of words) {
    for (let at = 0; at <= word.length; at++) {
      const code = at < word.length ? word.charCodeAt(at) : 32;
      low = Math.imul(low ^ code, 0x01000193);
      high = Math.imul(high ^ code, 0x85ebca6b);
    }
  }
  return (high & 0x1fffff) * 0x100000000 + (low >>> 0);
}
