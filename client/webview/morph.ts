/**
 * Makes `old` like `next` while touching only what differs, so that the reader's place, selection and pictures stay. What has
 * only moved to other lines of the source keeps its nodes. `next` is used up.
 */
export function morph(old: Element, next: Element): void {
  copyAttributes(old, next);
  morphNodes(old, [...old.childNodes], [...next.childNodes], null);
}

/**
 * The same for some nodes that stand side by side in `parent`: `before` become like `after`, where `follower` is what stands behind them.
 * Gives those that stand there now.
 */
export function morphNodes(
  parent: Element,
  before: readonly ChildNode[],
  after: readonly ChildNode[],
  follower: ChildNode | null,
): readonly ChildNode[] {
  let start = 0;
  while (start < before.length && start < after.length && settle(before[start], after[start])) start++;
  let end = 0;
  while (
    end < before.length - start &&
    end < after.length - start &&
    settle(before[before.length - 1 - end], after[after.length - 1 - end])
  ) {
    end++;
  }
  const behind = before[before.length - end] ?? follower;
  const changed = change(
    parent,
    before.slice(start, before.length - end),
    after.slice(start, after.length - end),
    behind,
  );
  return [...before.slice(0, start), ...changed, ...before.slice(before.length - end)];
}

/** Nodes that differ, in pairs as they stand; what is too many goes, and what is too few comes before `behind`. */
function change(
  parent: Element,
  before: readonly ChildNode[],
  after: readonly ChildNode[],
  behind: ChildNode | null,
): readonly ChildNode[] {
  for (const old of before.slice(after.length)) old.remove();
  return after.map((node, at) => {
    const old = before[at];
    if (old === undefined) parent.insertBefore(node, behind);
    else if (old instanceof Element && node instanceof Element && old.tagName === node.tagName) morph(old, node);
    else if (old instanceof Text && node instanceof Text) old.data = node.data;
    else {
      old.replaceWith(node);
      return node;
    }
    return old ?? node;
  });
}

/** Whether the two are the same but for their lines; then the old one gets the new lines. */
function settle(old: ChildNode | undefined, next: ChildNode | undefined): boolean {
  if (old === undefined || next === undefined || signature(old) !== signature(next)) return false;
  if (old instanceof Element && next instanceof Element) copyLines(old, next);
  return true;
}

/** The node as text, without where it stands in the source. */
function signature(node: ChildNode): string {
  const text = node instanceof Element ? node.outerHTML : `${node.nodeType}:${node.textContent ?? ''}`;
  return text.replace(/ data-(?:to-)?line="\d+"/g, '');
}

const LINES = ['data-line', 'data-to-line'];

function copyLines(old: Element, next: Element): void {
  const from = [next, ...next.querySelectorAll('*')];
  for (const [at, element] of [old, ...old.querySelectorAll('*')].entries()) {
    for (const name of LINES) {
      const line = from[at]?.getAttribute(name);
      if (line !== null && line !== undefined && element.getAttribute(name) !== line) element.setAttribute(name, line);
    }
  }
}

/** Gives `old` the attributes of `next`, and no others. */
export function copyAttributes(old: Element, next: Element): void {
  for (const { name } of [...old.attributes]) if (!next.hasAttribute(name)) old.removeAttribute(name);
  for (const { name, value } of [...next.attributes]) {
    if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  }
}
