import type { Uri } from '#core';
import { metafile } from './emf.ts';
import { looksOf, runsOf } from './inline.ts';
import { childrenOf, type Element, elementsOf, find, hasClass, isElement, isText, type Node, textOf } from './node.ts';
import { Parts } from './parts.ts';
import { pictureOf, type Size } from './pictures.ts';
import { TEXT_WIDTH, tableXml } from './table.ts';
import type { Writing } from './writing.ts';
import { element, escapeXml } from './xml.ts';

/** English metric units in a pixel and in a twentieth of a point. */
const EMU = { pixel: 9525, twip: 635 };

/** What stands in lines; all else stands in paragraphs of its own. */
const INLINE = new Set('a abbr b br code del em i img mark s small span strong sub sup time u'.split(' '));

const HEADING = /^h([1-6])$/;

/** What a paragraph is beside its text. */
interface Paragraph {
  readonly list?: { readonly id: number; readonly level: number };
  readonly right?: boolean;
  readonly runs?: string;
}

/** Writes a rendering as the body of a Word document, block by block, in its order. */
export class Writer implements Writing {
  readonly parts = new Parts();
  readonly #images: ReadonlyMap<Uri, Uint8Array>;
  readonly #footnotes = new Map<string, Element>();
  /** Bookmarks that wait for a paragraph to stand in. */
  #marks = '';
  /** The paragraph under way ends with a blank, or has not begun. */
  #afterBlank = true;

  /** `images` are the bytes of pictures by `data-file`. */
  constructor(images: ReadonlyMap<Uri, Uint8Array>) {
    this.#images = images;
  }

