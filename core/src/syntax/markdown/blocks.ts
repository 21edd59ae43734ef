import MarkdownIt, { type Token } from 'markdown-it';
import type { LineIndex } from '../../text/lines.ts';
import type { Span } from '../../text/span.ts';
import { piecesOf } from './fences.ts';

/** A block of a chapter as Markdown sees it; spans in offsets of the chapter, lines from 0. */
export interface MarkdownBlock {
  readonly type: 'heading' | 'paragraph' | 'list' | 'quote' | 'table' | 'fence' | 'code' | 'html' | 'rule';
  readonly span: Span;
  /** How deep it is nested in lists and quotes; 0 for the chapter's own blocks. */
  readonly depth: number;
  /** 1 to 6 for headings. */
  readonly level?: number;
  readonly fence?: FenceBlock;
}

export interface FenceBlock {
  /** The whole info string and its place. */
  readonly info: string;
  readonly infoSpan: Span;
  /** The lines between the fence lines, the last line break included. */
  readonly body: Span;
  readonly closed: boolean;
}

/** What a chapter's Markdown is made of. */
export interface MarkdownText {
  /** All blocks, outer before inner, in the order they stand. */
  readonly blocks: readonly MarkdownBlock[];
  /** Where running text stands: what the inline scanner must read, in order and apart from each other. */
  readonly inline: readonly InlineText[];
}

/** A stretch of running text. `definition`: lines that no block covers, which hold link definitions. */
export interface InlineText {
  readonly type: 'heading' | 'paragraph' | 'table' | 'definition';
  readonly span: Span;
  /** What holds it; a quotation before a list. */
  readonly inside?: 'list' | 'quote';
}

/** Only blocks are asked of the library: it gives no places inside a line, and the inline scanner does. */
const markdown = new MarkdownIt({ html: true });

/** Reads the blocks of a chapter; `isCard` says whether a fence's word opens a card. Never throws; anything is Markdown. */
export function readBlocks(text: string, lines: LineIndex, isCard: (word: string) => boolean): MarkdownText {
  const blocks: MarkdownBlock[] = [];
  const inline: InlineText[] = [];
  for (const piece of piecesOf(lines, isCard)) {
    const from = lines.start(piece.start);
    // The library takes a line with nothing but \r for text. Only lines are asked of it, and they stay the same.
    const source = text.slice(from, lines.start(piece.end)).replace(/\r\n?/g, '\n');
    const tokens: Token[] = [];
    markdown.block.parse(source, markdown, {}, tokens);
    new Collector(text, lines, piece.start, piece.end, blocks, inline).collect(tokens);
  }
  return { blocks, inline };
}

const CONTAINERS: ReadonlyMap<string, MarkdownBlock['type']> = new Map([
  ['paragraph_open', 'paragraph'],
  ['heading_open', 'heading'],
  ['bullet_list_open', 'list'],
  ['ordered_list_open', 'list'],
  ['blockquote_open', 'quote'],
  ['table_open', 'table'],
  ['code_block', 'code'],
  ['html_block', 'html'],
  ['hr', 'rule'],
]);

class Collector {
  readonly #text: string;
  readonly #lines: LineIndex;
  readonly #first: number;
  readonly #limit: number;
  readonly #blocks: MarkdownBlock[];
  readonly #inline: InlineText[];
  /** The lists and quotations that are open. */
  readonly #open: ('list' | 'quote')[] = [];
  /** The first line that no block has covered yet: link definitions leave no token. */
  #next: number;

  constructor(
    text: string,
    lines: LineIndex,
    first: number,
    limit: number,
    blocks: MarkdownBlock[],
    inline: InlineText[],
  ) {
    this.#text = text;
    this.#lines = lines;
    this.#first = first;
    this.#limit = limit;
    this.#blocks = blocks;
    this.#inline = inline;
    this.#next = first;
  }

  collect(tokens: readonly Token[]): void {
    for (const token of tokens) {
      if (isContainer(token) && token.nesting === -1) this.#open.pop();
      if (token.map) this.#add(token, token.map[0] + this.#first, token.map[1] + this.#first);
      if (isContainer(token) && token.nesting === 1) this.#open.push(token.tag === 'blockquote' ? 'quote' : 'list');
    }
    this.#gap(this.#limit);
  }

  #add(token: Token, start: number, end: number): void {
    const depth = this.#open.length;
    if (token.type === 'fence') {
      this.#gap(start);
      this.#fence(token, start, end, depth);
      this.#next = Math.max(this.#next, end);
      return;
    }
    const type = CONTAINERS.get(token.type);
    if (type === undefined) return;
    if (depth === 0) this.#gap(start);
    const span = this.#span(start, end);
    const level = type === 'heading' ? { level: Number(token.tag.slice(1)) } : {};
    this.#blocks.push({ type, span, depth, ...level });
    if (type === 'paragraph' || type === 'heading' || type === 'table') {
      this.#gap(start);
      this.#inline.push({ type, span, ...(depth > 0 && { inside: this.#open.includes('quote') ? 'quote' : 'list' }) });
      this.#next = Math.max(this.#next, end);
    } else if (type !== 'list' && type !== 'quote') {
      this.#next = Math.max(this.#next, end);
    }
  }

  /** Lines up to `line` that no block covers hold link definitions, which are text with places too. */
  #gap(line: number): void {
    if (line <= this.#next) return;
    const span = this.#span(this.#next, line);
    if (this.#text.slice(span.start, span.end).trim() !== '') this.#inline.push({ type: 'definition', span });
    this.#next = line;
  }

  #fence(token: Token, start: number, end: number, depth: number): void {
    const opening = this.#lines.lineText(start);
    const marker = opening.indexOf(token.markup);
    const infoStart = this.#lines.start(start) + opening.indexOf(token.info.trim(), marker + token.markup.length);
    const last = this.#lines.lineText(end - 1);
    const closed = end - 1 > start && closes(last, token.markup);
    this.#blocks.push({
      type: 'fence',
      span: this.#span(start, end),
      depth,
      fence: {
        info: token.info.trim(),
        infoSpan: { start: infoStart, end: infoStart + token.info.trim().length },
        body: { start: this.#lines.start(start + 1), end: closed ? this.#lines.start(end - 1) : this.#bodyEnd(end) },
        closed,
      },
    });
  }

  #bodyEnd(end: number): number {
    return end >= this.#lines.count ? this.#text.length : this.#lines.start(end);
  }

  /** From the start of a line to the end of the line before `end`, without the blank lines between. */
  #span(start: number, end: number): Span {
    let last = Math.min(end, this.#lines.count) - 1;
    while (last > start && this.#lines.lineText(last).trim() === '') last--;
    return { start: this.#lines.start(start), end: this.#lines.end(last) };
  }
}

function isContainer(token: Token): boolean {
  return /^(bullet_list|ordered_list|blockquote)_/.test(token.type);
}

/** Whether a line closes a fence opened with `markup`; quote and list prefixes may stand before it. */
function closes(line: string, markup: string): boolean {
  const trimmed = line.replace(/^[\s>]*/, '').trimEnd();
  const character = markup.charAt(0);
  return trimmed.length >= markup.length && [...trimmed].every((c) => c === character);
}
