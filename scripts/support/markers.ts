/**
 * The page with `text` between its `<!-- generated: name -->` and `<!-- end of generated: name -->`; the rest is written by hand.
 * Throws where the page has no such place.
 */
export function replaceBetween(path: string, page: string, name: string, text: string): string {
  const [open, close] = [`<!-- generated: ${name} -->\n`, `<!-- end of generated: ${name} -->`];
  const [start, end] = [page.indexOf(open), page.indexOf(close)];
  if (start < 0 || end < start) throw new Error(`${path} has no place for the generated «${name}»`);
  return `${page.slice(0, start + open.length)}\n${text}\n\n${page.slice(end)}`;
}

/** A Markdown table. Cells are Markdown already. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), `|${head.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n');
}
