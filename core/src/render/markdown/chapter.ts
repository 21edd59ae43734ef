import type { Env, MarkdownIt, RendererRule, StateCore, Token } from 'markdown-it';
import type { ParsedFile } from '../../model/file.ts';
import { isKindWord } from '../../model/table/index.ts';
import { setConflictsAside } from '../../syntax/conflict.ts';
import { piecesOf } from '../../syntax/markdown/fences.ts';
import { LineIndex } from '../../text/lines.ts';
import { headingName } from '../anchors.ts';
import { withoutId } from '../captions.ts';
import { cardHtml } from '../cards/index.ts';
import { headingNumber } from '../headings.ts';
import { type Html, html, trusted } from '../html.ts';
import type { NumberedHeading } from '../numbers.ts';
import { label, type Scope } from '../scope.ts';
import { captionWords, placeCaptions } from './captions.ts';
import { Printing, type ProseReference, printingOf } from './printing.ts';
import { newMarkdown, openingOf } from './setup.ts';
import { withStandIns } from './stand-ins.ts';

const markdown = newMarkdown();
markdown.core.ruler.at('block', readBlocks);
markdown.core.ruler.at('inline', readInlines);
markdown.core.ruler.after('inline', 'captions', placeCaptions);
markdown.core.ruler.push('lines', ({ tokens }) => noteLines(tokens));
Object.assign(markdown.renderer.rules, rulesOf(markdown));

/**
 * The body of a chapter: its Markdown, with cards in their fences' places. Blocks carry `data-line`, their first line in
 * the file from 0. Its title is printed as `h1`, `deeper` levels deeper where it stands below another title.
 */
export function chapterBody(scope: Scope, file: ParsedFile, deeper: number): Html {
  const { text, env } = prepared(scope, file, deeper);
  return trusted(markdown.render(text, env));
}

/** A fence of items as it is printed. `info` and `text` are what Markdown reads in it: line breaks are `\n`, indents of the fence are gone. */
export interface PrintedFence {
  readonly info: string;
  readonly text: string;
  readonly html: string;
}

/** The cards of a chapter alone, in the order they stand, as `chapterBody` has them in their fences' places. */
export function chapterFences(scope: Scope, file: ParsedFile): readonly PrintedFence[] {
  const { text, env } = prepared(scope, file, 0);
  return markdown.parse(text, env).flatMap(({ type, info, meta, content }): readonly PrintedFence[] => {
    return type === 'card' ? [{ info, text: String(meta?.text ?? ''), html: content }] : [];
  });
}

/** The chapter as it is given to markdown-it. */
function prepared(scope: Scope, file: ParsedFile, deeper: number) {
  const references = proseOf(file);
  const lineOf = (offset: number) => file.lines.lineAt(offset);
  const printing = new Printing(scope, file.uri, references, {
    cards: new Map(file.cards.map((card) => [lineOf(card.span.start), card])),
    deeper,
  });
  const text = withStandIns(
    setConflictsAside(file.text).text,
    references.map(({ place }) => place.whole),
  );
  return { text, env: printing.env };
}

/** References in the running text, not those in cards, in the order they stand. */
export function proseOf(file: ParsedFile): readonly ProseReference[] {
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
  const lines = new LineIndex(state.src);
  for (const { start, end } of piecesOf(lines, isKindWord)) {
    const first = state.tokens.length;
    const piece = state.src.slice(lines.start(start), lines.end(end - 1));
    state.md.block.parse(piece, state.md, state.env, state.tokens);
    for (const token of state.tokens.slice(first)) {
      if (token.map) token.map = [token.map[0] + start, token.map[1] + start];
    }
  }
}

/** Running text and cards in the order they stand, so that footnotes are numbered in that order. */
function readInlines(state: StateCore): void {
  const printing = printingOf(state.env);
  const file = printing.scope.plan.file(printing.uri);
  for (const [at, token] of state.tokens.entries()) {
    const line = token.map?.[0] ?? -1;
    const card = token.type === 'fence' ? printing.cards.get(line) : undefined;
    if (card !== undefined && file !== undefined) {
      token.type = 'card';
      token.meta = { text: token.content };
      token.content = cardHtml(printing.scope, file, card).html;
    } else if (token.type === 'inline') {
      const isHeading = state.tokens[at - 1]?.type === 'heading_open';
      token.content = isHeading ? withoutId(token.content).text : captionWords(state, line, token.content);
      token.children ??= [];
      state.md.inline.parse(token.content, state.md, state.env, token.children);
      if (!isHeading) token.children = printing.explained(token.children);
    }
  }
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
      const { scope, uri } = printingOf(env);
      const found = headingOf(token, env);
      token.tag = tagOf(token, env);
      const id = scope.anchors.take(uri, found && headingName(found.heading.slug));
      if (id !== undefined) token.attrSet('id', id);
      const number = found && headingNumber(scope, found);
      return html`${trusted(renderer.renderToken(tokens, at, options))}${number}`.html;
    },
    heading_close: (tokens, at, _options, env) => `</${tagOf(openingOf(tokens, at, 'heading_open'), env)}>\n`,
    figure_body: (tokens, at, options, env) => {
      const children = tokens[at]?.children ?? [];
      const picture = trusted(renderer.renderInline(children, options, env));
      const words = trusted(renderer.renderInline(children[0]?.children ?? [], options, env));
      const name = html`<span class="number">${label(printingOf(env).scope, 'figure')} ${numberOf(tokens[at])}</span>`;
      return html`${picture}<figcaption>${name} ${words}</figcaption>`.html;
    },
    table_caption: (tokens, at, options, env) => {
      const words = trusted(renderer.renderInline(tokens[at]?.children ?? [], options, env));
      const name = html`<span class="number">${label(printingOf(env).scope, 'table')} ${numberOf(tokens[at])}</span>`;
      return html`<caption>${name} ${words}</caption>\n`.html;
    },
  };
}

function numberOf(token: Token | undefined): string {
  return String(token?.meta?.number ?? '');
}

function headingOf(token: Token | undefined, env: Env | undefined): NumberedHeading | undefined {
  const { scope, uri } = printingOf(env);
  return scope.numbers.headingAt(uri, token?.map?.[0] ?? -1);
}

/** The tag of a heading by its depth; there is nothing below `h6`. In a quotation it is as deep as it is written. */
function tagOf(token: Token | undefined, env: Env | undefined): string {
  const depth = headingOf(token, env)?.depth ?? Number(token?.markup.length ?? 1);
  return `h${Math.min(6, depth + printingOf(env).deeper)}`;
}
