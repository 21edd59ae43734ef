import { groupBy } from '../../model/group.ts';
import type { AnyItem } from '../../model/item.ts';
import type { Reference } from '../../model/reference.ts';
import type { Plan, Resolved } from '../../workspace/plan.ts';
import { resolvedReferences } from './lookup.ts';

/** The places of the plan itself that lead to an item; those of other plans are in `plan.referencesTo`. */
export type UsesOf = (item: AnyItem) => readonly Resolved[];

/** Looks all references of the plan through once. */
export function usesIn(plan: Plan): UsesOf {
  const uses = groupBy(
    resolvedReferences(plan),
    ({ targets }) => new Set(targets.flatMap(({ item }) => (item === undefined ? [] : [item]))),
  );
  return (item) => uses.get(item) ?? [];
}

/** The item that a reference stands in, with its fields: items claim their references when they are read. */
export function itemAround({ place }: Reference): AnyItem | undefined {
  return place.item as AnyItem | undefined;
}

/** The English name of the field that a reference stands in; `undefined` in text. */
export function fieldAround({ place }: Reference): string | undefined {
  return place.type === 'field' ? place.field : undefined;
}
