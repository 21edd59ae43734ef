import type { Span } from '../text/span.ts';

/** A `planverk-ignore` comment as written (docs/format.md section 8). */
export interface IgnoreComment {
  /** The whole comment: `<!-- … -->`, or from `#` to the end of its line. */
  readonly span: Span;
  readonly codes: readonly { readonly text: string; readonly span: Span }[];
  readonly reason?: string;
  /** `planverk-ignore-file`. */
  readonly file: boolean;
}

const HTML = /<!--\s*planverk-ignore(-file)?(?![\w-])([^\n]*?)-->/g;
const HASH = /#\s*planverk-ignore(-file)?(?![\w-])([^\r\n]*)/g;

/** The silences in a chapter's Markdown between `from` and `to`. */
export function markdownIgnores(text: string, from = 0, to = text.length): readonly IgnoreComment[] {
  return find(HTML, text, from, to);
}

/** The silences in YAML comments between `from` and `to`. */
export function yamlIgnores(text: string, from = 0, to = text.length): readonly IgnoreComment[] {
  return find(HASH, text, from, to).filter(({ span }) => startsComment(text, span.start));
}

/** A `#` opens a comment at the start of a line or behind a blank. */
function startsComment(text: string, at: number): boolean {
  return at === 0 || /\s/.test(text.charAt(at - 1));
}

function find(pattern: RegExp, text: string, from: number, to: number): IgnoreComment[] {
  // Most stretches hold none, and a chapter asks for each of its cards.
  if (!text.slice(from, to).includes('planverk-ignore')) return [];
  const comments: IgnoreComment[] = [];
  const searching = new RegExp(pattern);
  searching.lastIndex = from;
  for (let match = searching.exec(text); match !== null && match.index < to; match = searching.exec(text)) {
    const content = match[2] ?? '';
    const contentStart = match.index + match[0].indexOf(content, match[0].indexOf('planverk-ignore') + 15);
    const colon = content.indexOf(':');
    const list = colon < 0 ? content : content.slice(0, colon);
    const reason = colon < 0 ? '' : content.slice(colon + 1).trim();
    comments.push({
      span: { start: match.index, end: match.index + match[0].trimEnd().length },
      codes: [...list.matchAll(/[^\s,]+/g)].map((code) => ({
        text: code[0],
        span: { start: contentStart + code.index, end: contentStart + code.index + code[0].length },
      })),
      ...(reason === '' ? {} : { reason }),
      file: match[1] !== undefined,
    });
  }
  return comments;
}
