/** A text as an LSP snippet writes it, in which nothing is read as a tab stop. */
export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** Texts to choose among at a tab stop, as they stand between its bars. */
export function snippetChoices(texts: readonly string[]): string {
  return texts.map((text) => text.replace(/[\\,|]/g, '\\$&')).join(',');
}
