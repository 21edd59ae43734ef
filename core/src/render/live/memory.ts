import type { Lang } from '../../model/language.ts';
import type { Pieces } from '../pieces.ts';

/** A piece of a document that is shown while it is written. */
export interface LivePiece {
  /** `Piece.key`. */
  readonly key: string;
  readonly html: string;
  /** The version in which its HTML became what it is. */
  readonly since: number;
}

/** A document as it is now. */
export interface LiveDocument {
  readonly title: string;
  readonly lang: Lang;
  /** Grows each time the document is printed; versions of one `PrintMemory` only are compared. */
  readonly version: number;
  readonly open: string;
  readonly pieces: readonly LivePiece[];
  readonly close: string;
}

interface Kept extends LivePiece {
  /** `Piece.inputs`. */
  readonly inputs: readonly unknown[];
}

/**
 * Prints one document again and again while it is written: pieces whose inputs are the same are not made anew, and those whose HTML came
 * out the same are not told as changed. Holds what the last document was made of, and nothing older.
 */
export class PrintMemory {
  readonly #first: number;
  #version: number;
  #kept: ReadonlyMap<string, Kept> = new Map();

  /** Versions count from `first`, so that those of different memories can be told apart. */
  constructor(first: number) {
    this.#first = first;
    this.#version = first - 1;
  }

  /** The document as it is now, with what has changed since the last one. */
  print({ title, lang, open, pieces, close }: Pieces): LiveDocument {
    const version = ++this.#version;
    const kept = pieces.map(({ key, inputs: inputsOf, html }): Kept => {
      const before = this.#kept.get(key);
      const inputs = inputsOf();
      if (before && sameInputs(before.inputs, inputs)) return before;
      const made = html();
      return { key, inputs, html: made, since: before?.html === made ? before.since : version };
    });
    this.#kept = new Map(kept.map((piece) => [piece.key, piece]));
    return { title, lang, version, open, pieces: kept.map(({ key, html, since }) => ({ key, html, since })), close };
  }

  /** Whether a version is one that this memory has printed, so that who has it needs only what came later. */
  knows(version: number): boolean {
    return version >= this.#first && version <= this.#version;
  }
}

function sameInputs(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((one, at) => one === b[at]);
}
