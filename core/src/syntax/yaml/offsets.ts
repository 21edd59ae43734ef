import type { Span } from '../../text/span.ts';
import type { YamlScalar } from './types.ts';

/**
 * Where a stretch of a scalar's value stands in the file. `at` is in offsets of `scalar.text`, the result in offsets of
 * `source`, the file's text. Folded lines and block texts are followed; behind an escape in double quotes the result is
 * the nearest place, never outside the scalar.
 */
export function spanInScalar(scalar: YamlScalar, source: string, at: Span): Span {
  const from = scalar.span.start + (scalar.style === 'quoted' ? 1 : 0);
  if (scalar.style !== 'block' && source.startsWith(scalar.text, from)) {
    return { start: from + at.start, end: from + at.end };
  }
  const start = offsetInScalar(scalar, source, at.start);
  // An end is the place behind its last character, not the place of the next one, which may be lines further on.
  const end = at.end > at.start ? offsetInScalar(scalar, source, at.end - 1) + 1 : start;
  return { start, end: Math.min(end, scalar.span.end) };
}

/** Walks value and source side by side; blanks of any length match blanks. */
function offsetInScalar(scalar: YamlScalar, source: string, target: number): number {
  let at = scalar.span.start;
  if (scalar.style === 'quoted') at++;
  if (scalar.style === 'block') at = source.indexOf('\n', at) + 1;
  const { text } = scalar;
  const end = scalar.span.end;
  for (let i = 0; i < text.length; i++) {
    if (!isBlank(text.charCodeAt(i))) {
      while (at < end && isBlank(source.charCodeAt(at))) at++;
      if (source.charCodeAt(at) === 92 && source.charCodeAt(at) !== text.charCodeAt(i)) at++;
    }
    if (i === target) return Math.min(at, end);
    if (!isBlank(text.charCodeAt(i)) || isBlank(source.charCodeAt(at))) at++;
  }
  return Math.min(at, end);
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13;
}
