import type { Definition } from '../../model/definition.ts';
import { type AnyItem, fieldOf, type Item } from '../../model/item.ts';
import { nameKey } from '../../model/names/index.ts';
import type { Kind } from '../../model/table/types.ts';
import type { Plan, Resolved } from '../../workspace/plan.ts';
import { unreadOf } from './unread.ts';
import { usesIn } from './uses.ts';

/** An item that nothing refers to, and how it is called. */
export interface Unused<K extends Kind> {
  readonly item: Item<K>;
  readonly title: string;
}

/**
 * The plan's items of a kind that nothing refers to: no reference of this plan or another one, no view that is limited to
 * them, nothing that could not be read. An item that names itself is not used by that.
 */
export function* unusedItems<K extends Kind>(plan: Plan, kind: K): Generator<Unused<K>> {
  const items = plan.items(kind);
  if (items.length === 0) return;
  const uses = usesIn(plan);
  const filtered = filterValues(plan);
  const unread = unreadOf(plan);
  for (const item of items as readonly (Item<K> & AnyItem)[]) {
    const fromElsewhere = ({ reference }: Resolved) => reference.place.item !== item;
    const own = uses(item).some(fromElsewhere) ? undefined : definitionOf(plan, item);
    if (own?.id === undefined) continue;
    const names = [own.id, ...own.names.map(({ text }) => text)];
    if (names.some((name) => filtered.has(nameKey(name)) || unread.mayMention(name))) continue;
    // Asked last: the plans that refer to this one are read for it.
    if (!plan.referencesTo(item).some(fromElsewhere)) yield { item, title: own.title };
  }
}

function definitionOf(plan: Plan, item: AnyItem): Definition | undefined {
  const id = fieldOf(item, 'id');
  return id?.kind === 'value' ? plan.withId(String(id.value)).find((each) => each.item === item) : undefined;
}

/** What the plan's views are limited to: a view of a unit's measures refers to the unit. */
function filterValues(plan: Plan): ReadonlySet<string> {
  const values = plan.items('view').flatMap(({ fields: { filter } }) => (filter.kind === 'value' ? filter.value : []));
  return new Set(values.flatMap((entry) => entry.values.map(({ text }) => nameKey(text))));
}
