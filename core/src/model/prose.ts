import type { Span } from '../text/span.ts';
import type { FoldedWord } from '../text/words.ts';
import type { ItemBase } from './item-base.ts';

/** Where running text stands in a file: in a chapter, or in a text field of an item (docs/format.md section 4). */
export interface Prose {
  /** `table` is one cell of a table when read as a passage, the whole table before. */
  readonly type: 'heading' | 'paragraph' | 'table' | 'field';
  readonly span: Span;
  /** What holds it, where it is no text of the chapter's own: a quotation before a list. */
  readonly inside?: 'list' | 'quote';
  /** The item that the field belongs to. */
  readonly item?: ItemBase;
  /** English name of the field; for nested ones the inner name (`note` of money). */
  readonly field?: string;
}

/**
 * Running text as a reader sees it, to look for words in. `text` is as long as `span`, so that a place in it is a place
 * in the file: what a reader never sees (destinations, comments, brackets, attributes) is blanks, and what is shown in
 * its stead (references without a label, code, pictures, footnote numbers) is `STAND_IN`.
 */
export interface Passage extends Prose {
  readonly text: string;
}

/** Whether a text is what others have written: titles of sources, points of an authority. */
export function isOthersWords({ item }: Prose): boolean {
  return item?.kind === 'source' || item?.kind === 'requirement';
}

/** Fills the place of what a reader sees something else for: no letter, no blank, no punctuation. */
export const STAND_IN = '\ufffc';

/** A sentence of so many words that nobody writes it twice by chance. */
export interface LongSentence {
  readonly span: Span;
  readonly passage: Passage;
  /** Its words as they are compared, with their places in the file. */
  readonly words: readonly FoldedWord[];
  /** The same for equal sentences. */
  readonly number: number;
}
