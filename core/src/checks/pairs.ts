/** A bracket or quotation mark without its other half: in which stretch of text, and where in it. */
export interface Unpaired<Place> {
  readonly mark: string;
  readonly place: Place;
  readonly at: number;
}

const MARKS = /[()«»]/g;

/** «a)», «12)», «§ 1-7 d)»: letters and numbers of a list, or of a place in a law. */
const LIST_LETTER = /(?<![\p{L}\p{N}])(?:\p{L}|\d{1,2}|[\d-]{1,8} ?\p{L})$/u;
/** «:)», «;-(». */
const FACE = /[:;]-?$/;

/**
 * Pairs brackets and quotation marks over stretches of running text, since what opens in one paragraph may close in a later
 * one: a quotation of several paragraphs, a bracket around a list. Linear in the text.
 */
export class Pairs<Place> {
  /** What is open of each sort. */
  readonly #open = { '(': [] as Unpaired<Place>[], '«': [] as Unpaired<Place>[] };
  /** Closed and never opened. */
  readonly #found: Unpaired<Place>[] = [];
  /** The quotation that is open began with its paragraph. */
  #quoting = false;

  read(text: string, place: Place): void {
    const first = text.search(/\S/);
    for (const { 0: mark, index: at } of text.matchAll(MARKS)) {
      const before = text.slice(Math.max(0, at - 12), at);
      if (mark === '«') this.#quote({ mark, place, at }, at === first);
      else if (mark === '»') this.#close('«', { mark, place, at });
      else if (FACE.test(before)) continue;
      else if (mark === '(') this.#open['('].push({ mark, place, at });
      else if (!this.#isListLetter(before)) this.#close('(', { mark, place, at });
    }
  }

  /** What has no other half, since the last time; what is open now will not be closed. */
  end(): readonly Unpaired<Place>[] {
    this.#quoting = false;
    return [...this.#found.splice(0), ...this.#open['('].splice(0), ...this.#open['«'].splice(0)];
  }

  /** Each paragraph of a longer quotation opens it anew. */
  #quote(quote: Unpaired<Place>, isFirst: boolean): void {
    const isOpen = this.#open['«'].length > 0;
    if (isOpen && isFirst && this.#quoting) return;
    if (!isOpen) this.#quoting = isFirst;
    this.#open['«'].push(quote);
  }

  #close(opening: '(' | '«', closing: Unpaired<Place>): void {
    if (this.#open[opening].pop() === undefined) this.#found.push(closing);
  }

  #isListLetter(before: string): boolean {
    return this.#open['('].length === 0 && LIST_LETTER.test(before);
  }
}
