import type { YamlMap, YamlNode, YamlPair, YamlSeq } from '../syntax/yaml/types.ts';
import type { TextEdit } from '../text/edits.ts';
import { lineBreakOf } from '../text/edits.ts';
import type { Span } from '../text/span.ts';

/**
 * Minimal edits of YAML as authors wrote it: comments, order, style and line breaks stay. Offsets are the file's; `text`
 * is the whole file. Values are YAML already (`scalarText`, `listText`).
 */

/** A text in quotes: double ones, single ones where it holds double quotes or backslashes. */
export function quoted(text: string): string {
  if (/[\r\n\t]/.test(text)) return JSON.stringify(text);
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}

/** A text as a YAML value, quoted only where YAML would read something else; `flow` where braces or brackets surround it. */
export function scalarText(text: string, flow = false): string {
  const isPlain =
    text !== '' &&
    text.trim() === text &&
    !/^[,[\]{}#&*!|>'"%@`]|^[-?:](\s|$)|^(~|null|---|\.\.\.)$/.test(text) &&
    !/:(\s|$)|\s#|[\r\n\t]/.test(text) &&
    !(flow && /[,[\]{}]|^-$|:/.test(text));
  return isPlain ? text : quoted(text);
}

/** Texts as a YAML list on one line. */
export function listText(texts: readonly string[]): string {
  return `[${texts.map((text) => scalarText(text, true)).join(', ')}]`;
}

/** The offset behind the last character of the line that holds `offset`, before its line break. */
export function lineEnd(text: string, offset: number): number {
  const at = text.slice(offset).search(/[\r\n]/);
  return at < 0 ? text.length : offset + at;
}

/** The offset of the first character of the line that holds `offset`. */
export function lineStart(text: string, offset: number): number {
  // Looking for the last \r would go back to the file's start where there is none.
  let at = offset;
  while (at > 0 && !/[\r\n]/.test(text.charAt(at - 1))) at--;
  return at;
}

/** The start of the line before the one that begins at `start`. */
export function lineBefore(text: string, start: number): number {
  const broken = start - (text.charAt(start - 1) === '\n' ? 1 : 0);
  return lineStart(text, broken - (text.charAt(broken - 1) === '\r' ? 1 : 0));
}

/** As many blanks as stand between the line's start and `offset`, whatever is written there (`- ` counts). */
export function columnIndent(text: string, offset: number): string {
  return ' '.repeat(offset - lineStart(text, offset));
}

/** Puts a value where a key has none: `key:`, `key: ~`, `key: ''`. */
export function fillPair(text: string, map: YamlMap, pair: YamlPair, value: string): TextEdit {
  if (pair.value !== undefined) return { span: pair.value.span, text: value };
  const { end } = pair.span;
  const next = map.pairs[map.pairs.indexOf(pair) + 1];
  const limit = Math.min(lineEnd(text, end), map.flow ? (next?.key.span.start ?? map.span.end) : text.length);
  const [blank = ''] = /^[ \t]*(?:(?:~|null)(?=[ \t,}]|$))?/.exec(text.slice(end, limit)) ?? [];
  const isFollowed = end + blank.length < limit && !/[,}]/.test(text.charAt(end + blank.length));
  return { span: { start: end, end: end + blank.length }, text: ` ${value}${isFollowed ? ' ' : ''}` };
}

/** Adds `key: value` behind `after`, or before everything where there is none. An empty `value` leaves the key to be filled in. */
export function insertPair(
  text: string,
  map: YamlMap,
  after: YamlPair | undefined,
  key: string,
  value: string,
): TextEdit {
  return withBlanks(newPair(text, map, after, key, value));
}

