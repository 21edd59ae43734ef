import MarkdownIt, { type Env, type MarkdownIt as Markdown, type RendererRule, type Token } from 'markdown-it';
import footnotes from 'markdown-it-footnote';
import { escapeText, type Html, html, NOTHING, trusted } from '../html.ts';
import { linkTo } from '../references.ts';
import { label } from '../scope.ts';
import { capital } from '../values.ts';
import { imageTag, linkTags } from './links.ts';
import { type Printing, printingOf } from './printing.ts';
import { splitAtStandIns } from './stand-ins.ts';
import { headTables, TABLE_RULES } from './tables.ts';

/**
 * markdown-it as every text of a plan is printed. HTML is recognised, so that comments (silences among them) disappear,
 * and printed as the text it is: no markup of an author's own reaches the page but a line break.
 */
export function newMarkdown(): Markdown {
  const markdown = new MarkdownIt({ html: true, xhtmlOut: true, linkify: false, typographer: false });
  markdown.use(footnotes);
  const { rules } = markdown.renderer;
  rules.text = (tokens, at, _options, env) => textOf(tokens, at, env);
  rules.html_inline = (tokens, at) => foreignMarkup(tokens[at]?.content ?? '').html;
  rules.html_block = (tokens, at) => {
    const shown = foreignMarkup(tokens[at]?.content.trim() ?? '');
    return shown === NOTHING
      ? ''
      : html`<p>${shown}</p>
`.html;
  };
  rules.link_open = (tokens, at, _options, env) => tagsOf(tokens[at], env).open.html;
  rules.link_close = (tokens, at, _options, env) => tagsOf(openingOf(tokens, at), env).close.html;
  rules.image = imageOf;
  rules.abbreviation = (tokens, at) =>
    html`<abbr title="${String(tokens[at]?.meta?.title ?? '')}">${tokens[at]?.content}</abbr>`.html;
  Object.assign(rules, FOOTNOTE_RULES);
  markdown.core.ruler.push('tables', ({ tokens }) => headTables(tokens));
  markdown.core.ruler.push('alignment', ({ tokens }) => alignByClass(tokens));
  Object.assign(rules, TABLE_RULES);
  return markdown;
}

function textOf(tokens: readonly Token[], at: number, env: Env | undefined): string {
  const pieces = splitAtStandIns(tokens[at]?.content ?? '');
  if (pieces.length === 1) return escapeText(pieces[0] ?? '');
  const printing = printingOf(env);
  const inLink = printing.plain || isInLink(tokens, at);
  return pieces
    .map((piece, index) => {
      if (index % 2 === 0) return escapeText(piece);
      const shown = printing.shown(Number(piece));
      if (shown === undefined) return '';
      const isFirst = shown.target?.kind === 'heading' && beginsSentence(tokens, at, pieces[index - 1] ?? '');
      const said = isFirst ? { ...shown, text: capital(shown.text) } : shown;
      return inLink ? escapeText(said.text) : linkTo(printing.scope, said).html;
    })
    .join('');
}

/** Whether what follows `before`, the text before it in a token, is the first word of a line's sentence. */
function beginsSentence(tokens: readonly Token[], at: number, before: string): boolean {
  if (before.trim() !== '') return /[.!?]\s+$/.test(before);
  const [line, above] = [tokens[at - 1], tokens[at - 2]];
  if (line === undefined) return true;
  return before === '' && line.type === 'softbreak' && /[.!?]$/.test(above?.content ?? '');
}

/** The plain words of a text with stand-ins, for places that take no markup. */
function plainText(text: string, env: Env | undefined): string {
  return splitAtStandIns(text)
    .map((piece, index) => (index % 2 === 0 ? piece : (printingOf(env).shown(Number(piece))?.text ?? '')))
    .join('');
}

/** Links cannot stand inside links. */
function isInLink(tokens: readonly Token[], at: number): boolean {
  let depth = 0;
  for (let i = 0; i < at; i++) {
    if (tokens[i]?.type === 'link_open') depth++;
    else if (tokens[i]?.type === 'link_close') depth--;
  }
  return depth > 0;
}

