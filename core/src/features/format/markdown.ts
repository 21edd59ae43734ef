import type { ParsedFile } from '../../model/file.ts';
import { isKindWord } from '../../model/table/index.ts';
import { type MarkdownBlock, readBlocks } from '../../syntax/markdown/blocks.ts';
import type { TextEdit } from '../../text/edits.ts';
import { formatTable } from './tables.ts';
import { lineEdits } from './text-lines.ts';

/** Edits that belong together: all of them are made or none. */
export type EditGroup = readonly TextEdit[];

/** The sign of a heading or a list's point with nothing behind it. */
const WAITING = /^[\s>]*(?:#{1,6}|[-*+]|\d{1,9}[.)])[ \t]+$/;

/** Tables, and blanks at the end of lines where they mean nothing. Code and HTML are left alone, and so are cards. */
export function markdownEdits({ text, lines }: ParsedFile): readonly EditGroup[] {
  const { blocks } = readBlocks(text, lines, isKindWord);
  const groups: EditGroup[] = [];
  /** Lines by number that are not to be looked at, and those after which a break may be meant. */
  const taken = new Set<number>();
  const broken = new Set<number>();
  for (const block of blocks) {
    const [first, last] = [lines.lineAt(block.span.start), lines.lineAt(block.span.end)];
    const isTable = block.type === 'table';
    if (isTable) groups.push(...tableEdits(text, block));
    const isKept = isTable || block.type === 'fence' || block.type === 'code' || block.type === 'html';
    for (let line = first; line <= last; line++) {
      if (isKept) taken.add(line);
      else if ((block.type === 'paragraph' || block.type === 'heading') && line < last) broken.add(line);
    }
  }
  for (let line = 0; line < lines.count; line++) {
    if (taken.has(line)) continue;
    const end = lines.end(line);
    const start = end - (/[ \t]+$/.exec(lines.lineText(line))?.[0].length ?? 0);
    // «## » and «- » are signs that wait for their text.
    if (WAITING.test(lines.lineText(line))) continue;
    const isBreak = broken.has(line) && text.slice(start, end).endsWith('  ');
    if (start < end && !isBreak) groups.push([{ span: { start, end }, text: '' }]);
  }
  return groups;
}

function tableEdits(text: string, { span }: MarkdownBlock): EditGroup[] {
  const source = text.slice(span.start, span.end);
  const formatted = formatTable(source.split(/\r?\n/));
  if (formatted === undefined) return [];
  const lineBreak = /\r\n/.test(source) ? '\r\n' : '\n';
  const edits = lineEdits(source, formatted.join(lineBreak), span.start);
  return edits.length === 0 ? [] : [edits];
}
