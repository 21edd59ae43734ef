import { childrenOf, type Element, elementsOf, find, hasClass, textOf } from './node.ts';
import type { Writing } from './writing.ts';
import { element } from './xml.ts';

/** How wide the text of a page is, in twentieths of a point: A4 with margins of 25 mm. */
export const TEXT_WIDTH = 9070;

interface Cell {
  readonly node: Element | undefined;
  readonly columns: number;
  readonly isHead: boolean;
  /** Part of a cell that goes over several rows: its first, or one below it. */
  readonly merge?: 'restart' | 'continue';
}

/** A table with its caption above it. Header rows come again on each page; a card's rows stay whole. */
export function tableXml(writer: Writing, table: Element): string {
  const caption = find(table, 'caption');
  const rows = rowsOf(table);
  const columns = Math.max(1, ...rows.map(({ cells }) => cells.reduce((sum, cell) => sum + cell.columns, 0)));
  const title = caption === undefined ? '' : writer.paragraph(childrenOf(caption), 'Caption');
  if (rows.length === 0) return title;
  const widths = widthsOf(table, columns);
  const body = rows.map((row) => rowXml(writer, row, widths)).join('');
  const properties = [
    '<w:tblStyle w:val="TableGrid"/><w:tblW w:w="5000" w:type="pct"/><w:tblLayout w:type="fixed"/>',
    '<w:tblLook w:val="04A0" w:firstRow="1" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>',
    caption === undefined ? '' : element('w:tblCaption', { 'w:val': textOf(caption) }),
  ].join('');
  const grid = widths.map((width) => element('w:gridCol', { 'w:w': width })).join('');
  // Two tables with nothing between them are one to Word.
  return `${title}<w:tbl><w:tblPr>${properties}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${body}</w:tbl>${writer.gap()}`;
}

interface Row {
  readonly node: Element;
  readonly cells: readonly Cell[];
  readonly isHead: boolean;
}

function rowsOf(table: Element): readonly Row[] {
  /** Cells from rows above that reach down, by column. */
  const open = new Map<number, { left: number; readonly columns: number; readonly isHead: boolean }>();
  return ownRows(table).map((row) => {
    const cells: Cell[] = [];
    const own = elementsOf(row).filter(({ tagName }) => tagName === 'td' || tagName === 'th');
    let column = 0;
    const continued = (): void => {
      for (let above = open.get(column); above !== undefined && above.left > 0; above = open.get(column)) {
        above.left--;
        cells.push({ node: undefined, columns: above.columns, isHead: above.isHead, merge: 'continue' });
        column += above.columns;
      }
    };
    for (const node of own) {
      continued();
      const [columns, over] = [spanOf(node, 'colspan'), spanOf(node, 'rowspan')];
      const isHead = node.tagName === 'th';
      if (over > 1) open.set(column, { left: over - 1, columns, isHead });
      cells.push({ node, columns, isHead, ...(over > 1 && { merge: 'restart' as const }) });
      column += columns;
    }
    continued();
    return { node: row, cells, isHead: (row.parentNode as Element | null)?.tagName === 'thead' };
  });
}

/** The rows of a table, and not those of tables in its cells. */
function ownRows(table: Element): readonly Element[] {
  return elementsOf(table)
    .flatMap((part) => (part.tagName === 'tr' ? part : elementsOf(part)))
    .filter(({ tagName }) => tagName === 'tr');
}

function spanOf(node: Element, name: string): number {
  const span = Number(node.getAttribute(name) ?? 1);
  return Number.isInteger(span) && span > 0 && span < 100 ? span : 1;
}

/** Cards have a narrow column of names; of other tables the first column is wider than the rest. */
function widthsOf(table: Element, columns: number): readonly number[] {
  const first = hasClass(table, 'two-columns')
    ? 0.24
    : columns > 2
      ? Math.max(1.6 / (columns + 0.6), 0.18)
      : 1 / columns;
  const rest = columns > 1 ? (TEXT_WIDTH * (1 - first)) / (columns - 1) : 0;
  return Array.from({ length: columns }, (_, at) =>
    Math.floor(columns === 1 ? TEXT_WIDTH : at === 0 ? TEXT_WIDTH * first : rest),
  );
}

function rowXml(writer: Writing, { node, cells, isHead }: Row, widths: readonly number[]): string {
  writer.mark(node);
  let column = 0;
  const made = cells.map((cell) => {
    const width = widths.slice(column, column + cell.columns).reduce((sum, each) => sum + each, 0);
    column += cell.columns;
    return cellXml(writer, cell, width);
  });
  const properties = `<w:trPr><w:cantSplit/>${isHead ? '<w:tblHeader/>' : ''}</w:trPr>`;
  return made.length === 0 ? '' : `<w:tr>${properties}${made.join('')}</w:tr>`;
}

function cellXml(writer: Writing, { node, columns, isHead, merge }: Cell, width: number): string {
  const properties = [
    element('w:tcW', { 'w:w': width, 'w:type': 'dxa' }),
    columns > 1 ? element('w:gridSpan', { 'w:val': columns }) : '',
    merge === undefined ? '' : element('w:vMerge', merge === 'restart' ? { 'w:val': 'restart' } : {}),
    isHead ? '<w:shd w:val="clear" w:color="auto" w:fill="EEF1F4"/>' : '',
  ].join('');
  const style = isHead ? 'TableHead' : 'TableText';
  const right = node !== undefined && hasClass(node, 'align-right');
  const content = node === undefined ? '' : writer.inCell(node, style, right);
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${content === '' ? writer.empty(style) : content}</w:tc>`;
}
