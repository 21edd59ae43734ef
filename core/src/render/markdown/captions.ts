import type { StateCore, Token } from 'markdown-it';
import { captionName } from '../anchors.ts';
import { type Caption, captionText, withoutId } from '../captions.ts';
import { printingOf } from './printing.ts';

/** What the paragraph that begins at a line of the chapter captions, if it does. */
function captionAt(state: StateCore, line: number) {
  const { scope, uri } = printingOf(state.env);
  return scope.numbers.captionAt(uri, line);
}

/** The words of a figure's or table's paragraph, without what only says what it is; another paragraph's as they are. */
export function captionWords(state: StateCore, line: number, content: string): string {
  const type = captionAt(state, line)?.caption.type;
  if (type === undefined) return content;
  return type === 'table' ? captionText(content) : withoutId(content).text;
}

/** Makes figures of pictures that stand alone, and puts tables' captions into their tables. */
export function placeCaptions(state: StateCore): void {
  const tables: TableCaption[] = [];
  const rest: Token[] = [];
  for (let at = 0; at < state.tokens.length; at++) {
    const [open, inline, close] = state.tokens.slice(at, at + 3);
    const isOwn = open?.type === 'paragraph_open' && open.level === 0 && open.map;
    const found = isOwn ? captionAt(state, isOwn[0]) : undefined;
    if (open === undefined || inline === undefined || close === undefined || found === undefined) {
      if (open) rest.push(open);
      continue;
    }
    const { caption, number } = found;
    if (caption.type === 'figure') rest.push(...figure([open, inline, close], anchorOf(state, caption), number));
    else
      tables.push({
        of: caption.of,
        anchor: anchorOf(state, caption),
        token: retyped(inline, 'table_caption', number),
      });
    at += 2;
  }
  for (const caption of tables) intoTable(rest, caption);
  state.tokens = rest;
}

function anchorOf(state: StateCore, caption: Caption): string | undefined {
  const { scope, uri } = printingOf(state.env);
  return scope.anchors.take(uri, captionName(caption));
}

function figure([open, inline, close]: [Token, Token, Token], anchor: string | undefined, number: number): Token[] {
  open.type = 'figure_open';
  open.tag = 'figure';
  if (anchor !== undefined) open.attrSet('id', anchor);
  close.type = 'figure_close';
  close.tag = 'figure';
  return [open, retyped(inline, 'figure_body', number), close];
}

interface TableCaption {
  /** The table's first line. */
  readonly of: number;
  readonly anchor: string | undefined;
  readonly token: Token;
}

function intoTable(tokens: Token[], { of, anchor, token }: TableCaption): void {
  const at = tokens.findIndex(({ type, map }) => type === 'table_open' && map?.[0] === of);
  if (at < 0) return;
  if (anchor !== undefined) tokens[at]?.attrSet('id', anchor);
  tokens.splice(at + 1, 0, token);
}

function retyped(token: Token, type: string, number: number): Token {
  token.type = type;
  token.meta = { ...token.meta, number };
  return token;
}
