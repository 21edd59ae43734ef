/** What an element is given: attributes; nothing for those that are `undefined` or false, and none of its own for true. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

export type Child = Node | string | undefined | false;

/** An element with its attributes and what is in it. */
export function h(tag: string, attributes: Attributes = {}, ...children: readonly Child[]): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    element.setAttribute(name, value === true ? '' : String(value));
  }
  for (const child of children) if (child !== undefined && child !== false) element.append(child);
  return element;
}

/** A text with values in the places of its `{}`. */
export function filled(text: string, ...values: readonly (string | number)[]): string {
  let at = 0;
  return text.replace(/\{\}/g, () => String(values[at++] ?? ''));
}

/** A path as an attribute holds it; ids of elements are made from it, too. */
export function keyOf(path: readonly (string | number)[]): string {
  return JSON.stringify(path);
}

/** An element's id that a path gives, with no sign in it that a list of ids could not hold. */
export function idOf(path: readonly (string | number)[], part = ''): string {
  const steps = path.map((step) => String(step).replace(/[^\p{L}\p{N}]/gu, (sign) => `_${sign.charCodeAt(0)}`));
  return ['f', ...steps, part].filter((each) => each !== '').join('-');
}
