import type { Uri } from '../model/uri.ts';
import type { TextEdit } from '../text/edits.ts';
import type { Span } from '../text/span.ts';
import type { Args, Fix } from './define.ts';
import type { FixId } from './fixes.ts';

/** The fix that makes one edit in one file; `args` are the values that its title names. */
export function editFix(id: FixId, uri: Uri, edit: TextEdit, args: Args = {}, safe = false): Fix {
  return { id, args, safe, edits: [{ uri, edits: [edit] }] };
}

/** The fix that writes `text` in the place of what stands in `span`, titled with `shown`. */
export function replaceWith(uri: Uri, span: Span, text: string, safe = false, shown = text): Fix {
  return editFix('replace-with', uri, { span, text }, { text: shown }, safe);
}

/** The fix that lets what stands in two places of a file's text trade places. */
export function swap(uri: Uri, text: string, a: Span, b: Span): Fix {
  const edits = [
    { span: a, text: text.slice(b.start, b.end) },
    { span: b, text: text.slice(a.start, a.end) },
  ];
  return { id: 'swap-ends', args: {}, safe: false, edits: [{ uri, edits }] };
}

/** The fix that puts a field in; none where there is no edit that would (workspace/editing.ts). */
export function insertionOf(key: string, uri: Uri, edit: TextEdit | undefined): readonly Fix[] {
  return edit === undefined ? [] : [editFix('insert-field', uri, edit, { key })];
}
