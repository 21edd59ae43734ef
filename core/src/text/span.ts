import { countBefore } from './search.ts';

/**
 * A stretch of one text: half-open, in UTF-16 offsets counted from 0 (what JavaScript strings and the Language Server
 * Protocol both count in). An empty span (`start === end`) is a place between two characters.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The span from `start` to `end`, both offsets. */
export function span(start: number, end: number): Span {
  return { start, end };
}

/** The same stretch, `by` characters further on. */
export function shift(at: Span, by: number): Span {
  return { start: at.start + by, end: at.end + by };
}

/** Whether `offset` lies in the span or touches either end: where a caret counts as being "in" a word. */
export function touches(at: Span, offset: number): boolean {
  return at.start <= offset && offset <= at.end;
}

/** Whether `outer` holds the whole of `inner`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether the two have at least one character in common. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The one of some spans that holds the whole of `inner`; they are in order, and none reaches into the next. */
export function holderOf(spans: readonly Span[], inner: Span): Span | undefined {
  const before = countBefore(spans.length, (at) => (spans[at]?.start ?? 0) <= inner.start);
  const last = spans[before - 1];
  return last !== undefined && contains(last, inner) ? last : undefined;
}
