import { foldingRangesOf } from '#core';
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
