import { semanticTokensOf } from '#core';
import type { Show } from './request.ts';

/** Each token: its line, its text, its type and modifiers. Throws where one is empty, crosses a line or overlaps another. */
export const showTokens: Show = ({ plan, file }) => {
  let last = 0;
  const shown = semanticTokensOf(plan, file).map(({ span, type, modifiers }) => {
    const line = file.lines.lineAt(span.start);
    if (span.start < last || span.end <= span.start || file.lines.lineAt(span.end) !== line)
      throw new Error(`token at ${span.start}–${span.end}`);
    last = span.end;
    return `${line + 1} «${file.text.slice(span.start, span.end)}» ${[type, ...modifiers].join(' ')}`;
  });
  return shown.length === 0 ? 'none' : shown.join('\n');
};
