import { overlaps, type Span } from './span.ts';

/** Replace what stands in `span` with `text`; an empty span inserts, an empty text removes. */
export interface TextEdit {
  readonly span: Span;
  readonly text: string;
  /**
   * Where in `text` the author goes on writing, in that order: what stands there is to be written over, an empty one is a
   * place. For editors that can lead the caret from one to the next; `text` is right without them.
   */
  readonly stops?: readonly Span[];
}

/** Two edits that cannot both be made, or that are the same one twice. Two texts may be put in one place, one behind the other. */
export function clash(a: TextEdit, b: TextEdit): boolean {
  const same = a.span.start === b.span.start && a.span.end === b.span.end;
  return (same && (a.span.start < a.span.end || a.text === b.text)) || overlaps(a.span, b.span);
}

/** The text after the edits; they are applied together and must not overlap. Edits at one place keep their order. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = edits
    .map((edit, order) => ({ edit, order }))
    .sort((a, b) => a.edit.span.start - b.edit.span.start || a.order - b.order);
  let result = '';
  let from = 0;
  for (const { edit } of ordered) {
    if (edit.span.start < from) continue;
    result += text.slice(from, edit.span.start) + edit.text;
    from = edit.span.end;
  }
  return result + text.slice(from);
}

/** The line break that the text uses: that of its first line, `\n` where there is none. */
export function lineBreakOf(text: string): string {
  const at = text.search(/\r\n|\n|\r/);
  if (at < 0) return '\n';
  return text.startsWith('\r\n', at) ? '\r\n' : text.charAt(at);
}
