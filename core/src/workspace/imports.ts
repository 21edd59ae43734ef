import type { Item } from '../model/item.ts';
import type { Kind } from '../model/table/types.ts';
import type { Uri } from '../model/uri.ts';
import type { Plan } from './plan.ts';

/** An item that a plan may name without an alias, with the plan that declares it: itself or a library that it imports. */
export interface Nameable<K extends Kind> {
  readonly item: Item<K>;
  readonly holder: Plan;
  /** The alias of the library; absent for the plan's own items. */
  readonly alias?: string;
}

/** The items of a kind that a plan may name: its own, then those of its libraries in the order of its manifest. */
export function nameableItems<K extends Kind>(plan: Plan, kind: K): readonly Nameable<K>[] {
  return [
    ...plan.items(kind).map((item) => ({ item, holder: plan })),
    ...plan.libraries.flatMap(({ alias, plan: holder }) => holder.items(kind).map((item) => ({ item, holder, alias }))),
  ];
}

/** The plan that holds a file, as seen from `plan`: itself, else the one among those that it names; `plan` where none does. */
export function holderOf(plan: Plan, uri: Uri): Plan {
  if (plan.file(uri) !== undefined) return plan;
  for (const { alias } of plan.manifest.plans) {
    const other = plan.other(alias.text);
    if (other?.file(uri) !== undefined) return other;
  }
  return plan;
}
