import { escapeSnippet, lineBreakOf, type Span, type TextEdit } from '#core';

/** The text of an LSP snippet for clients without snippets: placeholders stay as text, choices as their first, stops go. */
export function withoutTabStops(snippet: string): string {
  return snippet.replace(STOP, (_, escaped?: string, placeholder?: string, choice?: string) => {
    return escaped ?? placeholder?.replace(/\\(.)/gsu, '$1') ?? choice ?? '';
  });
}

/** `\$`, `${1:text}`, `${1|one,two|}`, `${1}` and `$1`; nested placeholders are not used. */
const STOP = /\\([\\$}])|\$\{\d+:((?:\\.|[^\\}])*)\}|\$\{\d+\|([^,|]*)[^}]*\}|\$\{\d+\}|\$\d+/gsu;

/**
 * An edit with stops as an LSP snippet; `undefined` where it has none, or none that would come out right. Editors indent the lines of
 * a snippet like the line that it begins on, so lines that are put behind one are put before the next instead, where nothing
 * is in front of them. Stops are numbered from `counter` on, since all edits of a change are one snippet to the editor.
 */
export function snippetOf(
  document: string,
  edit: TextEdit,
  counter: { next: number },
): { readonly span: Span; readonly snippet: string } | undefined {
  const { stops = [] } = edit;
  if (stops.length === 0) return undefined;
  const lineBreak = lineBreakOf(document);
  const isBehindLine = edit.span.start === edit.span.end && document.startsWith(lineBreak, edit.span.start);
  if (isBehindLine && edit.text.startsWith(lineBreak)) {
    const at = edit.span.start + lineBreak.length;
    const moved = stops.map(({ start, end }) => ({ start: start - lineBreak.length, end: end - lineBreak.length }));
    const snippet = withStops(edit.text.slice(lineBreak.length), moved, counter) + lineBreak;
    return { span: { start: at, end: at }, snippet };
  }
  const beginsLine = edit.span.start === 0 || /[\r\n]/.test(document.charAt(edit.span.start - 1));
  if (edit.text.includes(lineBreak) && !beginsLine) return undefined;
  return { span: edit.span, snippet: withStops(edit.text, stops, counter) };
}

function withStops(text: string, stops: readonly Span[], counter: { next: number }): string {
  let snippet = '';
  let from = 0;
  for (const { start, end } of stops) {
    const before = text.slice(from, start);
    // What is written behind a key needs a blank before it.
    const blank = start === end && before.endsWith(':') ? ' ' : '';
    snippet += `${escapeSnippet(before)}${blank}\${${counter.next}${start < end ? `:${escapeSnippet(text.slice(start, end))}` : ''}}`;
    counter.next++;
    from = end;
  }
  return snippet + escapeSnippet(text.slice(from));
}

/**
 * A text for clients that indent new lines as the line that it is put on, whose blanks are in `before`: without those. Helix and Zed do
 * so with snippets, and cannot be told not to.
 */
export function withoutIndent(text: string, before: string): string {
  const indent = /^[ \t]*/.exec(before)?.[0] ?? '';
  if (indent === '') return text;
  return text.replace(/(\r\n|\n)([ \t]*)/g, (_, lineBreak: string, blanks: string) => {
    return lineBreak + (blanks.startsWith(indent) ? blanks.slice(indent.length) : blanks);
  });
}
