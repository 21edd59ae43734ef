import { displayWidth } from './width.ts';

/** Wider than this, a table that is lined up is no easier to read than one that is not. */
const WIDEST = 120;

/**
 * A Markdown table, line by line, with cells lined up by the width in which they are shown, and with bars around each row. Where lines
 * would be too long, each cell has one blank on both sides and no more. `undefined` for what is no table that is to be written so.
 */
export function formatTable(lines: readonly string[]): readonly string[] | undefined {
  const prefixes = lines.map((line) => /^[ \t>]*/.exec(line)?.[0] ?? '');
  const rows = lines.map((line, at) => cellsOf(line.slice(prefixes[at]?.length)));
  const [header = [], delimiter = []] = rows;
  const isTable =
    lines.length > 1 && header.length === delimiter.length && delimiter.every((cell) => /^:?-+:?$/.test(cell));
  if (!isTable) return undefined;
  const widths = header.map((_, column) =>
    Math.max(3, ...rows.map((row, at) => (at === 1 ? 0 : displayWidth(row[column] ?? '')))),
  );
  const isWide = widths.reduce((sum, width) => sum + width + 3, 1) > WIDEST;
  return rows.map((row, at) => {
    const cells = row.map((cell, column) => {
      const width = isWide ? 0 : (widths[column] ?? 0);
      return at === 1 ? dashes(cell, Math.max(3, width)) : padded(cell, width, delimiter[column] ?? '');
    });
    return `${prefixes[at]}| ${cells.join(' | ')} |`;
  });
}

/** The cells of a row as Markdown parts them: at bars with no backslash before them. */
function cellsOf(row: string): readonly string[] {
  const cells = row.trim().split(/(?<!\\)\|/);
  if (cells.length > 1 && cells[0] === '') cells.shift();
  if (cells.length > 1 && cells.at(-1)?.trim() === '') cells.pop();
  return cells.map((cell) => cell.trim());
}

function dashes(cell: string, width: number): string {
  const [left, right] = [cell.startsWith(':') ? ':' : '', cell.endsWith(':') && cell.length > 1 ? ':' : ''];
  return left + '-'.repeat(width - left.length - right.length) + right;
}

/** A cell in a column: to the right under `--:`, in the middle under `:-:`. */
function padded(cell: string, width: number, delimiter: string): string {
  const blanks = Math.max(0, width - displayWidth(cell));
  if (!delimiter.endsWith(':')) return cell + ' '.repeat(blanks);
  const before = delimiter.startsWith(':') ? Math.floor(blanks / 2) : blanks;
  return ' '.repeat(before) + cell + ' '.repeat(blanks - before);
}
