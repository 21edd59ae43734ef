import { nameKey } from '../names/index.ts';
import type { Reference } from '../reference.ts';

const SEPARATOR = /\s*,\s*|\s+(?:og|and)\s+/;

/** How often each name or id is written in references, by `nameKey`; of a list that is one text, its parts as well. */
export function countWritten(references: readonly Reference[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { written, place } of references) {
    const whole = nameKey(written);
    const parts = place.type === 'field' ? whole.split(SEPARATOR).filter((part) => part !== '') : [];
    for (const name of parts.length > 1 ? [whole, ...parts] : [whole]) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}