function foreignMarkup(content: string): Html {
  const shown = content.replace(/<!--[\s\S]*?(?:-->|$)/g, '');
  if (shown.trim() === '') return NOTHING;
  return /^<br\s*\/?>$/i.test(shown.trim()) ? html`<br/>` : html`${shown}`;
}

function tagsOf(token: Token | undefined, env: Env | undefined) {
  const { scope, uri, plain } = printingOf(env);
  if (plain) return { open: NOTHING, close: NOTHING };
  return linkTags(scope, uri, plainText(String(token?.attrGet('href') ?? ''), env));
}

/** The nearest opening token of a type before `close`. */
export function openingOf(tokens: readonly Token[], close: number, type = 'link_open'): Token | undefined {
  for (let at = close; at >= 0; at--) if (tokens[at]?.type === type) return tokens[at];
  return undefined;
}

const imageOf: RendererRule = (tokens, at, options, env, renderer) => {
  const { scope, uri } = printingOf(env);
  const token = tokens[at];
  const alt = plainText(renderer.renderInlineAsText(token?.children ?? [], options, env), env);
  return imageTag(scope, uri, plainText(String(token?.attrGet('src') ?? ''), env), alt).html;
};

/** Alignment as a class: a page that forbids styles of its own forbids them in attributes too. */
function alignByClass(tokens: readonly Token[]): void {
  for (const token of tokens) {
    if (token.type !== 'th_open' && token.type !== 'td_open') continue;
    const side = /text-align:(\w+)/.exec(String(token.attrGet('style') ?? ''))?.[1];
    if (side === undefined) continue;
    token.attrs = (token.attrs ?? []).filter(([name]) => name !== 'style');
    token.attrSet('class', `align-${side}`);
  }
}

const FOOTNOTE_RULES: Readonly<Record<string, RendererRule>> = {
  footnote_ref: (tokens, at, _options, env) => {
    const { id, use } = footnoteIds(tokens[at], env);
    const number = Number(tokens[at]?.meta?.id) + 1;
    return html`<sup class="footnote-ref"><a href="#fn${id}" id="fnref${use}" role="doc-noteref">${number}</a></sup>`
      .html;
  },
  footnote_block_open: (_tokens, _at, _options, env) => {
    const name = nameOfNotes(printingOf(env));
    return html`<section class="footnotes" role="doc-endnotes" aria-label="${name}">\n<ol>\n`.html;
  },
  footnote_block_close: () => '</ol>\n</section>\n',
  footnote_open: (tokens, at, _options, env) => html`<li id="fn${footnoteIds(tokens[at], env).id}">`.html,
  footnote_close: () => '</li>\n',
  footnote_anchor: (tokens, at, _options, env) => {
    const { use } = footnoteIds(tokens[at], env);
    const name = label(printingOf(env).scope, 'backToText');
    const arrow = trusted('\u21A9\uFE0E');
    return html` <a href="#fnref${use}" class="footnote-back" role="doc-backlink" aria-label="${name}">${arrow}</a>`
      .html;
  },
};

/** «Fotnoter til kapittel 3»: every chapter's footnotes have a name of their own. */
function nameOfNotes({ scope, uri }: Printing): string {
  const [first] = scope.numbers.headings(uri);
  if (first === undefined) return label(scope, 'footnotes');
  const chapter =
    first.number === undefined ? `«${first.heading.text}»` : `${label(scope, 'chapter').toLowerCase()} ${first.number}`;
  return `${label(scope, 'footnotesOf')} ${chapter}`;
}

/** The anchors of a footnote and of one of its uses; chapters' are kept apart by the environment's prefix. */
function footnoteIds(token: Token | undefined, env: Env | undefined): { readonly id: string; readonly use: string } {
  const prefix = typeof env?.docId === 'string' ? `-${env.docId}-` : '';
  const id = `${prefix}${Number(token?.meta?.id) + 1}`;
  const repeat = Number(token?.meta?.subId ?? 0);
  return { id, use: repeat > 0 ? `${id}-${repeat}` : id };
}
