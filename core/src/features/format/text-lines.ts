import type { TextEdit } from '../../text/edits.ts';

/** A line of a text without its line break, and that line break; the last line has none. */
export interface TextLine {
  readonly text: string;
  readonly lineBreak: string;
}

/** The lines of a text; a text that ends with a line break has an empty last line. */
export function linesOf(text: string): readonly TextLine[] {
  const lines: TextLine[] = [];
  let from = 0;
  for (const { 0: lineBreak, index } of text.matchAll(/\r\n|\n|\r/g)) {
    lines.push({ text: text.slice(from, index), lineBreak });
    from = index + lineBreak.length;
  }
  return [...lines, { text: text.slice(from), lineBreak: '' }];
}

/** The text of lines with other contents, their line breaks kept. There are as many `contents` as lines. */
export function withContents(lines: readonly TextLine[], contents: readonly string[]): string {
  return lines.map(({ lineBreak }, at) => (contents[at] ?? '') + lineBreak).join('');
}

/** The smallest edit for each line that differs, `start` being where the lines begin. Both texts have as many lines. */
export function lineEdits(before: string, after: string, start: number): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  const others = linesOf(after);
  let offset = start;
  for (const [at, { text, lineBreak }] of linesOf(before).entries()) {
    const other = others[at]?.text ?? '';
    if (other !== text) edits.push(smallestEdit(text, other, offset));
    offset += text.length + lineBreak.length;
  }
  return edits;
}

/** What differs between two texts without what they begin and end with in common. */
function smallestEdit(before: string, after: string, start: number): TextEdit {
  const shortest = Math.min(before.length, after.length);
  let head = 0;
  while (head < shortest && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shortest - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  return {
    span: { start: start + head, end: start + before.length - tail },
    text: after.slice(head, after.length - tail),
  };
}
