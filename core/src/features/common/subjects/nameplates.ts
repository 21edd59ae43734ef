import type { Definition } from '../../../model/definition.ts';
import { type AnyItem, fieldOf } from '../../../model/item.ts';
import type { Words } from '../../../model/value.ts';

/** Where the names that an item declares are written, each with the span of its YAML value. */
export function nameplates({ item, kind }: Definition): readonly Words[] {
  // The points of a requirement set have the set for their item, and no names of their own.
  return item === undefined || kind === 'point' ? [] : itemNames(item);
}

function itemNames(item: AnyItem): readonly Words[] {
  return ['name', 'title', 'shortName', 'alias', 'former'].flatMap((key): readonly Words[] => {
    const field = fieldOf(item, key);
    if (field?.kind !== 'value') return [];
    const { value, span } = field;
    if (typeof value === 'string') return [{ text: value, span }];
    return (Array.isArray(value) ? value : [value]) as readonly Words[];
  });
}
