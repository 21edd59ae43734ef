import { childrenOf, type Element, hasClass, isElement, isText, type Node, textOf } from './node.ts';
import { LANGUAGES } from './parts.ts';
import type { Writing } from './writing.ts';
import { element, escapeXml } from './xml.ts';

/** How a run looks. */
export interface Look {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly struck?: boolean;
  readonly raised?: 'superscript' | 'subscript';
  readonly style?: string;
  readonly lang?: string;
}

/** The runs of what stands inside a line. Blanks are one each, and none at the paragraph's beginning or end. */
export function runsOf(writer: Writing, nodes: readonly Node[], look: Look = {}): string {
  return nodes.map((node) => runOf(writer, node, look)).join('');
}

const LOOKS: Readonly<Record<string, Look>> = {
  strong: { bold: true },
  b: { bold: true },
  em: { italic: true },
  i: { italic: true },
  s: { struck: true },
  del: { struck: true },
  sup: { raised: 'superscript' },
  sub: { raised: 'subscript' },
  code: { style: 'CodeText' },
};

function runOf(writer: Writing, node: Node, look: Look): string {
  if (isText(node)) return textRun(writer, node.nodeValue ?? '', look);
  if (!isElement(node)) return '';
  const { tagName } = node;
  if (tagName === 'br') return element('w:r', {}, '<w:br/>');
  if (tagName === 'img') return writer.image(node);
  const mark = writer.bookmark(node);
  if (tagName === 'sup' && hasClass(node, 'footnote-ref')) return mark + footnoteRun(writer, node);
  const own = { ...look, ...LOOKS[tagName], ...languageOf(node) };
  const label = hasClass(node, 'label') ? { ...own, bold: true } : own;
  const numbered = writer.captions.labelled(node, (text) => textRun(writer, text, label));
  if (numbered !== undefined) return mark + numbered;
  if (tagName === 'a') return mark + linkRun(writer, node, label);
  return mark + runsOf(writer, childrenOf(node), label);
}

function languageOf(node: Element): Look {
  const lang = node.getAttribute('lang');
  const known = lang === 'nb' || lang === 'nn' || lang === 'en' ? LANGUAGES[lang] : undefined;
  return known === undefined ? {} : { lang: known };
}

function textRun(writer: Writing, raw: string, look: Look): string {
  const text = writer.blanks(raw);
  return text === '' ? '' : element('w:r', {}, `${looksOf(look)}<w:t xml:space="preserve">${escapeXml(text)}</w:t>`);
}

/** Run properties, in the order in which the schema wants them. */
export function looksOf({ style, bold, italic, struck, raised, lang }: Look): string {
  const all = [
    style === undefined ? '' : element('w:rStyle', { 'w:val': style }),
    bold ? '<w:b/>' : '',
    italic ? '<w:i/>' : '',
    struck ? '<w:strike/>' : '',
    raised === undefined ? '' : element('w:vertAlign', { 'w:val': raised }),
    lang === undefined ? '' : element('w:lang', { 'w:val': lang }),
  ].join('');
  return all === '' ? '' : `<w:rPr>${all}</w:rPr>`;
}

function linkRun(writer: Writing, node: Element, look: Look): string {
  const href = node.getAttribute('href') ?? '';
  // The way back from a footnote is Word's own business.
  if (hasClass(node, 'footnote-back')) return '';
  // References to what the plan holds read as text, as on a page.
  const isReference = hasClass(node, 'reference');
  const runs = runsOf(writer, childrenOf(node), isReference ? look : { ...look, style: 'Hyperlink' });
  if (runs === '') return '';
  if (href.startsWith('#') && isReference) {
    const field = writer.captions.referred(href.slice(1), textOf(node), runs);
    if (field !== undefined) return field;
  }
  if (href.startsWith('#')) return element('w:hyperlink', { 'w:anchor': writer.parts.bookmark(href.slice(1)) }, runs);
  if (/^(?:https?|mailto|tel):/i.test(href)) return element('w:hyperlink', { 'r:id': writer.parts.link(href) }, runs);
  return runs;
}

function footnoteRun(writer: Writing, node: Element): string {
  const anchor = childrenOf(node).find((child): child is Element => isElement(child) && child.tagName === 'a');
  const id = anchor?.getAttribute('href')?.slice(1) ?? '';
  return writer.footnote(id) ?? runsOf(writer, childrenOf(anchor ?? node), { raised: 'superscript' });
}
