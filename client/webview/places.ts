import type { Lines } from '../src/preview/messages.ts';

/** A block of the page, and the line of its file (from 0) that it begins at. */
interface Place {
  readonly line: number;
  readonly element: Element;
  /** What stands innermost in the block and begins at the same line. */
  readonly inner: Element;
}

/**
 * Where the lines of the plan's files stand on the page, by the blocks that are printed from them, as high as they are. Distances are pixels from the
 * upper edge of the window.
 */
export class Places {
  readonly #page: Element;
  readonly #lengths = new Map<string, number>();
  #known = new Map<string, readonly Place[]>();

  constructor(page: Element) {
    this.#page = page;
  }

  /** The page has changed: what stood where is found anew. */
  forget(): void {
    this.#known = new Map();
  }

  /** How many lines a file has, so that the end of its last block is known. */
  setLength(uri: string, lines: number): void {
    this.#lengths.set(uri, lines);
  }

  /** The innermost block at a line of a file; `undefined` where the page shows nothing of it, or nothing less than the whole chapter. */
  blockAt(uri: string, line: number): Element | undefined {
    const inner = this.#before(uri, line)?.inner;
    return inner?.matches('section[data-uri]') ? undefined : inner;
  }

  /** The block at a line of a file, as large as it stands in its chapter: findings of a row stand below its table. */
  wholeBlockAt(uri: string, line: number): Element | undefined {
    const place = this.#before(uri, line);
    return place && wholeBlock(this.#page, place.element);
  }

  /** Where a line (with fractions) of a file stands: between two blocks the page goes as evenly as the lines do. */
  topOf(uri: string, line: number): number | undefined {
    const places = this.#of(uri);
    const at = lastOf(places, (place) => place.line <= line);
    const above = places[at];
    if (above === undefined) return undefined;
    const from = topOf(above.element);
    const below = this.#endOf(uri, places, at);
    const share = Math.min(Math.max((line - above.line) / Math.max(below.line - above.line, 1), 0), 1);
    return from + (below.top - from) * share;
  }

  /** The lines that stand between two distances, file by file from the top. */
  between(top: number, bottom: number): readonly Lines[] {
    return [...this.#page.querySelectorAll('[data-uri]')].filter(isWhole).flatMap((section): Lines[] => {
      const { top: begin, bottom: end } = section.getBoundingClientRect();
      const uri = section.getAttribute('data-uri');
      if (uri === null || end <= top || begin >= bottom) return [];
      return [{ uri, first: this.#lineAt(uri, Math.max(top, begin)), last: this.#lineAt(uri, Math.min(bottom, end)) }];
    });
  }

  #lineAt(uri: string, distance: number): number {
    const places = this.#of(uri);
    const at = lastOf(places, ({ element }) => topOf(element) <= distance);
    const above = places[at];
    if (above === undefined) return 0;
    const from = topOf(above.element);
    const below = this.#endOf(uri, places, at);
    const share = Math.min(Math.max((distance - from) / Math.max(below.top - from, 1), 0), 1);
    return above.line + (below.line - above.line) * share;
  }

  /** The line and the place at which a block ends: where the next one begins, or where the file does. */
  #endOf(uri: string, places: readonly Place[], at: number): { readonly line: number; readonly top: number } {
    const next = places[at + 1];
    if (next) return { line: next.line, top: topOf(next.element) };
    const last = places[at] as Place;
    const section = last.element.closest('[data-uri]') ?? last.element;
    return {
      line: Math.max(this.#lengths.get(uri) ?? 0, last.line + 1),
      top: section.getBoundingClientRect().bottom,
    };
  }

  #before(uri: string, line: number): Place | undefined {
    const places = this.#of(uri);
    const at = lastOf(places, (place) => place.line <= line);
    return (places[at]?.line ?? 0) <= line ? places[at] : undefined;
  }

  #of(uri: string): readonly Place[] {
    const known = this.#known.get(uri) ?? placesOf(this.#page, uri);
    this.#known.set(uri, known);
    return known;
  }
}

function lineOf(element: Element): number {
  return Number(element.getAttribute('data-line') ?? 0);
}

/** Whether an element stands for a part of a file by itself, and not in the text of another one, as what a view shows of a register does. */
function isWhole(section: Element): boolean {
  return !section.parentElement?.closest('[data-uri]');
}

/**
 * The blocks of a file, in the order of its lines: those of the body, since lists of contents name no lines; those in views of other files only where the
 * page has none else.
 */
function placesOf(page: Element, uri: string): readonly Place[] {
  const places: Place[] = [];
  const sections = [...page.querySelectorAll('[data-uri]')].filter((one) => one.getAttribute('data-uri') === uri);
  const whole = sections.filter(isWhole);
  // Views have an order of their own.
  const shown = whole.length > 0 ? whole : sections.sort((a, b) => lineOf(a) - lineOf(b));
  for (const section of shown) {
    for (const element of [section, ...section.querySelectorAll('[data-line]')]) {
      // What stands in a table that is not opened has no place.
      if (element.closest('[data-uri]') !== section || !element.checkVisibility()) continue;
      const line = lineOf(element);
      const last = places.at(-1);
      // Several begin at one line where one stands inside the other: where they stand, the outermost tells.
      if (last === undefined || line > last.line) places.push({ line, element, inner: element });
      else if (line === last.line && last.inner.contains(element)) places.splice(-1, 1, { ...last, inner: element });
    }
  }
  return places;
}

/** The outermost element round one that still stands in its chapter. */
function wholeBlock(page: Element, inner: Element): Element {
  let block = inner;
  for (
    let parent = block.parentElement;
    parent && parent !== page && !/^(?:SECTION|ARTICLE)$/.test(parent.tagName);
    parent = parent.parentElement
  ) {
    block = parent;
  }
  return block;
}

/** The last of those that something is true of, which are the first ones; the first of all where it is true of none. */
function lastOf(places: readonly Place[], isTrue: (place: Place) => boolean): number {
  let [from, to] = [0, places.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (isTrue(places[middle] as Place)) from = middle + 1;
    else to = middle;
  }
  return Math.max(from - 1, 0);
}

function topOf(element: Element): number {
  return element.getBoundingClientRect().top;
}

/** The file and line (from 0) that an element is printed from; `undefined` for the page's own parts. */
export function sourceOf(element: Element): { readonly uri: string; readonly line: number } | undefined {
  const block = element.closest('[data-line], [data-uri]');
  const uri = block?.closest('[data-uri]')?.getAttribute('data-uri');
  if (!block || !uri) return undefined;
  return { uri, line: lineOf(block) };
}
