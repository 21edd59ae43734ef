import type { ParsedFile } from '../model/file.ts';
import type { Lang } from '../model/language.ts';
import { TABLE } from '../model/table/index.ts';
import type { Kind } from '../model/table/types.ts';
import type { TextEdit } from '../text/edits.ts';
import { lineBreakOf } from '../text/edits.ts';
import { insertAt, lineEnd, withBlanks } from './yaml-edits.ts';

/** A card of its own, `\n` between its lines; with more backticks where the text has as many itself. */
export function cardText(kind: Kind, lines: readonly string[], lang: Lang): string {
  const longest = Math.max(2, ...lines.map((line) => /^\s*(`{3,})/.exec(line)?.[1]?.length ?? 0));
  const fence = '`'.repeat(longest + 1);
  return [`${fence}${TABLE[kind].word[lang]}`, ...lines, fence].join('\n');
}

/**
 * Puts text that is blocks of its own into a chapter: behind its last card of the kind, else at its end. `text` has `\n` as line
 * breaks. `undefined` where a card of the chapter is not closed, so that nothing can stand behind it.
 */
export function appendToChapter(file: ParsedFile, kind: Kind, text: string): TextEdit | undefined {
  if (file.problems.some((problem) => problem.code === 'syntax' && problem.reason === 'fence')) return undefined;
  const lineBreak = lineBreakOf(file.text);
  const own = text.replaceAll('\n', lineBreak);
  const last = file.cards.filter((card) => card.kind === kind && isTop(file, card.span.start)).at(-1);
  if (last !== undefined) {
    return withBlanks(insertAt(lineEnd(file.text, last.span.end), `${lineBreak}${lineBreak}${own}`));
  }
  const end = file.text.trimEnd().length;
  const before = end === 0 ? '' : `${lineBreak}${lineBreak}`;
  return withBlanks({ span: { start: end, end: file.text.length }, text: `${before}${own}${lineBreak}` });
}

/** Whether a card is a block of the chapter itself, in no list and no quotation. */
function isTop(file: ParsedFile, start: number): boolean {
  return file.blocks.some(({ span, type }) => type === 'card' && span.start === start);
}
