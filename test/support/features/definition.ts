import { definitionsAt } from '#core';
import type { FeatureRequest } from './request.ts';

/** Each place that it leads to: from what, to which file, and the text there. */
export function showDefinition({ plan, file, offset, snapshot }: FeatureRequest): string {
  const links = definitionsAt(plan, file, offset).map(({ origin, uri, whole, selection }) => {
    const text = snapshot.file(uri)?.text ?? '';
    if (selection.start < whole.start || selection.end > whole.end)
      throw new Error('the selection is outside the whole');
    const place = `${uri.replace('file:///plan/', '')}:${text.slice(0, selection.start).split('\n').length}`;
    return `«${file.text.slice(origin.start, origin.end)}» → ${place} «${text.slice(selection.start, selection.end)}»`;
  });
  return links.length === 0 ? 'nowhere' : links.join('\n');
}
