import type { Lang } from '#core';
import { element } from './xml.ts';

/** How Office names the languages of plans. */
export const LANGUAGES: Readonly<Record<Lang, string>> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' };

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Bookmarks and drawings count from here: a template's cover has its own below. */
const FIRST = 10_001;

/** A file of the package that the document shows: a picture. */
export interface Media {
  /** Below `word/`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What the document's text needs beside it: relationships, pictures, lists, footnotes, bookmarks. Everything is numbered in the order it comes. */
export class Parts {
  readonly media: Media[] = [];
  readonly relationships: string[] = [];
  readonly footnotes: string[] = [];
  /** Numbered lists: each begins at 1. */
  lists = 0;
  #drawings = 0;
  readonly #links = new Map<string, string>();
  readonly #bookmarks = new Map<string, number>();
  readonly #footnoteIds = new Map<string, number>();

  /** The relationship to an address outside. */
  link(href: string): string {
    const known = this.#links.get(href);
    if (known !== undefined) return known;
    const id = this.#relate('hyperlink', href, 'External');
    this.#links.set(href, id);
    return id;
  }

  /** The relationship to a picture with these bytes. */
  picture(bytes: Uint8Array, extension: string): string {
    const path = `media/plan-${this.media.length + 1}.${extension}`;
    this.media.push({ path, bytes });
    return this.#relate('image', path);
  }

  /** A number for something drawn, unique in the document. */
  drawing(): number {
    return FIRST + this.#drawings++;
  }

  /** What Word calls an anchor: letters, digits and lines only, forty at most. */
  bookmark(id: string): string {
    return `_p${this.bookmarkNumber(id)}`;
  }

  bookmarkNumber(id: string): number {
    const number = this.#bookmarks.get(id) ?? FIRST + this.#bookmarks.size;
    this.#bookmarks.set(id, number);
    return number;
  }

  /** The number of a footnote by its anchor, from 1, in the order in which they are referred to. */
  footnote(id: string, make: (number: number) => string): number {
    const known = this.#footnoteIds.get(id);
    if (known !== undefined) return known;
    const number = this.#footnoteIds.size + 1;
    this.#footnoteIds.set(id, number);
    this.footnotes[number - 1] = make(number);
    return number;
  }

  #relate(type: string, target: string, mode?: string): string {
    const id = `rIdp${this.relationships.length + 1}`;
    const attributes = { Id: id, Type: `${RELATIONSHIPS}/${type}`, Target: target, TargetMode: mode };
    this.relationships.push(element('Relationship', attributes));
    return id;
  }
}
