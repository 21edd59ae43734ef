import { hover } from '#core';
import type { FeatureRequest } from './request.ts';

/** What is told, below the text that it is about. */
export function showHover({ plan, file, offset, lang }: FeatureRequest): string {
  const found = hover(plan, file, offset, lang);
  return found ? `«${file.text.slice(found.span.start, found.span.end)}»\n\n${found.markdown}` : 'nothing';
}
