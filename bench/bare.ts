import MarkdownIt from 'markdown-it';

/** The chapters among some files printed by markdown-it alone: what other printing is measured against. */
export function printBare(texts: readonly string[]): void {
  const printer = new MarkdownIt();
  for (const text of texts) if (text.startsWith('#')) printer.render(text);
}