function newPair(text: string, map: YamlMap, after: YamlPair | undefined, key: string, value: string): TextEdit {
  const written = map.flow ? `${key}: ${value === '' ? "''" : value}` : `${key}: ${value}`;
  const [first] = map.pairs;
  if (after !== undefined) {
    if (map.flow) return insertAt(after.span.end, `, ${written}`);
    const indent = columnIndent(text, after.key.span.start);
    return insertAt(lineEnd(text, after.span.end), `${lineBreakOf(text)}${indent}${written}`);
  }
  if (first !== undefined) {
    const { start } = first.key.span;
    return insertAt(start, map.flow ? `${written}, ` : `${written}${lineBreakOf(text)}${columnIndent(text, start)}`);
  }
  return { span: map.span, text: `{${written}}` };
}

/** Adds `value` to a list behind `after`, in the list's own style; before everything where there is none. */
export function insertEntry(text: string, seq: YamlSeq, after: YamlNode | undefined, value: string): TextEdit {
  const first = seq.items.find((item) => item !== undefined);
  if (seq.flow) {
    if (after !== undefined) return insertAt(after.span.end, `, ${value}`);
    return first === undefined ? { span: seq.span, text: `[${value}]` } : insertAt(first.span.start, `${value}, `);
  }
  const neighbour = after ?? first;
  if (neighbour === undefined) return { span: seq.span, text: `- ${value}` };
  const dash = entryPrefix(text, neighbour);
  if (after === undefined) return insertAt(neighbour.span.start, `${value}${lineBreakOf(text)}${dash}`);
  return insertAt(lineEnd(text, after.span.end), `${lineBreakOf(text)}${dash}${value}`);
}

/** What stands before an entry of a block list on its line, `  - `, with anything else there blanked. */
export function entryPrefix(text: string, entry: YamlNode): string {
  const before = text.slice(lineStart(text, entry.span.start), entry.span.start);
  const dash = before.lastIndexOf('-');
  return dash < 0 ? before.replace(/\S/g, ' ') : before.slice(0, dash).replace(/\S/g, ' ') + before.slice(dash);
}

/** Whether the author leaves an empty line between two neighbours. */
export function hasGap(
  text: string,
  before: YamlNode | YamlPair | undefined,
  after: YamlNode | YamlPair | undefined,
): boolean {
  if (before === undefined || after === undefined) return false;
  return /\n[ \t]*\r?\n/.test(text.slice(before.span.end, after.span.start));
}

/** A line that is a key with nothing behind it, in a card or a register; what stands before it may be a list's dash. */
const BLANK = /^([\s>]*(?:- +)?)[\p{L}][\p{L}\p{N}_-]*:[ \t]*$/u;

/** The edit with a stop behind every key that it leaves to be filled in: one with nothing behind it and nothing below it. */
export function withBlanks(edit: TextEdit): TextEdit {
  const lines = edit.text.split('\n');
  const stops: Span[] = [];
  let at = 0;
  for (const [index, line] of lines.entries()) {
    const written = line.replace(/\r$/, '');
    const indent = BLANK.exec(written)?.[1]?.length;
    const below = /^[\s>]*/.exec(lines[index + 1] ?? '')?.[0].length ?? 0;
    const holdsMore = indent !== undefined && below > indent && (lines[index + 1] ?? '').trim() !== '';
    if (indent !== undefined && !holdsMore) stops.push({ start: at + written.length, end: at + written.length });
    at += line.length + 1;
  }
  return stops.length === 0 ? edit : { ...edit, stops };
}

export function insertAt(offset: number, text: string): TextEdit {
  return { span: { start: offset, end: offset }, text };
}

/** A list's last entry that holds something. */
export function lastEntry(seq: YamlSeq): YamlNode | undefined {
  return seq.items.filter((item) => item !== undefined).at(-1);
}

/** `lines` with line breaks around them where they do not stand on lines of their own already. */
export function ownLines(text: string, at: number, lines: string): string {
  const lineBreak = lineBreakOf(text);
  const before = at === 0 || /[\r\n]/.test(text.charAt(at - 1)) ? '' : lineBreak;
  return `${before}${lines.replaceAll('\n', lineBreak)}${lineBreak}`;
}
