import type { ParsedFile } from '../model/file.ts';
import type { AnyItem } from '../model/item.ts';
import type { YamlMap, YamlNode, YamlPair } from '../syntax/yaml/types.ts';
import { contains, type Span } from '../text/span.ts';
import { mapAt, readAround } from './editing.ts';
import { lineBefore, lineEnd, lineStart, scalarText } from './yaml-edits.ts';

/** An item as its author wrote it, ready to be put elsewhere. */
export interface ItemSource {
  /** Its lines as block YAML that begins in the first column, comments included; `id` first where it stood before it as a key. */
  readonly lines: readonly string[];
  /** What to take away where it goes: whole lines with the comments above them, the last line break included. */
  readonly whole: Span;
}

/** `undefined` where the item cannot be found as YAML, or shares its lines with something else. */
export function itemSource(file: ParsedFile, item: AnyItem): ItemSource | undefined {
  const { text } = file;
  const root = readAround(file, item);
  const map = root && mapAt(root, item.span);
  if (root === undefined || map === undefined || map.pairs.length === 0) return undefined;
  const key = keyBefore(root, map);
  const first = lineStart(text, (key ?? map).span.start);
  const last = lineEnd(text, map.span.end);
  const before = text.slice(first, (key?.key ?? map).span.start);
  const behind = text.slice(map.span.end, last);
  if (!/^[ ]*(?:- *)*$/.test(before) || !/^\s*(?:#.*)?$/.test(behind)) return undefined;
  const lines = map.flow ? flowLines(text, map) : linesOf(text, lineStart(text, map.span.start), last, map.span.start);
  const comments = commentsAbove(text, first, item);
  const own = text
    .slice(comments, first)
    .split(/\r\n|\n|\r/)
    .slice(0, -1)
    .map((line) => line.trim());
  const id = key === undefined ? [] : [`id: ${scalarText(key.key.text)}`];
  return { lines: [...own, ...id, ...lines], whole: wholeLines(text, comments, last) };
}

/** The pair, in a register that is a mapping, whose value the item is. */
function keyBefore(root: YamlNode, map: YamlMap): YamlPair | undefined {
  if (root.type !== 'map') return undefined;
  const pairs = root.pairs.flatMap(({ value }) => (value?.type === 'map' ? value.pairs : []));
  return pairs.find(({ value }) => value?.span.start === map.span.start && value.span.end === map.span.end);
}

/** The lines of a stretch, each moved left by the column of `at`; the first has nothing of its own before that. */
function linesOf(text: string, from: number, to: number, at: number): string[] {
  const column = at - lineStart(text, at);
  const all = text.slice(from, to).split(/\r\n|\n|\r/);
  return all.map((line, index) => {
    if (index === 0) return line.slice(column);
    const blank = /^[ ]*/.exec(line)?.[0].length ?? 0;
    return line.slice(Math.min(blank, column));
  });
}

function flowLines(text: string, map: YamlMap): string[] {
  return map.pairs.map(({ key, value }) => {
    const written = value === undefined ? '' : text.slice(value.span.start, value.span.end);
    return `${text.slice(key.span.start, key.span.end)}:${written === '' ? '' : ` ${written}`}`;
  });
}

/**
 * Where the comments begin that stand right above an item's first line. Above the first entry of a register they are about the
 * list, but for those that silence.
 */
function commentsAbove(text: string, line: number, item: AnyItem): number {
  const opens = text.slice(item.head.end, line).replace(/#.*$/gm, '');
  const isFirst = item.carrier === 'register' && /^["']?:\s*$/.test(opens);
  let from = line;
  while (from > 0) {
    const before = lineBefore(text, from);
    const above = text.slice(before, from);
    if (!/^[ ]*#/.test(above) || (isFirst && !above.includes('planverk-ignore'))) break;
    from = before;
  }
  return from;
}

/** Lines with their last line break, and with one of the two blank lines that would be left in their place. */
function wholeLines(text: string, start: number, end: number): Span {
  const blank = /^(?:[ \t]*(?:\r\n|\n|\r))*/.exec(text.slice(end))?.[0].length ?? 0;
  if (text.slice(end + blank).trim() === '') return { start: behindText(text, start), end: text.length };
  const own = /^[ \t]*(?:\r\n|\n|\r)/.exec(text.slice(end))?.[0].length ?? 0;
  const isBlankBefore = start > 0 && text.slice(lineBefore(text, start), start).trim() === '';
  return { start, end: end + (isBlankBefore ? blank : own) };
}

/** Behind the last line with something on it before `at`, and its line break. */
function behindText(text: string, at: number): number {
  const before = text.slice(0, at).trimEnd().length;
  return Math.min(at, before + (/^(?:\r\n|\n|\r)/.exec(text.slice(before))?.[0].length ?? 0));
}

/** Where a chapter's card begins, with the comments above it that silence something in it. */
export function cardStart({ text, silences }: ParsedFile, card: Span): number {
  const own = silences.filter(({ scope, span }) => scope.start === card.start && span.end <= card.start);
  return lineStart(text, Math.min(card.start, ...own.map(({ span }) => span.start)));
}

/** The stretch of a chapter's card that goes when the card does: the fence, comments that silence it, the blank line behind. */
export function cardExtent(file: ParsedFile, card: Span): Span {
  const { text } = file;
  const start = cardStart(file, card);
  const from = lineEnd(text, card.end);
  const end = from + (/^(?:[ \t]*(?:\r\n|\n|\r))+/.exec(text.slice(from))?.[0].length ?? 0);
  // At the end of the chapter the blank lines before the card go instead, and the last line keeps its line break.
  return { start: end < text.length ? start : behindText(text, start), end };
}

/** Whether nothing but the item stands in its card. */
export function isAlone(file: ParsedFile, item: AnyItem): boolean {
  const card = file.cards.find(({ span }) => contains(span, item.span));
  return card !== undefined && card.items.length === 1;
}
