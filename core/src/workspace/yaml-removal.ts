import type { YamlMap, YamlNode, YamlPair, YamlSeq } from '../syntax/yaml/types.ts';
import type { TextEdit } from '../text/edits.ts';
import type { Span } from '../text/span.ts';
import { lineEnd, lineStart } from './yaml-edits.ts';

/*
 * Taking things out of YAML as authors wrote it. What stands on lines of its own takes its lines with it; a comment behind a key
 * stays, with the key.
 */

/** Takes a key and its value out; with `keep`, and where a comment stands behind it, only the value. */
export function removePair(text: string, map: YamlMap, pair: YamlPair, keep = false): TextEdit {
  const at = map.pairs.indexOf(pair);
  const [before, next] = [map.pairs[at - 1], map.pairs[at + 1]];
  if (map.flow) {
    if (keep && pair.value) return { span: pair.value.span, text: "''" };
    return { span: flowSpan(pair.span, before?.span, next?.span), text: '' };
  }
  const isCommented = text.slice(pair.span.end, lineEnd(text, pair.span.end)).trim() !== '';
  if (keep || isCommented) return { span: { start: afterColon(text, pair), end: pair.span.end }, text: '' };
  const { start } = pair.key.span;
  if (text.slice(lineStart(text, start), start).trim() === '') return { span: ownLinesOf(text, pair.span), text: '' };
  // The first key behind a dash: the next one takes its place.
  const isNear = next !== undefined && text.slice(pair.span.end, next.key.span.start).trim() === '';
  if (isNear) return { span: { start, end: next.key.span.start }, text: '' };
  return { span: { start: afterColon(text, pair), end: pair.span.end }, text: '' };
}

/** Takes an entry out of a list; `undefined` where its dash shares the line with something else. */
export function removeEntry(text: string, seq: YamlSeq, entry: YamlNode): TextEdit | undefined {
  const at = seq.items.indexOf(entry);
  if (seq.flow) return { span: flowSpan(entry.span, seq.items[at - 1]?.span, seq.items[at + 1]?.span), text: '' };
  const start = lineStart(text, entry.span.start);
  if (!/^[\s>]*-\s+$/.test(text.slice(start, entry.span.start))) return undefined;
  return { span: ownLinesOf(text, { start, end: entry.span.end }), text: '' };
}

/** What is between braces or brackets goes with the comma before the next, else with the one behind the last. */
function flowSpan(own: Span, before: Span | undefined, next: Span | undefined): Span {
  if (next !== undefined) return { start: own.start, end: next.start };
  return { start: before?.end ?? own.start, end: own.end };
}

/** The offset behind a key's colon. */
export function afterColon(text: string, { key }: YamlPair): number {
  const colon = text.indexOf(':', key.span.end);
  return colon < 0 ? key.span.end : colon + 1;
}

/** The lines that hold a stretch, with their last line break, or with the one before them at the end of a text. */
function ownLinesOf(text: string, at: Span): Span {
  const start = lineStart(text, at.start);
  const end = lineEnd(text, at.end);
  if (end < text.length) return { start, end: text.startsWith('\r\n', end) ? end + 2 : end + 1 };
  return { start: start > 0 && text.startsWith('\r\n', start - 2) ? start - 2 : Math.max(0, start - 1), end };
}
