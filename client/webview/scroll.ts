import { neededScroll } from '../src/preview/in-sight.ts';
import type { Lines } from '../src/preview/messages.ts';
import type { Places } from './places.ts';

/** What is left free above and below what has been scrolled to. Pixels. */
const MARGIN = 8;

/** How far down a block is looked for that can keep the page in its place. Pixels. */
const STEP = 12;

/** After the reader has scrolled the page, how long it does not follow the editor, which then follows it. Milliseconds. */
const STILL = 1_000;

/** Where the reader is on the page: with the editor, and in the same place when the page changes above. */
export class Scroll {
  readonly #page: Element;
  readonly #places: Places;
  readonly #bar: HTMLElement;
  readonly #moved: (lines: readonly Lines[]) => void;
  /** The block that the cursor is in, and where it is. */
  #cursor: { readonly uri: string; readonly line: number } | undefined;
  #here: Element | undefined;
  /** The block that stays where it is when the page changes, and its distance from the window's upper edge. */
  #kept: { readonly element: Element; readonly top: number } | undefined;
  /** How far the page was scrolled by us; any other place has the reader scrolled to. */
  #own = 0;
  #stillUntil = 0;

  /** `bar` stands above the page and covers it; `moved` is told what is in sight after the reader has scrolled. */
  constructor(page: Element, places: Places, bar: HTMLElement, moved: (lines: readonly Lines[]) => void) {
    this.#page = page;
    this.#places = places;
    this.#bar = bar;
    this.#moved = moved;
    window.addEventListener('scroll', () => this.#scrolled(), { passive: true });
    window.addEventListener('resize', () => this.settle());
    // Pictures that come, tables that are opened, a window that grows narrower: all of it before the next frame is painted.
    new ResizeObserver(() => this.settle()).observe(page);
  }

  /** The editor shows these lines of a file: the page moves as little as it can to show the same, and not at all where it does. */
  follow({ uri, first, last }: Lines): void {
    if (performance.now() < this.#stillUntil) return;
    const from = this.#places.topOf(uri, first);
    const to = this.#places.topOf(uri, last + 1);
    if (from === undefined || to === undefined) return;
    const { top, bottom } = this.#window();
    const isFar = to <= top || from >= bottom;
    this.#moveBy(isFar ? from - MARGIN - top : neededScroll(from - MARGIN, to + MARGIN, top, bottom));
    this.#keep();
  }

  /** The cursor is at a line of a file: its block is marked, and with `show` comes in sight where it is not. */
  setCursor(uri: string, line: number, show: boolean): void {
    this.#cursor = { uri, line };
    this.#mark();
    if (show && this.#here && performance.now() > this.#stillUntil) this.#show(this.#here, uri, line);
    this.#keep();
  }

  /** Changes the document without the mark of the cursor, which comes back where the cursor is then. */
  during(change: () => void): void {
    this.#unmark();
    change();
    this.#places.forget();
    this.#mark();
    this.#restore();
  }

  /** The page shows something else: it is read from its beginning. */
  begin(): void {
    window.scrollTo({ top: 0, behavior: 'instant' });
    this.#keep();
  }

  /** The page has another form: what the reader looks at is where it was. */
  settle(): void {
    this.#places.forget();
    this.#restore();
  }

  #restore(): void {
    // A page that is hidden has no form.
    if (this.#page.getBoundingClientRect().height === 0) return;
    const kept = this.#kept;
    if (kept?.element.isConnected) this.#moveBy(kept.element.getBoundingClientRect().top - kept.top);
    this.#keep();
  }

  /** For a while the page does not follow the editor: the editor follows the page. */
  hold(): void {
    this.#stillUntil = performance.now() + STILL;
  }

  #scrolled(): void {
    const isOurs = Math.abs(window.scrollY - this.#own) < 1;
    this.#keep();
    if (isOurs) return;
    this.hold();
    const { top, bottom } = this.#window();
    this.#moved(this.#places.between(top, bottom));
  }

  /** Brings the marked block in sight; of one that is higher than the window, the line. */
  #show(here: Element, uri: string, line: number): void {
    const { top, bottom } = this.#window();
    const box = here.getBoundingClientRect();
    const isHigh = box.height > bottom - top;
    const from = isHigh ? this.#places.topOf(uri, line) : box.top;
    const to = isHigh ? this.#places.topOf(uri, line + 1) : box.bottom;
    if (from === undefined || to === undefined || (from >= top && to <= bottom)) return;
    this.#moveBy(neededScroll(from - MARGIN, to + MARGIN, top, bottom));
  }

  #mark(): void {
    this.#unmark();
    this.#here = this.#cursor && this.#places.blockAt(this.#cursor.uri, this.#cursor.line);
    this.#here?.setAttribute('data-here', '');
  }

  #unmark(): void {
    this.#here?.removeAttribute('data-here');
    this.#here = undefined;
  }

  /** What stays in its place from now on: the block of the cursor where it is in sight, else the uppermost block that is. */
  #keep(): void {
    this.#own = window.scrollY;
    const { top, bottom } = this.#window();
    const box = this.#here?.getBoundingClientRect();
    const isSeen = box !== undefined && box.top >= top && box.top < bottom;
    const element = isSeen ? this.#here : this.#uppermost(top, bottom);
    this.#kept = element && { element, top: element.getBoundingClientRect().top };
  }

  #uppermost(top: number, bottom: number): Element | undefined {
    const { left, width } = this.#page.getBoundingClientRect();
    for (let down = top + 1; down < bottom; down += STEP) {
      const block = document.elementFromPoint(left + width / 2, down)?.closest('[data-line]');
      if (block && this.#page.contains(block)) return block;
    }
    return undefined;
  }

  /** What is seen of the page. */
  #window(): { readonly top: number; readonly bottom: number } {
    return { top: this.#bar.offsetHeight, bottom: window.innerHeight };
  }

  #moveBy(distance: number): void {
    if (Math.abs(distance) >= 1) window.scrollBy({ top: distance, behavior: 'instant' });
  }
}
