import { withParts } from '../../checks/measures.ts';
import type { AnyItem } from '../../model/item.ts';
import { overlaps, type Span } from '../../text/span.ts';
import type { HintRequest } from './types.ts';

/** The items that stand in the stretch asked about, each followed by the measures among its `deltiltak`. */
export function itemsIn({ file, range }: HintRequest): readonly AnyItem[] {
  return file.items
    .filter(({ span }) => meets(span, range))
    .flatMap((item): readonly AnyItem[] => (item.kind === 'measure' ? withParts(item) : [item]));
}

function meets(a: Span, b: Span): boolean {
  return overlaps(a, b) || (a.start <= b.end && b.start <= a.end);
}
