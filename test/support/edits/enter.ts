import { afterEnter } from '#core';
import type { EditRequest } from './request.ts';

/** What is changed after Enter: the caret of the test stands on the new line already. */
export function pressEnter({ file, offset }: EditRequest) {
  const edits = afterEnter(file, offset);
  return edits.length === 0 ? [] : [{ uri: file.uri, lines: file.lines, edits }];
}
