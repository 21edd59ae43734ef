import MarkdownIt, { type Env } from 'markdown-it';
import type { ParsedFile } from '../model/file.ts';
import type { Uri } from '../model/uri.ts';
import type { Words } from '../model/value.ts';
import { scanInline } from '../syntax/inline.ts';
import { countBefore } from '../text/search.ts';
import type { Span } from '../text/span.ts';
import { type Html, html, joined, NOTHING, trusted } from './html.ts';
import { Printing, type ProseReference, printingOf } from './markdown/printing.ts';
import { newMarkdown } from './markdown/setup.ts';
import { withStandIns } from './markdown/stand-ins.ts';
import type { Scope } from './scope.ts';

/** Text fields are Markdown inside a table's cell: no headings of their own, and the chapter has the footnotes. */
const markdown = newMarkdown();
markdown.block.ruler.disable(['heading', 'lheading', 'footnote_def', 'code', 'hr']);
markdown.core.ruler.disable('footnote_tail');
markdown.core.ruler.push('abbreviations', ({ tokens, env }) => {
  for (const token of tokens) if (token.children) token.children = printingOf(env).explained(token.children);
});

/** A text field (docs/format.md section 3): Markdown with references. One paragraph comes without tags round it. */
export function textHtml(scope: Scope, uri: Uri, words: Words): Html {
  const { text, printing } = prepared(scope, uri, words);
  const { env } = printing;
  if (!hasMarkup(text)) return wordsHtml(text, printing);
  const tokens = markdown.parse(text, env);
  const [open, inline, close] = tokens;
  const isOne = tokens.length === 3 && open?.type === 'paragraph_open' && close?.type === 'paragraph_close';
  if (isOne && inline?.children) return trusted(markdown.renderer.renderInline(inline.children, markdown.options, env));
  return trusted(markdown.renderer.render(tokens, markdown.options, env).trim());
}

/** The same as a single line: for captions, headings of columns and list items of our own. */
function lineHtml(scope: Scope, uri: Uri, words: Words, plain = false): Html {
  const { text, printing } = prepared(scope, uri, words, plain);
  if (!hasMarkup(text)) return wordsHtml(text, printing);
  const env: Env = printing.env;
  return trusted(
    markdown.renderer.render(markdown.parseInline(text.replace(/\s*\n\s*/g, ' '), env), markdown.options, env),
  );
}

/** Signs that may mean something in Markdown, and lines and blanks that are not printed as they are. */
const MARKUP = /[\\`*_~[\]<>&\r\n\t]|^(?:\s|[-+]|\d+[.)])|\s$/;

/** Whether a text may be more than words on one line. Most are not, and need not be read as Markdown. */
function hasMarkup(text: string): boolean {
  return MARKUP.test(text);
}

/** Words on one line, with stand-ins for references. */
function wordsHtml(text: string, printing: Printing): Html {
  const token = Object.assign(new MarkdownIt.Token('text', '', 0), { content: text });
  return trusted(markdown.renderer.renderInline(printing.explained([token]), markdown.options, printing.env));
}

/** The words of a text, or of what a plain field holds, without links: for what stands in a link itself. */
export function plainHtml(scope: Scope, uri: Uri, value: unknown): Html {
  if (typeof value !== 'object' || value === null || !('text' in value)) return html`${String(value)}`;
  const { text, span } = value as Words;
  return lineHtml(scope, uri, { text, span }, true);
}

/** Several texts: one alone as it is, more as a list. */
export function textsHtml(scope: Scope, uri: Uri, texts: readonly Words[]): Html {
  const [first, second] = texts;
  if (first === undefined) return NOTHING;
  if (second === undefined) return textHtml(scope, uri, first);
  return html`<ul>${texts.map((text) => html`<li>${textHtml(scope, uri, text)}</li>`)}</ul>`;
}

/** Lines one below the other. */
export function linesHtml(lines: readonly Html[]): Html {
  return joined(lines, html`<br/>`);
}

function prepared(
  scope: Scope,
  uri: Uri,
  words: Words,
  plain = false,
): { readonly text: string; readonly printing: Printing } {
  const file = scope.plan.file(uri);
  const found = file === undefined ? [] : referencesIn(file, words);
  const text = withStandIns(
    words.text,
    found.map(({ span }) => span),
  );
  return { text, printing: new Printing(scope, uri, found, { plain }) };
}

/**
 * The references of a text field with their places in its value. Their own places are the file's, where quotes, folds
 * and indentation stand between; but a reference stands on one line and is typed there as it reads, in the same order.
 */
function referencesIn(file: ParsedFile, words: Words): readonly (ProseReference & { readonly span: Span })[] {
  if (!words.text.includes('[[')) return [];
  const found: (ProseReference & { readonly span: Span })[] = [];
  let next = firstFrom(file, words.span.start);
  for (const mark of scanInline(words.text, { start: 0, end: words.text.length })) {
    if (mark.type !== 'reference') continue;
    const source = words.text.slice(mark.span.start, mark.span.end);
    for (let at = next; at < file.references.length; at++) {
      const reference = file.references[at];
      if (reference === undefined || reference.span.start > words.span.end) break;
      const { place } = reference;
      if (place.type !== 'prose' || file.text.slice(place.whole.start, place.whole.end) !== source) continue;
      found.push({ reference, place, source, span: mark.span });
      next = at + 1;
      break;
    }
  }
  return found;
}

/** The index of the first reference at or behind an offset; they stand in order. */
function firstFrom(file: ParsedFile, offset: number): number {
  return countBefore(file.references.length, (at) => (file.references[at]?.span.start ?? 0) < offset);
}
