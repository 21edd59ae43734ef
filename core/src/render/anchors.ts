import type { ParsedFile } from '../model/file.ts';
import type { AnyItem } from '../model/item.ts';
import { idKey } from '../model/names/index.ts';
import { nameOf, type Uri } from '../model/uri.ts';

/** An anchor, and the file whose part of the document prints it. */
interface Anchor {
  readonly id: string;
  readonly home: Uri;
}

/**
 * Where links inside one printed document lead. A name is the id of an item, a figure or a table, what `headingName` makes of
 * a heading's slug, or empty for a chapter as a whole. The first place to ask for a name gets it as its anchor, later ones with a number.
 * All of them are given before anything is printed, so that each part of the document can be printed alone.
 */
export class Anchors {
  /** By file and name (`idKey`). */
  readonly #anchors = new Map<Uri, Map<string, Anchor>>();
  readonly #taken = new Set<string>();

  /** Gives every chapter, heading and item of the chapters an anchor. */
  constructor(files: readonly ParsedFile[]) {
    // What authors have named goes before what has its name from its words.
    for (const file of files) {
      for (const { id } of file.definitions) if (id !== undefined) this.#claim(file.uri, id, id, file.uri);
      for (const { slug, id } of file.headings) if (id !== undefined) this.#rename(file.uri, slug, headingName(slug));
    }
    for (const file of files) {
      for (const { slug } of file.headings) this.#claim(file.uri, headingName(slug), slug, file.uri);
      this.#claim(file.uri, '', fileName(file.uri), file.uri);
    }
  }

  /** The anchor of a name of a file; `undefined` where it is not in the document. */
  of(uri: Uri, name: string): string | undefined {
    return this.#anchor(uri, name)?.id;
  }

  /** Lets an item that no chapter holds be found where a view of the chapter `home` lists it. */
  add(item: AnyItem, home: Uri): void {
    const id = idOf(item);
    if (id !== undefined) this.#claim(item.uri, id, id, home);
  }

  /** Lets a figure or a table without an id be found in the lists of them; `name` is what `captionName` makes. */
  addCaption(uri: Uri, name: string, wish: string): void {
    this.#claim(uri, name, wish, uri);
  }

  /** An anchor of the document's own, for what stands in no chapter; as wished, or with a number. */
  own(wish: string): string {
    return this.#free(wish);
  }

  /** The anchors as the part of the document that is made from one file prints them: each once, and only its own. */
  within(home: Uri): PartAnchors {
    const printed = new Set<string>();
    return {
      of: (uri, name) => this.of(uri, name),
      take: (uri, name) => {
        const anchor = name === undefined ? undefined : this.#anchor(uri, name);
        if (anchor === undefined || anchor.home !== home || printed.has(anchor.id)) return undefined;
        printed.add(anchor.id);
        return anchor.id;
      },
    };
  }

  #anchor(uri: Uri, name: string): Anchor | undefined {
    return this.#anchors.get(uri)?.get(idKey(name));
  }

  #claim(uri: Uri, name: string, wish: string, home: Uri): void {
    if (this.#anchor(uri, name) === undefined) this.#give(uri, name, { id: this.#free(wish), home });
  }

  /** Gives the anchor of one name to another one too. */
  #rename(uri: Uri, name: string, other: string): void {
    const anchor = this.#anchor(uri, name);
    if (anchor !== undefined && this.#anchor(uri, other) === undefined) this.#give(uri, other, anchor);
  }

  #give(uri: Uri, name: string, anchor: Anchor): void {
    const ofFile = this.#anchors.get(uri);
    if (ofFile === undefined) this.#anchors.set(uri, new Map([[idKey(name), anchor]]));
    else ofFile.set(idKey(name), anchor);
  }

  #free(wish: string): string {
    // A heading of nothing but signs has no name from its words, and an anchor must have one.
    const name = wish === '' ? 'heading' : wish;
    let anchor = name;
    for (let number = 2; this.#taken.has(anchor); number++) anchor = `${name}-${number}`;
    this.#taken.add(anchor);
    return anchor;
  }
}

/** The anchors as one part of the document sees them. */
export interface PartAnchors {
  /** The anchor of a name of a file; `undefined` where it is not in the document. */
  of(uri: Uri, name: string): string | undefined;
  /** The anchor to print at an item: once only, since an anchor must be unique, and only in the part that is its home. */
  take(uri: Uri, name: string | undefined): string | undefined;
}

/** What a heading is called among anchors: a card of its chapter may have the same name as its id. */
export function headingName(slug: string): string {
  return `\u0001${slug}`;
}

/** What a figure or a table without an id is called among anchors: its line, which no author can use as a name. */
export function captionName({ id, line }: { readonly id?: string; readonly line: number }): string {
  return id ?? `\u0000${line}`;
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
