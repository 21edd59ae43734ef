import type { Env, RendererRule, Token } from 'markdown-it';
import { type Html, html, NOTHING, trusted } from '../html.ts';
import { label } from '../scope.ts';
import { isWide, wideFrame } from '../wide.ts';
import { printingOf } from './printing.ts';

/**
 * Says of a Markdown table's cells what they head. A cell with nothing in it heads nothing; where the first head is such
 * a one, the first cells of the rows are what the rows are about. A wide table gets its frame.
 */
export function headTables(tokens: readonly Token[]): void {
  for (const [at, token] of tokens.entries()) {
    if (token.type !== 'table_open') continue;
    const end = tokens.findIndex(({ type }, i) => i > at && type === 'table_close');
    headTable(tokens.slice(at, end + 1));
  }
}

function headTable(tokens: readonly Token[]): void {
  const heads = tokens.filter(({ type }) => type === 'th_open');
  const isEmpty = (open: Token) => (tokens[tokens.indexOf(open) + 1]?.content ?? '').trim() === '';
  const rowsHaveHeads = heads[0] !== undefined && isEmpty(heads[0]);
  for (const open of heads) {
    if (isEmpty(open)) retag(tokens, open, 'td');
    else open.attrSet('scope', 'col');
  }
  for (const [at, row] of tokens.entries()) {
    const cell = tokens[at + 1];
    if (!rowsHaveHeads || row.type !== 'tr_open' || cell?.type !== 'td_open' || isEmpty(cell)) continue;
    retag(tokens, cell, 'th');
    cell.attrSet('scope', 'row');
  }
  const open = tokens[0];
  const close = tokens.at(-1);
  if (open === undefined || close === undefined || !isWide(heads.length)) return;
  open.meta = { ...open.meta, isWide: true };
  close.meta = { ...close.meta, isWide: true };
}

function retag(tokens: readonly Token[], open: Token, tag: string): void {
  const close = tokens[tokens.indexOf(open) + 2];
  open.tag = tag;
  if (close) close.tag = tag;
}

/** What a table without a caption is called for those who hear it: what it stands below. */
function nameOf(table: Token | undefined, env: Env | undefined): Html {
  const { scope, uri } = printingOf(env);
  const above = scope.numbers.pathTo(uri, table?.map?.[0] ?? 0).at(-1);
  return above ? html`${label(scope, 'table')}: ${above.heading.text}` : html`${label(scope, 'table')}`;
}

export const TABLE_RULES: Readonly<Record<string, RendererRule>> = {
  table_open: (tokens, at, options, env, renderer) => {
    const caption = tokens[at + 1]?.type === 'table_caption' ? tokens[at + 1]?.children : undefined;
    const words = caption ? trusted(renderer.renderInline(caption, options, env)) : nameOf(tokens[at], env);
    const unseen = caption ? NOTHING : html`<caption class="unseen">${words}</caption>\n`;
    const table = renderer.renderToken(tokens, at, options) + unseen.html;
    return tokens[at]?.meta?.isWide ? wideFrame(words).open.html + table : table;
  },
  table_close: (tokens, at, options, _env, renderer) => {
    const table = renderer.renderToken(tokens, at, options);
    return tokens[at]?.meta?.isWide ? table + wideFrame(undefined).close.html : table;
  },
};