  /** The blocks of a rendering. */
  body(root: Element): { readonly titlePage: string; readonly body: string } {
    for (const section of Array.from(root.getElementsByTagName('section'))) {
      if (!hasClass(section, 'footnotes')) continue;
      for (const item of Array.from(section.getElementsByTagName('li')))
        this.#footnotes.set(item.getAttribute('id') ?? '', item);
    }
    const all = childrenOf(root);
    const isTitle = (node: Node): boolean => isElement(node) && hasClass(node, 'title-page');
    return {
      titlePage: this.blocks(all.filter(isTitle)),
      body: this.blocks(all.filter((node) => !isTitle(node))),
    };
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
    if (hasClass(node, 'contents')) return this.#contents(node);
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
        return this.paragraph(childrenOf(node), 'Caption');
      case 'summary':
        return '';
      case 'svg':
        return this.paragraph([], 'Figure', { runs: this.#drawing(node) });
      default:
        return this.blocks(childrenOf(node), style, more);
    }
  }

  /** A paragraph of a style, with the bookmarks that have waited for one. */
  paragraph(nodes: readonly Node[], style: string, { list, right, runs = '' }: Paragraph = {}): string {
    this.#afterBlank = true;
    const marks = this.#marks;
    this.#marks = '';
    const made = runs + runsOf(this, nodes);
    const properties = [
      style === 'Normal' ? '' : element('w:pStyle', { 'w:val': style }),
      list ? `<w:numPr><w:ilvl w:val="${list.level}"/><w:numId w:val="${list.id}"/></w:numPr>` : '',
      right ? '<w:jc w:val="right"/>' : '',
    ].join('');
    return element('w:p', {}, `${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${marks}${made}`);
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
  inCell(cell: Element, style: string, right: boolean): string {
    this.mark(cell);
    const made = this.blocks(childrenOf(cell), style, { right });
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

  /** The number of a footnote, which is written when it is referred to first; `undefined` for one that is not there. */
  footnote(id: string): number | undefined {
    const item = this.#footnotes.get(id);
    if (!item) return undefined;
    const [blank, marks] = [this.#afterBlank, this.#marks];
    const number = this.parts.footnote(id, (made) => this.#footnoteXml(item, made));
    [this.#afterBlank, this.#marks] = [blank, marks];
    return number;
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
    const [file, alt] = [node.getAttribute('data-file') ?? '', node.getAttribute('alt') ?? ''];
    const bytes = this.#images.get(file);
    const picture = bytes && pictureOf(bytes);
    if (!bytes || !picture) return `<w:r>${looksOf({ italic: true })}<w:t>${escapeXml(alt)}</w:t></w:r>`;
    return this.#inline(picture, alt, element('a:blip', { 'r:embed': this.parts.picture(bytes, picture.extension) }));
  }

  /** A chart: as SVG to those who know it, as a metafile to others. */
  #drawing(svg: Element): string {
    const size = { width: Number(svg.getAttribute('width')) || 400, height: Number(svg.getAttribute('height')) || 200 };
    const alt = [find(svg, 'title'), find(svg, 'desc')].map((node) => (node ? textOf(node) : '')).join('. ');
    const fallback = this.parts.picture(metafile(svg, size.width, size.height), 'emf');
    const drawn = this.parts.picture(new TextEncoder().encode(svg.toString()), 'svg');
    const own = element('asvg:svgBlip', {
      'xmlns:asvg': 'http://schemas.microsoft.com/office/drawing/2016/SVG/main',
      'r:embed': drawn,
    });
    const list = `<a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}">${own}</a:ext></a:extLst>`;
    return this.#inline(size, alt, element('a:blip', { 'r:embed': fallback }, list));
  }

  /** A picture no wider than the page, and no higher than most of it. */
  #inline({ width, height }: Size, alt: string, blip: string): string {
    const most = { width: TEXT_WIDTH * EMU.twip, height: 11_000 * EMU.twip };
    const scale = Math.min(1, most.width / (width * EMU.pixel || 1), most.height / (height * EMU.pixel || 1));
    const extent = {
      cx: Math.max(1, Math.round(width * EMU.pixel * scale)),
      cy: Math.max(1, Math.round(height * EMU.pixel * scale)),
    };
    const id = this.parts.drawing();
    const shape = `<pic:spPr><a:xfrm><a:off x="0" y="0"/>${element('a:ext', extent)}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>`;
    const names = `<pic:nvPicPr>${element('pic:cNvPr', { id, name: `Bilde ${id}`, descr: alt })}<pic:cNvPicPr/></pic:nvPicPr>`;
    const fill = `<pic:blipFill>${blip}<a:stretch><a:fillRect/></a:stretch></pic:blipFill>`;
    const graphic = `<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>${names}${fill}${shape}</pic:pic></a:graphicData></a:graphic>`;
    const props = element('wp:docPr', { id, name: `Bilde ${id}`, descr: alt });
    return `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">${element('wp:extent', extent)}${props}${graphic}</wp:inline></w:drawing></w:r>`;
  }

  #titlePage(page: Element): string {
    const lines = elementsOf(page).map((line) => {
      this.#marks += this.bookmark(line);
      return this.paragraph(childrenOf(line), line.tagName === 'h1' ? 'Title' : 'Subtitle');
    });
    return `${lines.join('')}<w:p><w:r><w:br w:type="page"/></w:r></w:p>`;
  }

  /** A field that Word fills in anew, with what it says by now. */
  #contents(nav: Element): string {
    const heading = elementsOf(nav).find(({ tagName }) => HEADING.test(tagName));
    const title = heading ? this.paragraph(childrenOf(heading), 'TOCHeading') : '';
    const entries = Array.from(nav.getElementsByTagName('a')).map((link) => {
      const level = Number(
        /level-(\d)/.exec((link.parentNode as Element | null)?.getAttribute('class') ?? '')?.[1] ?? 1,
      );
      return { link, style: `TOC${Math.min(3, level)}` };
    });
    const begin = `<w:r><w:fldChar w:fldCharType="begin" w:dirty="true"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \\o "1-3" \\h \\z \\u </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>`;
    const rows = entries.map(({ link, style }, at) => this.paragraph([link], style, at === 0 ? { runs: begin } : {}));
    const end = `<w:p>${rows.length === 0 ? begin : ''}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
    return title + rows.join('') + end;
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
    const made = this.blocks(nodes, 'ListParagraph', { list });
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
