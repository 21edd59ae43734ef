import { type EditedFile, format, type Span } from '#core';
import type { EditRequest } from './request.ts';

/** The whole file; the argument is the blanks for each level in YAML files. */
export function formatWhole({ file, argument }: EditRequest): readonly EditedFile[] {
  return edited(file, Number(argument) || 2);
}

/** Lines from 1, «3–5». */
export function formatLines({ file, argument }: EditRequest): readonly EditedFile[] {
  const [first = 1, last = first] = argument.split('–').map(Number);
  return edited(file, 2, { start: file.lines.start(first - 1), end: file.lines.end(last - 1) });
}

function edited(file: EditRequest['file'], tabSize: number, within?: Span): readonly EditedFile[] {
  const edits = format(file, { tabSize }, within);
  for (const [at, { span }] of edits.entries()) {
    const before = edits[at - 1];
    if (before && before.span.end > span.start) throw new Error('two edits meet');
  }
  return edits.length === 0 ? [] : [{ uri: file.uri, lines: file.lines, edits }];
}
