/*
 * Runs of text with their marks, from HTML to Markdown. Only what a plan can show is kept: bold, italics, links, footnotes, pictures.
 */

/** What runs of text are written into. */
export interface InlineContext {
  /** The folder of pictures as seen from a chapter, `../bilder`. */
  readonly pictures: string;
  /** What stands for a line break inside a paragraph. */
  readonly lineBreak: string;
  /** Notes every footnote that is used, by its id in the document. */
  noteUsed(id: string): void;
}

/** The Markdown of an element's runs, without the blanks around it. */
export function inlineOf(element: Node, context: InlineContext): string {
  return tidy(
    childrenOf(element)
      .map((child) => runOf(child, context))
      .join(''),
  ).trim();
}

function runOf(node: Node, context: InlineContext): string {
  if (node.nodeType === TEXT) return asText(node.nodeValue ?? '');
  if (!isElement(node)) return '';
  const inner = () =>
    childrenOf(node)
      .map((child) => runOf(child, context))
      .join('');
  switch (node.tagName) {
    case 'strong':
    case 'b':
      return marked(inner(), '**');
    case 'em':
    case 'i':
      return marked(inner(), '*');
    case 'br':
      return context.lineBreak;
    case 'img':
      return pictureOf(node, context);
    case 'a':
      return linkOf(node, inner(), context);
    case 'sup':
      return noteOf(node, context) ?? inner();
    default:
      return inner();
  }
}

function pictureOf(image: Element, { pictures }: InlineContext): string {
  const alt = asText((image.getAttribute('alt') ?? '').replace(/\s+/g, ' ').trim()).replace(/[[\]]/g, '\\$&');
  return `![${alt}](${pictures}/${image.getAttribute('src') ?? ''})`;
}

/** A link to a place outside; one to a place in the document itself is its text, since such places get other names. */
function linkOf(link: Element, text: string, context: InlineContext): string {
  const note = noteOf(link, context);
  if (note !== undefined) return note;
  const to = link.getAttribute('href') ?? '';
  if (!/^(https?|mailto):/i.test(to) || text.trim() === '') return text;
  return `[${text.trim().replace(/[[\]]/g, '\\$&')}](<${to.replace(/[<>]/g, encodeURIComponent)}>)`;
}

const NOTE = /^#(footnote|endnote)-(.+)$/;

function noteOf(element: Element, context: InlineContext): string | undefined {
  const link = element.tagName === 'a' ? element : childrenOf(element).find(isElement);
  const id = NOTE.exec(link?.getAttribute('href') ?? '');
  if (!id || /^ref-/.test(id[2] ?? '')) return undefined;
  const name = `${id[1]}-${id[2]}`;
  context.noteUsed(name);
  return `[^${name}]`;
}

/** Puts marks around a run; blanks at its ends stay outside, where Markdown wants them. */
function marked(text: string, mark: string): string {
  const inner = text.trim();
  if (inner === '') return text;
  const start = text.slice(0, text.indexOf(inner));
  return `${start}${mark}${inner}${mark}${text.slice(start.length + inner.length)}`;
}

/** Runs of the same kind that Word keeps apart are one. */
function tidy(text: string): string {
  return text
    .replace(/\*\*([ \t]*)\*\*/g, '$1')
    .replace(/[ \t\u00A0]*\n[ \t]*/g, '\n')
    .replace(/[ \t]{2,}/g, ' ');
}

/** What Markdown or a plan would read as more than text gets a backslash. */
function asText(text: string): string {
  return text
    .replace(/[\t\r\n]+/g, ' ')
    .replace(/[\\`*<]/g, '\\$&')
    .replace(/\[\[/g, '\\[[')
    .replace(/\](?=\()/g, '\\]')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_');
}

const TEXT = 3;
const ELEMENT = 1;

export function isElement(node: Node): node is Element {
  return node.nodeType === ELEMENT;
}

export function childrenOf(node: Node): Node[] {
  const children: Node[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) children.push(child);
  return children;
}
