import { LineIndex, type Span } from '#core';

/** A place as suites write it: file, line and columns, all from 1, and the text there. */
export function showPlace(uri: string, text: string, span: Span): string {
  const { line, character } = new LineIndex(text).positionAt(span.start);
  const columns = `${character + 1}–${character + 1 + span.end - span.start}`;
  return `${uri.replace('file:///plan/', '')}:${line + 1}:${columns} «${text.slice(span.start, span.end)}»`;
}
