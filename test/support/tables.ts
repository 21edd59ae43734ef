import { readFileSync } from 'node:fs';

/** One row of a table suite: its cells by column heading, and its line in the file, counted from 1. */
export interface Row {
  readonly cells: ReadonlyMap<string, string>;
  readonly line: number;
}

/** A table of examples under a heading: every row is one example. */
export interface Table {
  readonly heading: string;
  readonly rows: readonly Row[];
}

/**
 * Reads the tables of a Markdown suite in `test/spec`. In a cell, `\n` is a line break and `\u00a0` that character; a cell in
 * backticks keeps its blanks. Throws where a row has another number of cells than its head.
 */
export function readTables(file: string): readonly Table[] {
  const lines = readFileSync(new URL(`../spec/${file}`, import.meta.url), 'utf8').split('\n');
  const tables: { heading: string; rows: Row[] }[] = [];
  let heading = '';
  let columns: readonly string[] | undefined;
  for (const [index, line] of lines.entries()) {
    if (line.startsWith('#')) heading = line.replace(/^#+ */, '');
    if (!line.startsWith('|')) {
      columns = undefined;
    } else if (!columns) {
      columns = cellsOf(line);
      tables.push({ heading, rows: [] });
    } else if (!/^\|[ |:-]+$/.test(line)) {
      tables.at(-1)?.rows.push(rowOf(columns, line, index + 1));
    }
  }
  return tables;
}

function rowOf(columns: readonly string[], line: string, number: number): Row {
  const cells = cellsOf(line);
  if (cells.length !== columns.length) throw new Error(`line ${number}: ${cells.length} cells, not ${columns.length}`);
  return { cells: new Map(columns.map((column, index) => [column, plainText(cells[index] ?? '')])), line: number };
}

function cellsOf(line: string): readonly string[] {
  return line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim());
}

function plainText(cell: string): string {
  const bare = /^`.*`$/.test(cell) ? cell.slice(1, -1) : cell;
  return bare
    .replace(/\\n/g, '\n')
    .replace(/\\u([0-9a-f]{4})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
}
