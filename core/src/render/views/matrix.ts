import { type Content, type Html, html, NOTHING } from '../html.ts';
import type { Scope } from '../scope.ts';
import { framed } from '../wide.ts';
import { partText } from './words.ts';

/** More columns than this are not to be followed by eye, nor have room on a page: the rest go into tables of their own. */
const MOST_COLUMNS = 12;

export interface MatrixColumn {
  readonly key: string;
  readonly heading: Html;
}

export interface MatrixRow {
  readonly heading: Html;
  /** Cells between the heading and the marks. */
  readonly before?: readonly Content[];
  /** What stands in a column, by its key. */
  readonly marks: ReadonlyMap<string, Html>;
  /** Shown in every part, and not only where it has a mark. */
  readonly always?: boolean;
}

export interface Matrix {
  readonly caption: Html;
  /** What the rows are, and the cells before the marks. */
  readonly heads: readonly string[];
  readonly columns: readonly MatrixColumn[];
  readonly rows: readonly MatrixRow[];
  /** Rows of counts below, one value by column. */
  readonly sums?: readonly { readonly heading: string; readonly of: (column: MatrixColumn) => number }[];
}

/** A table of marks with headings both ways; one of many columns in parts, each with the rows that have a mark in it. */
export function matrixHtml(scope: Scope, matrix: Matrix): Html {
  const count = Math.ceil(matrix.columns.length / MOST_COLUMNS);
  const size = Math.ceil(matrix.columns.length / Math.max(1, count));
  const parts = Array.from({ length: count }, (_, at) => matrix.columns.slice(at * size, (at + 1) * size));
  return html`${parts.map((columns, at) => {
    const caption = count === 1 ? matrix.caption : html`${matrix.caption} (${partText(at + 1, count, scope.lang)})`;
    return partHtml({ ...matrix, caption, columns });
  })}`;
}

function partHtml({ caption, heads, columns, rows, sums = [] }: Matrix): Html {
  const shown = rows.filter(({ always, marks }) => always || columns.some(({ key }) => marks.has(key)));
  const across = columns.map(({ heading }) => html`<th scope="col" class="across"><span>${heading}</span></th>`);
  const body = shown.map(({ heading, before = [], marks }) => {
    const cells = columns.map(({ key }) => html`<td class="mark">${marks.get(key) ?? NOTHING}</td>`);
    return html`<tr><th scope="row">${heading}</th>${before.map((cell) => html`<td>${cell}</td>`)}${cells}</tr>\n`;
  });
  const empty = heads.slice(1).map(() => html`<td></td>`);
  const foot = sums.map(({ heading, of }) => {
    const cells = columns.map((column) => html`<td class="mark">${of(column)}</td>`);
    return html`<tr><th scope="row">${heading}</th>${empty}${cells}</tr>\n`;
  });
  const table = html`<table class="grid matrix">
<caption>${caption}</caption>
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}${across}</tr></thead>
<tbody>
${body}</tbody>
${foot.length > 0 && html`<tfoot>\n${foot}</tfoot>\n`}</table>\n`;
  return framed(table, columns.length + heads.length, caption, shown.length);
}
