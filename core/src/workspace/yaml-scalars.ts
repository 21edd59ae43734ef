import type { YamlScalar } from '../syntax/yaml/types.ts';
import type { TextEdit } from '../text/edits.ts';
import { lineBreakOf } from '../text/edits.ts';
import { columnIndent, lineEnd, scalarText } from './yaml-edits.ts';

/** Where a value stands: whether it must keep to one line, and how far its key is indented. */
export interface ValuePlace {
  /** Braces or brackets surround it, or something follows it on its line. */
  readonly oneLine: boolean;
  /** The blanks before the key or the dash. */
  readonly indent: string;
  readonly lineBreak: string;
}

/** The place of a value whose key or dash stands at `offset` and whose last character stands before `end`. */
export function placeOf(text: string, flow: boolean, offset: number, end: number): ValuePlace {
  const isFollowed = text.slice(end, lineEnd(text, end)).trim() !== '';
  return { oneLine: flow || isFollowed, indent: columnIndent(text, offset), lineBreak: lineBreakOf(text) };
}

/** A text as a YAML value: on one line where it can be, else as a block text with its line breaks as they are. */
export function textValue(value: string, place: ValuePlace): string {
  if (!/[\r\n]/.test(value)) return scalarText(value, place.oneLine);
  if (place.oneLine || !isBlockable(value)) return JSON.stringify(value);
  return ['|', ...indented(linesOf(value), `${place.indent}  `)].join(place.lineBreak);
}

/** Another text in the place of a scalar, in the scalar's own style: its quotes, or its block with its indentation. */
export function rewritten(text: string, old: YamlScalar, value: string, place: ValuePlace): string {
  if (old.style === 'block' && isBlockable(value)) return blockAgain(text, old, value, place);
  if (old.style !== 'quoted') return textValue(value, place);
  const isDouble = text.charAt(old.span.start) === '"';
  if (isDouble || /[\r\n\t]/.test(value)) return JSON.stringify(value);
  return `'${value.replaceAll("'", "''")}'`;
}

/** A block text may not begin with blanks, which would be its indentation, nor hold other signs than it shows. */
function isBlockable(value: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  return value.trim() !== '' && !/^\s/.test(value) && !/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(value);
}

function linesOf(value: string): readonly string[] {
  return value.trimEnd().split(/\r\n|\r|\n/);
}

function indented(lines: readonly string[], indent: string): readonly string[] {
  return lines.map((line) => (line.trim() === '' ? '' : indent + line.trimEnd()));
}

/** The header stays, and so does every line whose text stays. */
function blockAgain(text: string, old: YamlScalar, value: string, place: ValuePlace): string {
  const [header = '|', ...source] = text.slice(old.span.start, old.span.end).split(/\r\n|\r|\n/);
  const first = source.find((line) => line.trim() !== '');
  const indent = /^[ \t]*/.exec(first ?? `${place.indent}  `)?.[0] ?? '';
  const lines = linesOf(value);
  const isFolded = header.startsWith('>') && !lines.some((line) => /^\s+\S/.test(line));
  const body = isFolded ? foldedLines(source, old.text, lines, indent) : indented(lines, indent);
  return [isFolded ? header : header.replace('>', '|'), ...body].join(place.lineBreak);
}

/** Paragraphs of a folded text, a blank line between each two; those that are as they were keep their lines. */
function foldedLines(
  source: readonly string[],
  before: string,
  paragraphs: readonly string[],
  indent: string,
): readonly string[] {
  const width = Math.max(60, ...source.map((line) => line.length));
  const kept = paragraphLines(source, before);
  return paragraphs.flatMap((paragraph, at) => {
    const lines = paragraph === '' ? [''] : (kept.get(paragraph) ?? wrapped(paragraph, indent, width));
    const isGap = at > 0 && paragraph !== '' && paragraphs.slice(0, at).some((each) => each !== '');
    return isGap ? ['', ...lines] : lines;
  });
}

/** The source lines of each paragraph, by its text; nothing where they cannot be told apart. */
function paragraphLines(source: readonly string[], text: string): ReadonlyMap<string, readonly string[]> {
  const groups: string[][] = [];
  for (const [at, line] of source.entries()) {
    if (line.trim() === '') continue;
    if (at === 0 || source[at - 1]?.trim() === '') groups.push([]);
    groups.at(-1)?.push(line);
  }
  const texts = text.split('\n').filter((each) => each !== '');
  if (texts.length !== groups.length) return new Map();
  return new Map(texts.map((each, at) => [each, groups[at] ?? []]));
}

function wrapped(paragraph: string, indent: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of paragraph.split(/ +/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(indent + word);
  }
  return lines;
}

/** The same edit without what stands at both ends of it already; pairs of signs that are one are not parted. */
export function trimmed(text: string, { span, text: next }: TextEdit): TextEdit {
  const old = text.slice(span.start, span.end);
  const most = Math.min(old.length, next.length);
  let start = 0;
  while (start < most && old.charAt(start) === next.charAt(start)) start++;
  if (isPairEnd(old.charAt(start - 1))) start--;
  let end = 0;
  while (end < most - start && old.charAt(old.length - 1 - end) === next.charAt(next.length - 1 - end)) end++;
  if (isPairStart(old.charAt(old.length - end))) end--;
  const from = Math.max(0, start);
  const to = Math.max(0, end);
  return { span: { start: span.start + from, end: span.end - to }, text: next.slice(from, next.length - to) };
}

/** The first half of a sign that is two in UTF-16, or the first of a line break's two. */
function isPairEnd(character: string): boolean {
  return character === '\r' || /[\ud800-\udbff]/.test(character);
}

/** The second half of either. */
function isPairStart(character: string): boolean {
  return character === '\n' || /[\udc00-\udfff]/.test(character);
}
