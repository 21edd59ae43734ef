import type { MarkdownIt, RendererRule, StateCore, Token } from 'markdown-it';
import type { ParsedFile } from '../../model/file.ts';
import { isKindWord } from '../../model/table/index.ts';
import { setConflictsAside } from '../../syntax/conflict.ts';
import { piecesOf } from '../../syntax/markdown/fences.ts';
import { LineIndex } from '../../text/lines.ts';
import { captionText, withoutId } from '../captions.ts';
import { cardHtml } from '../cards/index.ts';
import { attribute, type Html, html, trusted } from '../html.ts';
import { label, type Scope } from '../scope.ts';
import { Printing, type ProseReference, printingOf, withStandIns } from './printing.ts';
import { newMarkdown } from './setup.ts';

const markdown = newMarkdown();
markdown.core.ruler.at('block', (state) => readBlocks(state));
markdown.core.ruler.at('inline', (state) => readInlines(state));
markdown.core.ruler.after('inline', 'captions', (state) => placeCaptions(state));
markdown.core.ruler.push('lines', ({ tokens }) => noteLines(tokens));
Object.assign(markdown.renderer.rules, rulesOf(markdown));

/** How a chapter is printed within a document. */
export interface ChapterOptions {
  /** Printed before the first heading. */
  readonly number?: number;
  /** How many levels deeper headings are printed than written: 1 below a plan's title. */
  readonly deeper?: number;
}

/**
 * The body of a chapter: its Markdown, with cards in their fences' places. Blocks carry `data-line`, their first line in
 * the file from 0.
 */
export function chapterBody(scope: Scope, file: ParsedFile, options: ChapterOptions = {}): Html {
  const references = proseOf(file);
  const lineOf = (offset: number) => file.lines.lineAt(offset);
  const printing = new Printing(scope, file.uri, references, {
    cards: new Map(file.cards.map((card) => [lineOf(card.span.start), card])),
    headings: new Map(file.headings.map((heading) => [lineOf(heading.span.start), heading])),
    number: options.number,
    deeper: options.deeper ?? 0,
  });
  const text = withStandIns(
    setConflictsAside(file.text).text,
    references.map(({ place }) => place.whole),
  );
  return trusted(markdown.render(text, printing.env));
}

/** References in the running text, not those in cards, in the order they stand. */
function proseOf(file: ParsedFile): readonly ProseReference[] {
  const found: ProseReference[] = [];
  let end = 0;
  for (const reference of file.references) {
    const { place } = reference;
    if (place.type !== 'prose' || place.item !== undefined || place.whole.start < end) continue;
    found.push({ reference, place, source: file.text.slice(place.whole.start, place.whole.end) });
    end = place.whole.end;
  }
  return found;
}

/** Blocks are read in the same pieces as everywhere, so that a card just begun does not swallow what follows it. */
function readBlocks(state: StateCore): void {
  const lines = state.src.split('\n');
  for (const { start, end } of piecesOf(new LineIndex(state.src), isKindWord)) {
    const first = state.tokens.length;
    state.md.block.parse(lines.slice(start, end).join('\n'), state.md, state.env, state.tokens);
    for (const token of state.tokens.slice(first)) {
      if (token.map) token.map = [token.map[0] + start, token.map[1] + start];
    }
  }
}

/** Running text and cards in the order they stand, so that footnotes are numbered in that order. */
function readInlines(state: StateCore): void {
  const printing = printingOf(state.env);
  for (const [at, token] of state.tokens.entries()) {
    const line = token.map?.[0] ?? -1;
    const card = token.type === 'fence' ? printing.cards.get(line) : undefined;
    if (card !== undefined) {
      token.type = 'card';
      token.content = cardHtml(printing.scope, printing.uri, card).html;
    }
    if (token.type !== 'inline') continue;
    if (state.tokens[at - 1]?.type === 'heading_open') token.content = withoutId(token.content).text;
    const caption = printing.scope.numbers.at(printing.uri, line)?.caption;
    if (caption?.type === 'table') token.content = captionText(token.content);
    else if (caption?.type === 'figure') token.content = withoutId(token.content).text;
    token.children ??= [];
    state.md.inline.parse(token.content, state.md, state.env, token.children);
  }
}

