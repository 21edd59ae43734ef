/** The text of the first heading of markup, with its number. */
export function firstHeading(markup: string): string | undefined {
  const inner = /<h[1-6][^>]*>([\s\S]*?)<\/h[1-6]>/.exec(markup)?.[1];
  return inner === undefined ? undefined : textOf(inner);
}

/** Markup as text, entities and all tags taken away. */
export function textOf(markup: string): string {
  const text = markup.replace(/(?:<[^>]*>\s*)+/g, ' ');
  // A single blank is left as it is: there is one between every two words.
  return unescapeText(text)
    .replace(/\s{2,}|[^\S ]/g, ' ')
    .trim();
}

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

/** Escaped text as it was. */
export function unescapeText(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot);/g, (entity) => ENTITIES[entity] ?? entity);
}
