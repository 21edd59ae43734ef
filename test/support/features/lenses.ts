import { lensesOf, readinessTitle } from '#core';
import type { FeatureRequest } from './request.ts';

/** Each lens of the file: its line and what it stands above, what it says, and where it leads. */
export function showLenses({ plan, file, lang, snapshot }: FeatureRequest): string {
  const lenses = lensesOf(plan, file, lang).map((lens) => {
    const at = `${file.lines.lineAt(lens.span.start) + 1} «${file.text.slice(lens.span.start, lens.span.end)}»`;
    // How many errors there are is counted by who asks.
    if (lens.type === 'readiness') return `${at}: ${readinessTitle(lens.as, plan.manifest.status, 0, lang)}`;
    const places = lens.places.map(({ uri, span }) => {
      const text = snapshot.file(uri)?.text ?? '';
      const line = text.slice(0, span.start).split('\n').length;
      return `\n  → ${uri.replace('file:///plan/', '')}:${line} «${text.slice(span.start, span.end)}»`;
    });
    return `${at}: ${lens.title}${places.join('')}`;
  });
  return lenses.length === 0 ? 'none' : lenses.join('\n');
}
