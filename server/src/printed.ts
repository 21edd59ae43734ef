import { type LiveDocument, type Pieces, PrintMemory, type Uri } from '#core';

/** How many documents are remembered: those of the previews that are open, and a few that were looked at before. */
const REMEMBERED = 6;

/** Far more often than a document is printed, so that no version of one memory is one of another's. */
const APART = 1_000_000_000;

/** What the client's previews show, so that only what changes is made and sent anew. */
export class Printed {
  readonly #memories = new Map<string, PrintMemory>();
  #made = 0;

  /**
   * The document of a plan, or of a chapter of it, as it is now. `known` is the version that the client has, and comes back as 0 where it is of
   * another document: what is `since` then need not be sent.
   */
  print(document: Uri, pieces: Pieces, known: number | undefined): LiveDocument & { readonly known: number } {
    const memory = this.#memories.get(document) ?? new PrintMemory(this.#made++ * APART + 1);
    // The one used last stands last.
    this.#memories.delete(document);
    this.#memories.set(document, memory);
    for (const oldest of [...this.#memories.keys()].slice(0, -REMEMBERED)) this.#memories.delete(oldest);
    const valid = known !== undefined && memory.knows(known) ? known : 0;
    return { ...memory.print(pieces), known: valid };
  }
}
