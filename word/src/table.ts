import { childrenOf, isElement } from './inline.ts';

/** One cell of a grid, its text already Markdown. */
type Cell = string;

/** A table as rows of the same length. */
export interface Grid {
  readonly rows: readonly (readonly Cell[])[];
  /** How many cells were merged with others: such a cell stands once, and the rest of its room is empty. */
  readonly merged: number;
}

/** Lays a table's cells out in a grid. `textOf` gives the Markdown of a cell on one line. */
export function gridOf(table: Element, textOf: (cell: Element) => string): Grid {
  const rows: Cell[][] = [];
  let merged = 0;
  for (const [at, row] of rowsOf(table).entries()) {
    let column = 0;
    for (const cell of childrenOf(row).filter(isElement)) {
      while (rows[at]?.[column] !== undefined) column++;
      const [width, height] = [span(cell, 'colspan'), span(cell, 'rowspan')];
      if (width * height > 1) merged++;
      for (let down = 0; down < height; down++) {
        const line = rows[at + down] ?? [];
        rows[at + down] = line;
        for (let right = 0; right < width; right++) line[column + right] = down + right === 0 ? textOf(cell) : '';
      }
      column += width;
    }
    rows[at] ??= [];
  }
  const width = Math.max(0, ...rows.map((row) => row.length));
  return { rows: rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? '')), merged };
}

function rowsOf(table: Element): Element[] {
  return childrenOf(table)
    .filter(isElement)
    .flatMap((child) => (child.tagName === 'tr' ? [child] : childrenOf(child).filter(isElement)))
    .filter(({ tagName }) => tagName === 'tr');
}

/** Word allows 63 columns; what says more is no span. */
const MOST = 500;

function span(cell: Element, name: string): number {
  const said = Number(cell.getAttribute(name) ?? 1);
  return Number.isInteger(said) && said > 0 && said <= MOST ? said : 1;
}

/** A grid as a Markdown table; its first row is the heading. */
export function tableText({ rows }: Grid): string {
  const [head = [], ...rest] = rows;
  const line = (cells: readonly Cell[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), `|${head.map(() => ' --- |').join('')}`, ...rest.map(line)].join('\n');
}
