import { selectionsAt } from '#core';
import type { FeatureRequest } from './request.ts';

/** What the selection grows to, one a line. Throws where a step does not hold the one before and the caret. */
export function showSelections({ file, offset }: FeatureRequest): string {
  const spans = selectionsAt(file, offset);
  for (const [at, { start, end }] of spans.entries()) {
    const inner = spans[at - 1] ?? { start: offset, end: offset };
    if (start > inner.start || end < inner.end) throw new Error(`step ${at + 1} does not hold what is in it`);
  }
  return spans
    .map(({ start, end }) => file.text.slice(start, end).replaceAll('\r', '␍').replaceAll('\n', '⏎'))
    .map((text) => `«${text.length > 90 ? `${text.slice(0, 50)} … ${text.slice(-35)}` : text}»`)
    .join('\n');
}
