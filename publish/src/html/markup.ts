/** Text as it stands in markup, in and outside double quotes. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** The text of the first heading of markup, with its number. */
export function firstHeading(markup: string): string | undefined {
  const inner = /<h[1-6][^>]*>([\s\S]*?)<\/h[1-6]>/.exec(markup)?.[1];
  return inner === undefined ? undefined : textOf(inner);
}

/** Markup as text, entities and all tags taken away. */
export function textOf(markup: string): string {
  return markup
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();
}
