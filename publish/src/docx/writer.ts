import type { Uri } from '#core';
import { Captions } from './captions.ts';
import { type Listed, listXml } from './contents.ts';
import { drawingXml, imageXml } from './drawing.ts';
import { looksOf, runsOf } from './inline.ts';
import { childrenOf, type Element, elementsOf, hasClass, isElement, isText, type Node, textOf } from './node.ts';
import { Parts } from './parts.ts';
import { TEXT_WIDTH, tableXml } from './table.ts';
import type { InCell, Paragraph, Writing } from './writing.ts';
import { element, escapeXml } from './xml.ts';

/** What stands in lines; all else stands in paragraphs of its own. */
const INLINE = new Set('a abbr b br code del em i img mark s small span strong sub sup time u'.split(' '));

const HEADING = /^h([1-6])$/;

const PAGE_BREAK = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';

/** The first paragraph stands at the top of a page: a break of its own would leave a blank page behind contents that fill theirs. */
function onNewPage(text: string): string {
  return text.replace(/^<w:p>(?:<w:pPr>(<w:pStyle [^>]*\/>)?)?/, (start, style: string | undefined) =>
    start.includes('<w:pPr>')
      ? `<w:p><w:pPr>${style ?? ''}<w:pageBreakBefore/>`
      : '<w:p><w:pPr><w:pageBreakBefore/></w:pPr>',
  );
}

/** Writes a rendering as the body of a Word document, block by block, in its order. */
export class Writer implements Writing {
  readonly parts = new Parts();
  readonly captions: Captions;
  readonly #root: Element;
  readonly #images: ReadonlyMap<Uri, Uint8Array>;
  readonly #listed: Listed;
  readonly #footnotes = new Map<string, Element>();
  /** Bookmarks that wait for a paragraph to stand in. */
  #marks = '';
  /** The paragraph under way ends with a blank, or has not begun. */
  #afterBlank = true;
  /** The footnotes that are being written, one inside the other. */
  readonly #notes: string[] = [];
  /** The style of items of lists: as small as the text of a table where they stand in one. */
  #listStyle = 'ListParagraph';
  /** How wide a picture can be where it stands. Twentieths of a point. */
  #room = TEXT_WIDTH;

  /** For one rendering. `images` are the bytes of pictures by `data-file`. */
  constructor(root: Element, images: ReadonlyMap<Uri, Uint8Array>, listed: Listed) {
    this.#root = root;
    this.#images = images;
    this.#listed = listed;
    this.captions = new Captions(root, listed.lang, this.parts);
  }

