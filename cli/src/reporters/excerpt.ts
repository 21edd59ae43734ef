/** A source line with the place in it underlined. */
export interface Excerpt {
  readonly text: string;
  /** As many blanks as stand before the place, then `^` under it. */
  readonly underline: string;
}

const TAB = '    ';

/**
 * A line, cut to `width` columns around the place from `from` to `to` (UTF-16 units) where it is longer; `undefined` for
 * an empty line. A place without letters is underlined by one sign.
 */
export function excerptOf(line: string, from: number, to: number, width: number): Excerpt | undefined {
  if (line.trim() === '') return undefined;
  // Of a line of many thousand signs with a place in each word, only what may be shown is looked at.
  const reach = 8 * width;
  const end = Math.max(from, to);
  const before = line.slice(Math.max(0, from - reach), from);
  const inside = line.slice(from, Math.min(to, from + reach));
  const after = line.slice(end, end + reach);
  return cut(printable(before), printable(inside), printable(after), width);
}

function cut(before: string, inside: string, after: string, width: number): Excerpt {
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
