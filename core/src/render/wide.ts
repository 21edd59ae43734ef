import { type Html, html, wordsOf } from './html.ts';

/** A table of so many columns may be wider than a telephone, and is scrolled sideways by itself. */
const WIDE = 3;

/** A table of so many rows has its heads above it wherever it is scrolled to, and is scrolled within the page. */
const LONG = 30;

/** Whether a table of so many columns gets a frame. */
export function isWide(columns: number): boolean {
  return columns >= WIDE;
}

/** The frame in which a wide table is scrolled: reached by keyboard, named by the table's caption where it has one. */
export function wideFrame(caption: Html | undefined, rows = 0): { readonly open: Html; readonly close: Html } {
  const name = caption && wordsOf(caption);
  const named = name !== undefined && name.html.trim() !== '' && html` aria-label="${name}"`;
  return {
    open: html`<div class="wide${rows > LONG && ' long'}" role="group" tabindex="0"${named}>\n`,
    close: html`</div>\n`,
  };
}

/** A table, in a frame where it is wide, or has so many rows that its heads must stay in sight. */
export function framed(table: Html, columns: number, caption: Html | undefined, rows = 0): Html {
  if (!isWide(columns) && rows <= LONG) return table;
  const { open, close } = wideFrame(caption, rows);
  return html`${open}${table}${close}`;
}

/** A table with a caption and a line of heads, in a frame where it needs one. Rows are whole `tr`, with their line ends. */
export function gridTable(caption: Html, heads: readonly (Html | string)[], rows: readonly Html[]): Html {
  const table = html`<table class="grid">
<caption>${caption}</caption>
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>
${rows}</tbody>
</table>\n`;
  return framed(table, heads.length, caption, rows.length);
}
