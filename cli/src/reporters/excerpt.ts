import type { LineIndex, Span } from '#core';

/** A source line with the place in it underlined. */
export interface Excerpt {
  /** From 1. */
  readonly line: number;
  readonly text: string;
  /** As many blanks as stand before the place, then `^` under it. */
  readonly underline: string;
}

const TAB = '    ';

/**
 * The line that a span begins in, cut to `width` characters around the span where it is longer; `undefined` for an empty
 * line. A span over several lines is underlined to the end of its first.
 */
export function excerptOf(lines: LineIndex, span: Span, width: number): Excerpt | undefined {
  const line = lines.lineAt(span.start);
  const [start, end] = [lines.start(line), lines.end(line)];
  const text = lines.lineText(line);
  if (text.trim() === '') return undefined;
  const from = Math.min(span.start, end) - start;
  const to = Math.max(from, Math.min(span.end, end) - start);
  const [before, inside, after] = [text.slice(0, from), text.slice(from, to), text.slice(to)].map(printable);
  return { line: line + 1, ...cut(before ?? '', inside ?? '', after ?? '', width) };
}

function cut(before: string, inside: string, after: string, width: number): { text: string; underline: string } {
  const fits = displayWidth(before + inside + after) <= width;
  // Room for a sign on either side that something is left out.
  const marked = fits ? inside : take(inside, width - 2);
  const room = width - displayWidth(marked);
  const ahead = fits ? before : takeEnd(before, Math.max(1, Math.floor(room / 2)));
  const rest = fits ? after : take(after, Math.max(1, room - displayWidth(ahead)));
  const underline = ' '.repeat(displayWidth(ahead)) + '^'.repeat(Math.max(1, displayWidth(marked)));
  return { text: (ahead + marked + rest).trimEnd(), underline };
}

/** As much of the beginning as there is room for, with `…` where something is left out. */
function take(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let kept = '';
  for (const char of text) {
    if (displayWidth(kept) + displayWidth(char) > width - 1) break;
    kept += char;
  }
  return `${kept}…`;
}

function takeEnd(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let kept = '';
  for (const char of [...text].reverse()) {
    if (displayWidth(kept) + displayWidth(char) > width - 1) break;
    kept = char + kept;
  }
  return `…${kept}`;
}

/** Text without what would move the cursor or turn the writing round; tabs are four blanks. */
export function printable(text: string): string {
  return text
    .replaceAll('\t', TAB)
    .replace(/[\p{Cc}\u2028\u2029]/gu, '\uFFFD')
    .replace(/[\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, '');
}

const NO_WIDTH = /[\p{Mn}\p{Me}\p{Cf}]/u;
const DOUBLE_WIDTH =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\p{Emoji_Presentation}]/u;

/** How many columns of a terminal a text takes. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const char of text) {
    if (NO_WIDTH.test(char)) continue;
    width += DOUBLE_WIDTH.test(char) ? 2 : 1;
  }
  return width;
}
