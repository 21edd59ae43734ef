/**
 * Makes `old` like `next`, so that what is in both stays the same element: the focus, the caret and what is being typed stay with it.
 * Children are matched by `data-key` where they have one, else by their order. Values of inputs are left alone (drafts.ts). `next` is
 * used up.
 */
export function patch(old: Element, next: Element): void {
  copyAttributes(old, next);
  const kept = new Map<string, ChildNode>();
  for (const [at, child] of [...old.childNodes].entries()) kept.set(keyOf(child, at), child);
  const wanted = [...next.childNodes].map((child, at) => ({ child, key: keyOf(child, at) }));
  const used = new Set(wanted.map(({ key }) => key));
  for (const [key, child] of kept) if (!used.has(key)) child.remove();
  let place: ChildNode | null = old.firstChild;
  for (const { child, key } of wanted) {
    const same = kept.get(key);
    const isSame = same !== undefined && isAlike(same, child);
    const standing = isSame ? same : child;
    if (isSame) settle(same, child);
    else if (same !== undefined) {
      if (place === same) place = same.nextSibling;
      same.remove();
    }
    // An element that stands right already is not moved: moving takes the focus away.
    if (standing === place) place = place.nextSibling;
    else old.insertBefore(standing, place);
  }
}

function keyOf(node: ChildNode, at: number): string {
  const key = node instanceof Element ? node.getAttribute('data-key') : null;
  return key === null ? `#${at}` : key;
}

function isAlike(a: ChildNode, b: ChildNode): boolean {
  return a instanceof Element && b instanceof Element ? a.tagName === b.tagName : a.nodeType === b.nodeType;
}

function settle(old: ChildNode, next: ChildNode): void {
  if (old instanceof Element && next instanceof Element) patch(old, next);
  else if (old instanceof Text && next instanceof Text && old.data !== next.data) old.data = next.data;
}

/** Attributes that belong to what is going on in an element, not to what it shows. */
const LIVE = new Set(['aria-expanded', 'aria-activedescendant', 'hidden']);

function copyAttributes(old: Element, next: Element): void {
  for (const { name } of [...old.attributes]) {
    if (!next.hasAttribute(name) && !LIVE.has(name)) old.removeAttribute(name);
  }
  for (const { name, value } of [...next.attributes]) {
    if (!LIVE.has(name) && old.getAttribute(name) !== value) old.setAttribute(name, value);
  }
}
