import { foldingRangesOf, selectionsAt } from '#core';
import type { FeatureRequest } from './request.ts';

/** Each fold: its lines from 1, its first line, and what is shown in place of the rest. Throws where two folds cut each other. */
export function showFolds({ file, lang }: FeatureRequest): string {
  const ranges = foldingRangesOf(file, lang);
  if (ranges === undefined) return 'left to the editor';
  for (const a of ranges) {
    const cut = ranges.find((b) => a.first < b.first && b.first <= a.last && a.last < b.last);
    if (cut) throw new Error(`lines ${a.first + 1}–${a.last + 1} and ${cut.first + 1}–${cut.last + 1} cut each other`);
  }
  const shown = ranges.map(({ first, last, kind, collapsed }) => {
    const marks = `${kind ? ` (${kind})` : ''}${collapsed === undefined ? '' : ` … ${collapsed}`}`;
    return `${first + 1}–${last + 1} ${file.lines.lineText(first)}${marks}`;
  });
  return shown.length === 0 ? 'none' : shown.join('\n');
}

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
