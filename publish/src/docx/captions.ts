import { captionWord, type Lang } from '#core';
import { field } from './fields.ts';
import { type Element, hasClass, textOf } from './node.ts';
import type { Parts } from './parts.ts';
import { element } from './xml.ts';

/** A caption's label and number: «Figur 3». */
interface Numbered {
  readonly word: string;
  readonly number: number;
  readonly bookmark: string;
  readonly bookmarkId: number;
  /** It is not one more than the one before it, as Word would count. */
  readonly jumps: boolean;
}

/**
 * The numbered captions of a document as Word's own: Word counts them by a `SEQ` field, lists them by their word, and refers to them by a
 * bookmark round label and number. Each number stands in its field as the page has it.
 */
export class Captions {
  readonly #parts: Parts;
  readonly #bySpan = new Map<Element, Numbered>();
  readonly #byAnchor = new Map<string, Numbered>();

  /** Looks through a whole rendering, since text may refer to a figure further on. */
  constructor(root: Element, lang: Lang, parts: Parts) {
    this.#parts = parts;
    const words = { figcaption: captionWord(lang, 'figure'), caption: captionWord(lang, 'table') };
    const last = new Map<string, number>();
    for (const span of Array.from(root.getElementsByTagName('span'))) {
      const caption = span.parentNode as Element | null;
      const word = hasClass(span, 'number') ? words[caption?.tagName as keyof typeof words] : undefined;
      const written = textOf(span);
      const number = word !== undefined && written.startsWith(`${word} `) ? Number(written.slice(word.length + 1)) : 0;
      if (word === undefined || !Number.isInteger(number) || number <= 0) continue;
      this.#add(span, { word, number, jumps: number !== (last.get(word) ?? 0) + 1 });
      last.set(word, number);
    }
  }

  #add(span: Element, numbered: Pick<Numbered, 'word' | 'number' | 'jumps'>): void {
    const anchor = (span.parentNode?.parentNode as Element | null)?.getAttribute('id') ?? '';
    // A name that no anchor has, since the anchor has a bookmark of its own.
    const bookmarkId = this.#parts.bookmarkNumber(
      `\u0000${anchor === '' ? `${numbered.word} ${numbered.number}` : anchor}`,
    );
    // Word calls the bookmarks of its own references so, and finds this one when an author refers to the caption.
    const whole = { ...numbered, bookmarkId, bookmark: `_Ref${bookmarkId}` };
    this.#bySpan.set(span, whole);
    if (anchor !== '') this.#byAnchor.set(anchor, whole);
  }

  /** «Figur 3» at the beginning of its caption; `undefined` for a span that is no such thing. `run` makes a run of a text. */
  labelled(span: Element, run: (text: string) => string): string | undefined {
    const found = this.#bySpan.get(span);
    if (found === undefined) return undefined;
    const { word, number, bookmark, bookmarkId, jumps } = found;
    const start = element('w:bookmarkStart', { 'w:id': bookmarkId, 'w:name': bookmark });
    // In this order: each run knows whether there was a blank before it.
    const label = run(`${word} `);
    const counted = field(`SEQ ${word} \\* ARABIC${jumps ? ` \\r ${number}` : ''}`, run(String(number)));
    return `${start}${label}${counted}${element('w:bookmarkEnd', { 'w:id': bookmarkId })}`;
  }

  /** A reference that says no more than label and number, as a field that leads there; `undefined` for any other. `runs` are its words. */
  referred(anchor: string, words: string, runs: string): string | undefined {
    const found = this.#byAnchor.get(anchor);
    if (found === undefined || words !== `${found.word} ${found.number}`) return undefined;
    return field(`REF ${found.bookmark} \\h`, runs);
  }
}
