import { childrenOf, type InlineContext, inlineOf, isElement } from './inline.ts';
import { type Grid, gridOf, tableText } from './table.ts';

/** One block of the document, as Markdown. */
export interface Block {
  readonly type: 'heading' | 'title' | 'subtitle' | 'caption' | 'table' | 'picture' | 'text';
  /** Of headings, from 1. */
  readonly level: number;
  readonly markdown: string;
  /** The footnotes that it refers to, by their ids. */
  readonly notes: readonly string[];
}

/** What stands in a document, and what of it a plan cannot show as it was. */
export interface Blocks {
  readonly blocks: readonly Block[];
  /** The text of each footnote, by its id. */
  readonly notes: ReadonlyMap<string, string>;
  readonly mergedCells: number;
  readonly tables: number;
}

/** Reads the blocks of a document; its table of contents is left out, since a plan makes its own. */
export function blocksOf(root: Element, pictures: string): Blocks {
  const reader = new Reader(pictures);
  for (const child of childrenOf(root).filter(isElement)) reader.read(child);
  return reader.result();
}

class Reader {
  readonly #pictures: string;
  readonly #blocks: Block[] = [];
  readonly #notes = new Map<string, string>();
  #used: string[] = [];
  #merged = 0;
  #tables = 0;

  constructor(pictures: string) {
    this.#pictures = pictures;
  }

  result(): Blocks {
    return { blocks: this.#blocks, notes: this.#notes, mergedCells: this.#merged, tables: this.#tables };
  }

  read(element: Element): void {
    const heading = /^h([1-6])$/.exec(element.tagName);
    if (heading) this.#add('heading', headingText(this.#inline(element, ' ')), Number(heading[1]));
    else if (element.tagName === 'p') this.#paragraph(element);
    else if (element.tagName === 'table') this.#table(element);
    else if (element.tagName === 'blockquote') this.#add('text', this.#quote(element));
    else if (!isList(element)) this.#readInside(element);
    else if (isNotes(element)) this.#readNotes(element);
    else this.#add('text', this.#list(element));
  }

  #readInside(element: Element): void {
    for (const child of childrenOf(element).filter(isElement)) this.read(child);
  }

  #paragraph(element: Element): void {
    const style = element.getAttribute('class') ?? '';
    if (style === 'contents' || isContentsEntry(element)) return;
    const text = this.#inline(element, '\\\n');
    const isPicture = /^!\[[^\n]*\]\([^()\n]*\)$/.test(text) && !text.slice(2).includes('![');
    if (style === 'title' || style === 'subtitle' || style === 'caption') this.#add(style, text);
    else this.#add(isPicture ? 'picture' : 'text', isPicture ? text : guarded(text));
  }

  #list(list: Element, indent = ''): string {
    const items = childrenOf(list).filter(isElement);
    return items.map((item, at) => this.#item(item, list.tagName === 'ol' ? `${at + 1}. ` : '- ', indent)).join('\n');
  }

  #item(item: Element, marker: string, indent: string): string {
    const inner = indent + ' '.repeat(marker.length);
    const lists = childrenOf(item).filter(isElement).filter(isList);
    for (const list of lists) item.removeChild(list);
    const text = guarded(this.#inline(item, ' '));
    return [`${indent}${marker}${text}`, ...lists.map((list) => this.#list(list, inner))].join('\n');
  }

  #quote(element: Element): string {
    const paragraphs = childrenOf(element).filter(isElement);
    return paragraphs.map((each) => `> ${guarded(this.#inline(each, ' '))}`).join('\n>\n');
  }

  #table(element: Element): void {
    const grid = gridOf(element, (cell) => this.#cell(cell));
    this.#merged += grid.merged;
    // A frame around text is a table of one cell to Word.
    if (grid.rows.length === 1 && grid.rows[0]?.length === 1) this.#frame(element);
    else if (grid.rows.some((row) => row.some((cell) => cell !== ''))) {
      this.#tables++;
      this.#add('table', tableText(withoutEmpty(grid)));
    }
  }

  #frame(table: Element): void {
    const cell = table.getElementsByTagName('td')[0] ?? table.getElementsByTagName('th')[0];
    if (cell) this.#readInside(cell);
  }

  /** A cell on one line: its paragraphs and points behind each other. */
  #cell(cell: Element): string {
    const parts = leavesOf(cell).map((leaf) => this.#inline(leaf, ' '));
    return parts
      .filter((part) => part !== '')
      .reduce((text, part) => text + (text === '' ? '' : /[.:;!?]$/.test(text) ? ' ' : '; ') + part, '');
  }

  #readNotes(list: Element): void {
    for (const item of childrenOf(list).filter(isElement)) {
      for (const link of Array.from(item.getElementsByTagName('a'))) {
        if (/^#(foot|end)note-ref-/.test(link.getAttribute('href') ?? '')) link.parentNode?.removeChild(link);
      }
      this.#notes.set(item.getAttribute('id') ?? '', this.#inline(item, ' '));
    }
    this.#used = [];
  }

  #inline(element: Element, lineBreak: string): string {
    const context: InlineContext = {
      pictures: this.#pictures,
      lineBreak,
      noteUsed: (id) => this.#used.push(id),
    };
    return inlineOf(element, context);
  }

  #add(type: Block['type'], markdown: string, level = 0): void {
    if (markdown.trim() !== '') this.#blocks.push({ type, level, markdown, notes: this.#used });
    this.#used = [];
  }
}

/** Rows and columns in which nothing stands are for looks. */
function withoutEmpty({ rows, merged }: Grid): Grid {
  const kept = rows.filter((row) => row.some((cell) => cell !== ''));
  const columns = (kept[0] ?? []).map((_, at) => kept.some((row) => row[at] !== ''));
  return { rows: kept.map((row) => row.filter((_, at) => columns[at])), merged };
}

/** The paragraphs and points of a cell; the cell itself where its text stands in none. */
function leavesOf(element: Element): Element[] {
  const inner = childrenOf(element)
    .filter(isElement)
    .filter(({ tagName }) => /^(p|li|ul|ol|table|thead|tbody|tr|td|th|h[1-6]|blockquote)$/.test(tagName));
  return inner.length === 0 ? [element] : inner.flatMap(leavesOf);
}

function isList({ tagName }: Element): boolean {
  return tagName === 'ul' || tagName === 'ol';
}

function isNotes(list: Element): boolean {
  const [first] = childrenOf(list).filter(isElement);
  return /^(foot|end)note-/.test(first?.getAttribute('id') ?? '');
}

/** A line of a table of contents that has no style of its own: nothing but links to headings. */
function isContentsEntry(paragraph: Element): boolean {
  const links = Array.from(paragraph.getElementsByTagName('a'));
  const linked = links.filter((link) => /^#_Toc/.test(link.getAttribute('href') ?? ''));
  if (linked.length === 0) return false;
  return (
    linked
      .map((link) => link.textContent)
      .join('')
      .trim() === (paragraph.textContent ?? '').trim()
  );
}

/** A heading without its marks and its number, which the program gives it. */
function headingText(text: string): string {
  return text
    .replace(/\*\*/g, '')
    .replace(/^(?:kapittel|kap\.?|chapter)?\s*\d{1,2}(?:\.\d{1,2})*[.:)]?\s+(?=\S)/i, '')
    .trim();
}

/** A paragraph whose beginning Markdown would take for a heading, a list or a quotation. */
function guarded(text: string): string {
  return text.replace(/^(#{1,6}(?=\s)|[-+>](?=\s)|={3,}|-{3,})/, '\\$1').replace(/^(\d{1,9})([.)])(?=\s)/, '$1\\$2');
}
