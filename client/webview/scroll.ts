/** What is left free above a block that has been scrolled to. Pixels. */
const MARGIN = 8;

/** A block of the page, and the line of its file (from 0) that it begins at. */
interface Place {
  readonly line: number;
  readonly element: Element;
}

/** Scrolls so that what stands at `line` (from 0) of a file comes to the top. Nothing happens where the page shows nothing of the file. */
export function scrollToLine(page: Element, uri: string, line: number): void {
  const places = placesOf(page, uri);
  if (places.length === 0) return;
  const next = places.findIndex((place) => place.line > line);
  const above = places[(next < 0 ? places.length : next) - 1];
  const below = next < 0 ? undefined : places[next];
  window.scrollTo({ top: topAt(above, below, line) });
}

/** The blocks of a file, in the order of its lines. */
function placesOf(page: Element, uri: string): readonly Place[] {
  const places: Place[] = [];
  for (const section of page.querySelectorAll('[data-uri]')) {
    if (section.getAttribute('data-uri') !== uri) continue;
    for (const element of [section, ...section.querySelectorAll('[data-line]')]) {
      const line = Number(element.getAttribute('data-line') ?? 0);
      // Several begin at one line where one stands inside the other: the outermost counts.
      if (line > (places.at(-1)?.line ?? -1)) places.push({ line, element });
    }
  }
  return places;
}

/**
 * Finds the block at a line (from 0) of a file, as large as it stands in its chapter: findings of a row stand below its table; `undefined` where the
 * page shows nothing of the file. The page is gone through once a file, and must not change meanwhile.
 */
export function blocksOf(page: Element): (uri: string, line: number) => Element | undefined {
  const known = new Map<string, readonly Place[]>();
  return (uri, line) => {
    const places = known.get(uri) ?? placesOf(page, uri);
    known.set(uri, places);
    const above = places.filter((place) => place.line <= line).at(-1)?.element;
    return above && wholeBlock(page, above);
  };
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

/** Between two blocks the page moves as evenly as the lines do. */
function topAt(above: Place | undefined, below: Place | undefined, line: number): number {
  const to = below && topOf(below.element);
  if (above === undefined) return to ?? 0;
  const from = topOf(above.element);
  if (below === undefined || to === undefined) return from;
  return from + ((to - from) * (line - above.line)) / (below.line - above.line);
}

/** How far to scroll until the element is at the top, below the bar that stays there. */
function topOf(element: Element): number {
  const bar = document.getElementById('scope')?.offsetHeight ?? 0;
  return element.getBoundingClientRect().top + window.scrollY - bar - MARGIN;
}

/** The file and line (from 0) that an element is printed from; `undefined` for the page's own parts. */
export function sourceOf(element: Element): { readonly uri: string; readonly line: number } | undefined {
  const block = element.closest('[data-line], [data-uri]');
  const uri = block?.closest('[data-uri]')?.getAttribute('data-uri');
  if (!block || !uri) return undefined;
  return { uri, line: Number(block.getAttribute('data-line') ?? 0) };
}
