import type { ParsedFile } from '../model/file.ts';
import type { AnyItem } from '../model/item.ts';
import { idKey } from '../model/names/index.ts';
import { nameOf, type Uri } from '../model/uri.ts';

/**
 * Where links inside one printed document lead. A name is an item's id, a heading's slug, a figure's or table's id, or
 * empty for a chapter as a whole. The first place to ask for a name gets it as its anchor, later ones with a number.
 */
export class Anchors {
  readonly #anchors = new Map<string, string>();
  readonly #taken = new Set<string>();
  readonly #printed = new Set<string>();

  /** Gives every chapter, heading and item of the chapters an anchor. */
  constructor(files: readonly ParsedFile[]) {
    for (const file of files) {
      for (const { slug } of file.headings) this.#claim(file.uri, slug, slug);
      for (const { id } of file.definitions) if (id !== undefined) this.#claim(file.uri, id, id);
    }
    for (const file of files) this.#claim(file.uri, '', fileName(file.uri));
  }

  /** The anchor of a name of a file; `undefined` where it is not in the document. */
  of(uri: Uri, name: string): string | undefined {
    return this.#anchors.get(`${uri}#${idKey(name)}`);
  }

  /** Lets an item that no chapter holds be found where a view lists it. */
  add(item: AnyItem): void {
    const id = idOf(item);
    if (id !== undefined) this.#claim(item.uri, id, id);
  }

  /** The anchor to print at an item: once only, since an anchor must be unique. */
  take(uri: Uri, name: string | undefined): string | undefined {
    const anchor = name === undefined ? undefined : this.of(uri, name);
    if (anchor === undefined || this.#printed.has(anchor)) return undefined;
    this.#printed.add(anchor);
    return anchor;
  }

  #claim(uri: Uri, name: string, wish: string): void {
    const key = `${uri}#${idKey(name)}`;
    if (this.#anchors.has(key)) return;
    let anchor = wish;
    for (let number = 2; this.#taken.has(anchor); number++) anchor = `${wish}-${number}`;
    this.#taken.add(anchor);
    this.#anchors.set(key, anchor);
  }
}

/** A name that nothing has. */
export const NO_ID = '\u0000';

/** The id of an item that has one. */
export function idOf(item: AnyItem): string | undefined {
  if (!('id' in item.fields)) return undefined;
  const { id } = item.fields;
  return id.kind === 'value' ? id.value : undefined;
}

function fileName(uri: Uri): string {
  return nameOf(uri)
    .replace(/\.[^.]*$/, '')
    .replace(/\s+/g, '-');
}
