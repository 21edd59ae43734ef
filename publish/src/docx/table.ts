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
  const setting = isCrowded(table, needsOf(rows, columns, USUAL)) ? SMALL : USUAL;
  const widths = widthsOf(table, needsOf(rows, columns, setting));
  const body = rows.map((row) => rowXml(writer, row, widths, setting)).join('');
  const properties = [
    '<w:tblStyle w:val="TableGrid"/><w:tblW w:w="5000" w:type="pct"/><w:tblLayout w:type="fixed"/>',
    setting === SMALL ? `<w:tblCellMar>${margin('left')}${margin('right')}</w:tblCellMar>` : '',
    '<w:tblLook w:val="04A0" w:firstRow="1" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>',
    caption === undefined ? '' : element('w:tblCaption', { 'w:val': textOf(caption) }),
  ].join('');
  const grid = widths.map((width) => element('w:gridCol', { 'w:w': width })).join('');
  // Two tables with nothing between them are one to Word.
  return `${title}<w:tbl><w:tblPr>${properties}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${body}</w:tbl>${writer.gap()}`;
}

function margin(side: 'left' | 'right'): string {
  return element(`w:${side}`, { 'w:w': SMALL.padding / 2, 'w:type': 'dxa' });
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

/** How the text of a table is set: its styles, and how wide a letter and what a cell has beside its text are. Twentieths of a point. */
interface Setting {
  readonly text: string;
  readonly head: string;
  readonly letter: number;
  readonly padding: number;
}

const USUAL: Setting = { text: 'TableText', head: 'TableHead', letter: 130, padding: 240 };
/** For tables of many columns, whose words have no room otherwise. */
const SMALL: Setting = { text: 'TableTextSmall', head: 'TableHeadSmall', letter: 104, padding: 120 };

/** A pixel of a picture. Twentieths of a point. */
const PIXEL = 15;
/** What the column of names has of the width even where there are many others. */
const NAMES = 0.22;

/** What a column needs: for its longest word and its widest picture, in twentieths of a point, and how much it wants beside, as a share. */
interface Need {
  words: number;
  picture: number;
  wanted: number;
}

/**
 * Cards have a narrow column of names. Columns of other tables hold their longest word or their picture, and share what is left by the root of the
 * longest text in them, so that a column of sentences gets more of it than one of names, and not all.
 */
function widthsOf(table: Element, needs: readonly Need[]): readonly number[] {
  if (needs.length === 1) return [TEXT_WIDTH];
  if (hasClass(table, 'two-columns')) return [0.24, 0.76].map((share) => Math.floor(TEXT_WIDTH * share));
  const scale = Math.min(1, TEXT_WIDTH / 2 / (sum(needs.map(({ picture }) => picture)) || 1));
  const pictures = needs.map(({ picture }) => picture * scale);
  const room = TEXT_WIDTH - sum(pictures);
  const [names = 0, ...others] = needs.map(({ words, picture }) => (picture > 0 ? 0 : words));
  // Where not all words have room, the widest columns break theirs: a year in a narrow one stays whole.
  const first = Math.min(names, Math.max(levelFor([names, ...others], room), room * NAMES));
  const level = levelFor(others, room - first);
  const least = [first, ...others.map((width) => Math.min(width, level))];
  const wanted = needs.map((need) => (need.picture > 0 ? 0 : need.wanted));
  const share = (room - sum(least)) / (sum(wanted) || 1);
  return least.map((width, at) => Math.floor((pictures[at] ?? 0) + width + share * (wanted[at] ?? 0)));
}

/** Whether words must be broken beside the column of names, which may break its own. */
function isCrowded(table: Element, needs: readonly Need[]): boolean {
  if (hasClass(table, 'two-columns')) return false;
  return TEXT_WIDTH * NAMES + sum(needs.slice(1).map(({ words, picture }) => Math.max(words, picture))) > TEXT_WIDTH;
}

function needsOf(rows: readonly Row[], columns: number, { letter, padding }: Setting): readonly Need[] {
  const needs = Array.from({ length: columns }, (): Need => ({ words: padding, picture: 0, wanted: 1 }));
  for (const { cells } of rows) {
    let column = 0;
    for (const { node, columns: span } of cells) {
      const need = needs[column];
      column += span;
      if (node === undefined || need === undefined || span > 1) continue;
      const drawn = Number(find(node, 'svg')?.getAttribute('width') ?? 0);
      if (drawn > 0) need.picture = Math.max(need.picture, drawn * PIXEL + padding);
      const text = textOf(node).trim();
      // Numbers have blanks that do not break.
      const longest = Math.max(...text.split(/[ \t\r\n]+/u).map((word) => word.length));
      need.words = Math.max(need.words, longest * letter + padding);
      need.wanted = Math.max(need.wanted, Math.sqrt(text.length));
    }
  }
  return needs;
}

/** How wide columns may be at most so that together they are no wider than `room`. */
function levelFor(widths: readonly number[], room: number): number {
  let left = room;
  const sorted = [...widths].sort((a, b) => a - b);
  for (const [at, width] of sorted.entries()) {
    const share = left / (sorted.length - at);
    if (width > share) return share;
    left -= width;
  }
  return Number.POSITIVE_INFINITY;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function rowXml(writer: Writing, { node, cells, isHead }: Row, widths: readonly number[], setting: Setting): string {
  writer.mark(node);
  let column = 0;
  const made = cells.map((cell) => {
    const width = sum(widths.slice(column, column + cell.columns));
    column += cell.columns;
    return cellXml(writer, cell, width, setting);
  });
  const properties = `<w:trPr><w:cantSplit/>${isHead ? '<w:tblHeader/>' : ''}</w:trPr>`;
  return made.length === 0 ? '' : `<w:tr>${properties}${made.join('')}</w:tr>`;
}

function cellXml(
  writer: Writing,
  { node, columns, isHead, merge }: Cell,
  width: number,
  { text, head, padding }: Setting,
): string {
  const properties = [
    element('w:tcW', { 'w:w': width, 'w:type': 'dxa' }),
    columns > 1 ? element('w:gridSpan', { 'w:val': columns }) : '',
    merge === undefined ? '' : element('w:vMerge', merge === 'restart' ? { 'w:val': 'restart' } : {}),
    isHead ? '<w:shd w:val="clear" w:color="auto" w:fill="EEF1F4"/>' : '',
  ].join('');
  const style = isHead ? head : text;
  const right = node !== undefined && hasClass(node, 'align-right');
  const content = node === undefined ? '' : writer.inCell(node, { style, right, room: width - padding });
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${content === '' ? writer.empty(style) : content}</w:tc>`;
}
