import { type AnyItem, fieldOf } from '../../model/item.ts';
import type { Kind } from '../../model/table/types.ts';
import type { Resolved } from '../../workspace/plan.ts';
import type { LensPlace } from './types.ts';

/** The places that lead to an item, in its own plan and in those that refer to it. */
export type UsesOf = (item: AnyItem) => readonly Resolved[];

/** The items of a kind that name something in one of some fields (English names), each once, in the order they come. */
export function itemsNaming(uses: readonly Resolved[], kind: Kind, fields: readonly string[]): readonly AnyItem[] {
  const items = uses.flatMap(({ reference: { place } }) => {
    // Items claim their references when they are read.
    const item = place.item as AnyItem | undefined;
    return place.type === 'field' && fields.includes(place.field) && item?.kind === kind ? [item] : [];
  });
  return [...new Set(items)];
}

/** Where an item is shown: at its title or name, which says more on a line of its own than its id does. */
export function placeOf(item: AnyItem): LensPlace {
  const shown = ['title', 'name'].map((name) => fieldOf(item, name)).find((field) => field?.kind === 'value');
  return { uri: item.uri, span: shown?.kind === 'value' ? shown.span : item.anchor };
}

/** Where a reference stands. */
export function placeOfUse({ reference: { uri }, span }: Resolved): LensPlace {
  return { uri, span };
}
