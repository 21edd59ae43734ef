import { captionWord, type Lang } from '#core';
import { FIELD_END, field, fieldStart } from './fields.ts';
import { childrenOf, type Element, elementsOf, hasClass } from './node.ts';
import { TEXT_WIDTH } from './table.ts';
import type { Writing } from './writing.ts';
import { element } from './xml.ts';

/** How far down the contents go, and the language of the plan. */
export interface Listed {
  /** 1 for chapters alone; at most 3. */
  readonly depth: number;
  readonly lang: Lang;
}

const HEADING = /^h[1-6]$/;

/** Where the page number of an entry will stand. Without the dots of its style, which would lead to nothing as long as there is none. */
const PAGE_TAB = `<w:tabs><w:tab w:val="right" w:pos="${TEXT_WIDTH}"/></w:tabs>`;

/**
 * The contents, or the list of figures or of tables, as the field by which Word makes such a list, with its entries in place. Page numbers are fields of
 * their own that say nothing yet: nobody knows them before the pages are made.
 */
export function listXml(writer: Writing, nav: Element, { depth, lang }: Listed): string {
  const isContents = hasClass(nav, 'contents');
  const heading = elementsOf(nav).find(({ tagName }) => HEADING.test(tagName));
  const title = heading ? writer.paragraph(childrenOf(heading), 'TOCHeading') : '';
  const start = fieldStart(
    isContents
      ? `TOC \\o "1-${depth}" \\h \\z`
      : `TOC \\h \\z \\c "${captionWord(lang, hasClass(nav, 'figures') ? 'figure' : 'table')}"`,
  );
  const links = Array.from(nav.getElementsByTagName('a'));
  const rows = links.map((link, at) => {
    const anchor = (link.getAttribute('href') ?? '').slice(1);
    const style = isContents ? `TOC${levelOf(link)}` : 'TableofFigures';
    const bookmark = writer.parts.bookmark(anchor);
    const page = `<w:r><w:tab/></w:r>${field(`PAGEREF ${bookmark} \\h`, '')}`;
    const entry = element('w:hyperlink', { 'w:anchor': bookmark }, writer.line(childrenOf(link)) + page);
    return writer.paragraph([], style, { tabs: PAGE_TAB, runs: `${at === 0 ? start : ''}${entry}` });
  });
  const body = `${title}${rows.join('')}${element('w:p', {}, `${END}${rows.length === 0 ? start : ''}${FIELD_END}`)}`;
  return isContents ? `<w:sdt>${GALLERY}<w:sdtContent>${body}</w:sdtContent></w:sdt>` : body;
}

/** The paragraph that a list ends in takes hardly any room. */
const END = '<w:pPr><w:pStyle w:val="Gap"/></w:pPr>';

/** Word puts «Oppdater tabell» above contents of its gallery. */
const GALLERY =
  '<w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr>';

function levelOf(link: Element): number {
  const item = (link.parentNode as Element | null)?.getAttribute('class') ?? '';
  return Math.min(3, Number(/level-(\d)/.exec(item)?.[1] ?? 1));
}
