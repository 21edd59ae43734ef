import type { ParsedFile } from '../../model/file.ts';
import type { Passage } from '../../model/prose.ts';
import type { Span } from '../../text/span.ts';
import { quoted } from '../../workspace/editing.ts';
import type { Fix } from '../define.ts';
import { editFix, replaceWith } from '../make-fix.ts';

/** What YAML reads as more than text, in a text that has no quotes. */
const MEANS_MORE = /:(?:\s|$)|\s#|[[\]{}]|["']/;

/** The fix that writes `text` in a passage's `span`; none where the YAML around it could not hold that. */
export function respelledIn(
  { uri, text: source }: ParsedFile,
  passage: Passage,
  span: Span,
  text: string,
  safe: boolean,
): readonly Fix[] {
  if (passage.type !== 'field' || !MEANS_MORE.test(text)) return [replaceWith(uri, span, text, safe)];
  const { start, end } = passage.span;
  const first = source.charAt(start);
  if (first === '>' || first === '|') return [replaceWith(uri, span, text, safe)];
  const isQuoted = first === '"' || first === "'";
  if (isQuoted) return /["'\\]/.test(text) ? [] : [replaceWith(uri, span, text, safe)];
  const whole = source.slice(start, span.start) + text + source.slice(span.end, end);
  if (/[\r\n]/.test(whole)) return [];
  return [editFix('replace-with', uri, { span: passage.span, text: quoted(whole) }, { text }, safe)];
}
