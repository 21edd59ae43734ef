import type { PreviewPiece } from '../../server/src/protocol.ts';
import { copyAttributes, morphNodes } from './morph.ts';

/** The document on the page, in the pieces that it came in. */
export class ShownDocument {
  readonly #page: Element;
  readonly #prepare: (nodes: ParentNode) => void;
  #article: Element | undefined;
  #pieces: ReadonlyMap<string, readonly ChildNode[]> = new Map();

  /** `prepare` is done with markup before it comes on the page. */
  constructor(page: Element, prepare: (nodes: ParentNode) => void) {
    this.#page = page;
    this.#prepare = prepare;
  }

  /**
   * Shows a document, touching only what differs. Pieces without `html` stay as they are; false, and nothing is shown, where one of them is
   * not on the page.
   */
  show(open: string, pieces: readonly PreviewPiece[], close: string): boolean {
    if (pieces.some(({ key, html }) => html === undefined && !this.#pieces.has(key))) return false;
    const article = this.#framed(open, close);
    const shown = new Map<string, readonly ChildNode[]>();
    const keys = new Set(pieces.map(({ key }) => key));
    for (const [key, nodes] of this.#pieces) if (!keys.has(key)) for (const node of nodes) node.remove();
    let follower: ChildNode | null = null;
    // From the last to the first, so that what stands behind a piece is known.
    for (const { key, html } of [...pieces].reverse()) {
      const before: readonly ChildNode[] = this.#pieces.get(key) ?? [];
      inPlace(article, before, follower);
      const nodes: readonly ChildNode[] =
        html === undefined ? before : morphNodes(article, before, this.#parsed(html), follower);
      shown.set(key, nodes);
      follower = nodes[0] ?? follower;
    }
    this.#pieces = shown;
    return true;
  }

  /** Shows this instead of a document. */
  replace(node: Element): void {
    this.#page.replaceChildren(node);
    this.#article = undefined;
    this.#pieces = new Map();
  }

  /** The article on the page, with the attributes that it has by now. */
  #framed(open: string, close: string): Element {
    const next = parsed(`${open}${close}`).firstElementChild ?? document.createElement('article');
    if (this.#article) {
      copyAttributes(this.#article, next);
      return this.#article;
    }
    this.#page.replaceChildren(next);
    this.#article = next;
    return next;
  }

  #parsed(html: string): readonly ChildNode[] {
    const body = parsed(html);
    this.#prepare(body);
    return [...body.childNodes];
  }
}

function parsed(html: string): HTMLElement {
  return new DOMParser().parseFromString(html, 'text/html').body;
}

/** Puts nodes that stand elsewhere right before `follower`; those that stand there already are not touched. */
function inPlace(parent: Element, nodes: readonly ChildNode[], follower: ChildNode | null): void {
  let next = follower;
  for (const node of [...nodes].reverse()) {
    if (node.nextSibling !== next || node.parentNode !== parent) parent.insertBefore(node, next);
    next = node;
  }
}
