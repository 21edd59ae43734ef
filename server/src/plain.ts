/**
 * Our own Markdown as plain text, for clients that show no Markdown: what is bold or code is its words, escaped marks are
 * themselves, links are their words and address, tables have columns of one width. Not for authors' Markdown, which stays as it
 * is typed.
 */
export function plainText(markdown: string): string {
  const blocks: string[] = [];
  let table: string[][] = [];
  const endTable = () => {
    if (table.length > 0) blocks.push(...alignedRows(table));
    table = [];
  };
  for (const line of markdown.split('\n')) {
    if (line.startsWith('|')) {
      if (!/^\|[-| ]+$/.test(line)) table.push(cellsOf(line));
      continue;
    }
    endTable();
    if (!line.startsWith('```')) blocks.push(inline(line.trimEnd()));
  }
  endTable();
  return blocks.join('\n').trim();
}

function cellsOf(line: string): string[] {
  return line
    .slice(1, line.endsWith('|') ? -1 : undefined)
    .split(/(?<!\\)\|/)
    .map((cell) => inline(cell.trim()));
}

function alignedRows(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => (row[at] ?? '').length)));
  return rows.map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

/** Emphasis, code, links and addresses of one line; what a backslash escapes is none of them. */
const MARKS = /\\([\\`*_{}[\]<>#|~])|\[([^\][]{1,200})\]\(([^()\s]{1,500})\)|<(https?:[^<>\s]{1,500})>|\*\*|[*`]/g;

function inline(line: string): string {
  return line.replace(MARKS, (_, escaped?: string, words?: string, address?: string, bare?: string) => {
    if (words !== undefined) return `${words} (${address})`;
    return escaped ?? bare ?? '';
  });
}