  /** The blocks of the rendering. */
  body(): { readonly titlePage: string; readonly body: string } {
    for (const section of Array.from(this.#root.getElementsByTagName('section'))) {
      if (!hasClass(section, 'footnotes')) continue;
      for (const item of Array.from(section.getElementsByTagName('li')))
        this.#footnotes.set(item.getAttribute('id') ?? '', item);
    }
    const all = childrenOf(this.#root);
    const isTitle = (node: Node): boolean => isElement(node) && hasClass(node, 'title-page');
    const isList = (node: Node): boolean => isElement(node) && node.tagName === 'nav';
    const [titlePage, lists] = [this.blocks(all.filter(isTitle)), this.blocks(all.filter(isList))];
    const text = this.blocks(all.filter((node) => !isTitle(node) && !isList(node)));
    // What comes behind contents begins on a page of its own.
    return { titlePage, body: lists === '' ? text : lists + onNewPage(text) };
  }

  /** Blocks one after the other; lines of text between them are paragraphs. */
  blocks(nodes: readonly Node[], style = 'Normal', more: Paragraph = {}): string {
    let written = '';
    let line: Node[] = [];
    const endLine = (): void => {
      if (line.some((node) => isElement(node) || textOf(node) !== '')) written += this.paragraph(line, style, more);
      line = [];
    };
    for (const node of nodes) {
      if (isText(node) || (isElement(node) && INLINE.has(node.tagName))) line.push(node);
      else if (isElement(node)) {
        endLine();
        written += this.#block(node, style, more);
      }
    }
    endLine();
    return written;
  }

  #block(node: Element, style: string, more: Paragraph): string {
    const { tagName } = node;
    const level = Number(HEADING.exec(tagName)?.[1] ?? 0);
    if (hasClass(node, 'title-page')) return this.#titlePage(node);
    if (tagName === 'nav') return listXml(this, node, this.#listed);
    if (hasClass(node, 'footnotes')) return '';
    this.#marks += this.bookmark(node);
    // The plan's title is the document's; chapters are of the first level.
    if (level > 0) return this.paragraph(childrenOf(node), `Heading${Math.max(1, level - 1)}`);
    switch (tagName) {
      case 'p':
        return this.paragraph(childrenOf(node), paragraphStyle(node, style), more);
      case 'ul':
      case 'ol':
        return this.#list(node, more.list?.level ?? -1);
      case 'table':
        return tableXml(this, node);
      case 'blockquote':
        return this.blocks(childrenOf(node), 'Quote');
      case 'pre':
        return this.#code(node);
      case 'hr':
        return element(
          'w:p',
          {},
          '<w:pPr><w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="8A8A8A"/></w:pBdr></w:pPr>',
        );
      case 'figcaption':
        return this.paragraph(childrenOf(node), 'Caption', { last: node.nextSibling === null });
      case 'summary':
        return '';
      case 'svg':
        return this.paragraph([], 'Figure', { runs: drawingXml(this.parts, node, this.#room) });
      default:
        return this.blocks(childrenOf(node), style, more);
    }
  }

  /** A paragraph of a style, with the bookmarks that have waited for one. */
  paragraph(
    nodes: readonly Node[],
    style: string,
    { list, right, last, tabs = '', runs = '' }: Paragraph = {},
  ): string {
    const marks = this.#takeMarks();
    const made = runs + this.line(nodes);
    const properties = [
      style === 'Normal' ? '' : element('w:pStyle', { 'w:val': style }),
      last ? '<w:keepNext w:val="0"/>' : '',
      list ? `<w:numPr><w:ilvl w:val="${list.level}"/><w:numId w:val="${list.id}"/></w:numPr>` : '',
      tabs,
      right ? '<w:jc w:val="right"/>' : '',
    ].join('');
    return element('w:p', {}, `${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${marks}${made}`);
  }

  /** The runs of a paragraph's text. */
  line(nodes: readonly Node[]): string {
    this.#afterBlank = true;
    return runsOf(this, nodes);
  }

  /** A paragraph with nothing in it: a cell has one at least. */
  empty(style: string): string {
    return element('w:p', {}, `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>${this.#takeMarks()}`);
  }

  /** The space below a table. */
  gap(): string {
    return '<w:p><w:pPr><w:pStyle w:val="Gap"/></w:pPr></w:p>';
  }

  /** What stands in a cell: its last block is a paragraph, as Word wants. */
  inCell(cell: Element, { style, right, room }: InCell): string {
    this.mark(cell);
    const outside = [this.#listStyle, this.#room] as const;
    [this.#listStyle, this.#room] = ['TableList', room];
    const made = this.blocks(childrenOf(cell), style, { right });
    [this.#listStyle, this.#room] = outside;
    return made.endsWith('</w:tbl>') ? made + this.empty(style) : made;
  }

  /** The next paragraph is where an element's anchor leads. */
  mark(node: Element): void {
    this.#marks += this.bookmark(node);
  }

  /** Begins and ends a bookmark where an element has an anchor. */
  bookmark(node: Element): string {
    const id = node.getAttribute('id');
    if (id === null || id === '' || id.startsWith('fnref-')) return '';
    const number = this.parts.bookmarkNumber(id);
    return `<w:bookmarkStart w:id="${number}" w:name="${this.parts.bookmark(id)}"/><w:bookmarkEnd w:id="${number}"/>`;
  }

  /** The text with one blank for several, and none at the paragraph's beginning or behind another. */
  blanks(raw: string): string {
    const one = raw.replace(/[ \t\r\n\f]+/g, ' ');
    const text = this.#afterBlank ? one.replace(/^ /, '') : one;
    if (text !== '') this.#afterBlank = text.endsWith(' ');
    return text;
  }

  /** A footnote is written when it is referred to first. Word opens no document with notes in notes: there, the text stands in parentheses. */
  footnote(id: string): string | undefined {
    const item = this.#footnotes.get(id);
    if (!item || this.#notes.includes(id)) return undefined;
    this.#notes.push(id);
    try {
      if (this.#notes.length > 1) return this.#aside(item);
      const [blank, marks] = [this.#afterBlank, this.#marks];
      const number = this.parts.footnote(id, (made) => this.#footnoteXml(item, made));
      [this.#afterBlank, this.#marks] = [blank, marks];
      const reference = element('w:footnoteReference', { 'w:id': number });
      return element('w:r', {}, `${looksOf({ style: 'FootnoteReference' })}${reference}`);
    } finally {
      this.#notes.pop();
    }
  }

  #aside(item: Element): string {
    const begin = textXml(this.#afterBlank ? '(' : ' (');
    this.#afterBlank = true;
    const text = runsOf(this, childrenOf(item)).replace(/ (?=<\/w:t><\/w:r>$)/, '');
    this.#afterBlank = false;
    return `${begin}${text}${textXml(')')}`;
  }

  #footnoteXml(item: Element, number: number): string {
    this.#marks = '';
    const sign = `<w:r>${looksOf({ style: 'FootnoteReference' })}<w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> </w:t></w:r>`;
    const text = this.blocks(childrenOf(item), 'FootnoteText');
    // The sign stands at the beginning of the first paragraph.
    const signed = text.replace(/(<w:p>(?:<w:pPr>.*?<\/w:pPr>)?)/s, (start) => start + sign);
    return element('w:footnote', { 'w:id': number }, signed === text ? `<w:p>${sign}</w:p>` : signed);
  }

  /** A picture in a line; its words where Word cannot show it. */
  image(node: Element): string {
    this.#afterBlank = false;
    return imageXml(this.parts, node, this.#images, this.#room);
  }

  #titlePage(page: Element): string {
    const lines = elementsOf(page).map((line) => {
      this.#marks += this.bookmark(line);
      return this.paragraph(childrenOf(line), line.tagName === 'h1' ? 'Title' : 'Subtitle');
    });
    return lines.join('') + PAGE_BREAK;
  }

  #list(list: Element, above: number): string {
    const level = Math.min(8, above + 1);
    const isNumbered = list.tagName === 'ol' && !hasClass(list, 'entries');
    // 1 is the list with dots; every numbered list begins anew.
    const id = isNumbered ? 2 + this.parts.lists++ : 1;
    const items = elementsOf(list).map((item) => {
      this.#marks += this.bookmark(item);
      return this.#item(childrenOf(item), { id, level });
    });
    return items.join('');
  }

  /** The first paragraph of an item has its dot or number; what follows stands below it. */
  #item(nodes: readonly Node[], list: { readonly id: number; readonly level: number }): string {
    const made = this.blocks(nodes, this.#listStyle, { list });
    let first = true;
    return made.replace(
      new RegExp(`<w:numPr><w:ilvl w:val="${list.level}"/><w:numId w:val="${list.id}"/></w:numPr>`, 'g'),
      (whole) => {
        const kept = first ? whole : '';
        first = false;
        return kept;
      },
    );
  }

  #code(node: Element): string {
    const lines = (node.textContent ?? '').replace(/\n$/, '').split('\n');
    return lines
      .map((line) => {
        const text = escapeXml(line);
        return `<w:p><w:pPr><w:pStyle w:val="Code"/></w:pPr>${this.#takeMarks()}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
      })
      .join('');
  }

  #takeMarks(): string {
    const marks = this.#marks;
    this.#marks = '';
    return marks;
  }
}

function paragraphStyle(node: Element, style: string): string {
  if (hasClass(node, 'caption')) return 'Caption';
  if (hasClass(node, 'list-title') || hasClass(node, 'unit-name')) return 'ListTitle';
  return hasClass(node, 'chart-note') || hasClass(node, 'unfinished') ? 'Note' : style;
}

function textXml(text: string): string {
  return `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
}
