/** A cell: a text, a number, or nothing. */
export type Cell = string | number | undefined;

/** What Excel takes for UTF-8; without it æ, ø and å become other letters there. */
const MARK = '\uFEFF';

/**
 * A table as CSV that a Norwegian Excel opens as it is: UTF-8 with a byte order mark, semicolons, decimal commas, lines that end as Windows
 * ends them. A text that a spreadsheet would take for a formula gets an apostrophe before it.
 */
export function csv(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return `${MARK}${[head, ...rows].map((row) => `${row.map(cell).join(';')}\r\n`).join('')}`;
}

function cell(value: Cell): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value).replace('.', ',');
  const text = isFormula(value) ? `'${value}` : value;
  return /[;"\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Begins as a formula does, and is no number such as «-4,3» or «+47 51 74 30 00». */
function isFormula(text: string): boolean {
  return /^[=@\t\r]/.test(text) || (/^[+-]/.test(text) && !/^[+-][\d\s.,]+%?$/.test(text));
}