/** Puts a table's caption into the table, and makes a figure of a picture that stands alone. */
function placeCaptions(state: StateCore): void {
  const { scope, uri } = printingOf(state.env);
  for (let at = 0; at < state.tokens.length; at++) {
    const token = state.tokens[at];
    const found = token?.type === 'paragraph_open' && token.level === 0 ? numberAt(scope, uri, token) : undefined;
    if (found === undefined) continue;
    const { caption, number } = found;
    const id = scope.anchors.take(uri, caption.id);
    const [, inline] = state.tokens.slice(at, at + 3);
    if (caption.type === 'figure') {
      const figure = state.tokens[at];
      if (figure) Object.assign(figure, { type: 'figure_open', tag: 'figure', meta: { id } });
      if (inline) Object.assign(inline, { type: 'figure_body', meta: { number } });
      const close = state.tokens[at + 2];
      if (close) Object.assign(close, { type: 'figure_close', tag: 'figure' });
      continue;
    }
    const table = state.tokens.findIndex(({ type, map }) => type === 'table_open' && map?.[0] === caption.of);
    if (table < 0 || inline === undefined) continue;
    state.tokens.splice(at, 3);
    const place = table > at ? table - 3 : table;
    Object.assign(inline, { type: 'table_caption', meta: { number } });
    state.tokens.splice(place + 1, 0, inline);
    if (id !== undefined) state.tokens[place]?.attrSet('id', id);
    at--;
  }
}

function numberAt(scope: Scope, uri: string, token: Token) {
  return token.map === null ? undefined : scope.numbers.at(uri, token.map[0]);
}

/** Where each block stands in the source, for a preview that scrolls with its text. */
function noteLines(tokens: readonly Token[]): void {
  for (const token of tokens) {
    if (token.map && token.nesting === 1) token.attrSet('data-line', token.map[0]);
  }
}

function rulesOf({ renderer }: MarkdownIt): Readonly<Record<string, RendererRule>> {
  return {
    card: (tokens, at) => tokens[at]?.content ?? '',
    heading_open: (tokens, at, options, env) => {
      const token = tokens[at];
      if (token === undefined) return '';
      const printing = printingOf(env);
      const heading = printing.headings.get(token.map?.[0] ?? -1);
      token.tag = deeper(token.tag, printing.deeper);
      const id = printing.scope.anchors.take(printing.uri, heading?.slug);
      if (id !== undefined) token.attrSet('id', id);
      const isFirst = tokens.findIndex(({ type }) => type === 'heading_open') === at;
      const number = isFirst && token.markup !== '' && printing.number !== undefined ? printing.number : undefined;
      const before = number === undefined ? '' : html`<span class="number">${number}</span> `.html;
      return renderer.renderToken(tokens, at, options) + before;
    },
    heading_close: (tokens, at, _options, env) => `</${deeper(tokens[at]?.tag ?? 'h1', printingOf(env).deeper)}>\n`,
    figure_open: (tokens, at) => {
      const token = tokens[at];
      const id = typeof token?.meta?.['id'] === 'string' ? token.meta['id'] : undefined;
      return html`<figure${attribute('id', id)}${attribute('data-line', token?.map?.[0])}>`.html;
    },
    figure_body: (tokens, at, options, env) => {
      const children = tokens[at]?.children ?? [];
      const words = renderer.renderInline(children[0]?.children ?? [], options, env);
      const name = `${label(printingOf(env).scope, 'figure')} ${String(tokens[at]?.meta?.['number'])}`;
      const caption = html`<figcaption><span class="number">${name}</span> ${trusted(words)}</figcaption>`;
      return renderer.renderInline(children, options, env) + caption.html;
    },
    table_caption: (tokens, at, options, env) => {
      const name = `${label(printingOf(env).scope, 'table')} ${String(tokens[at]?.meta?.['number'])}`;
      const words = trusted(renderer.renderInline(tokens[at]?.children ?? [], options, env));
      return html`<caption><span class="number">${name}</span> ${words}</caption>\n`.html;
    },
  };
}

/** `h2` one level deeper is `h3`; there is nothing below `h6`. */
function deeper(tag: string, levels: number): string {
  return `h${Math.min(6, Number(tag.slice(1)) + levels)}`;
}
