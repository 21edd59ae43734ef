import type { Definition } from '../../model/definition.ts';
import type { AnyItem, Item } from '../../model/item.ts';
import { nameKey } from '../../model/names.ts';
import type { Plan } from '../../workspace/plan.ts';
import { defineRule } from '../define.ts';
import { resolvedReferences } from '../lookup.ts';
import { unreadOf } from '../unread.ts';

/** A unit that nothing refers to. */
export default defineRule({
  code: 'unused-unit',
  group: 'responsible',
  levels: ['hint', 'hint', 'hint'],
  summary: {
    nb: 'En enhet som ingenting viser til',
    nn: 'Ei eining som ingenting viser til',
    en: 'A unit that nothing refers to',
  },
  message: {
    nb: ({ name }) => `Ingenting i planen viser til «${name}». Ta enheten ut av registeret hvis den ikke trengs.`,
    nn: ({ name }) => `Ingenting i planen viser til «${name}». Ta eininga ut av registeret om ho ikkje trengst.`,
    en: ({ name }) => `Nothing in the plan refers to “${name}”. Take the unit off the register if it is not needed.`,
  },
  check({ plan, report }) {
    const units = plan.items('unit');
    if (units.length === 0) return;
    const used = usedItems(plan);
    const filtered = filterValues(plan);
    const unread = unreadOf(plan);
    for (const unit of units) {
      const own = used.has(unit) ? undefined : definitionOf(plan, unit);
      if (own?.id === undefined) continue;
      const names = [own.id, ...own.names.map(({ text }) => text)];
      if (names.some((name) => filtered.has(nameKey(name)) || unread.mayMention(name))) continue;
      // Asked last: the plans that refer to this one are read for it.
      if (plan.referencesTo(unit).some(({ reference }) => reference.place.item !== unit)) continue;
      report({ uri: unit.uri, span: unit.anchor, args: { name: own.title } });
    }
  },
});

/** What the plan's own references lead to. A unit that names itself is not used by that. */
function usedItems(plan: Plan): ReadonlySet<AnyItem> {
  const used = new Set<AnyItem>();
  for (const { reference, targets } of resolvedReferences(plan)) {
    for (const { item } of targets) if (item !== undefined && item !== reference.place.item) used.add(item);
  }
  return used;
}

function definitionOf(plan: Plan, unit: Item<'unit'>): Definition | undefined {
  const { id } = unit.fields;
  return id.kind === 'value' ? plan.withId(id.value).find(({ item }) => item === unit) : undefined;
}

/** What the plan's views are limited to: a view of a unit's measures refers to the unit. */
function filterValues(plan: Plan): ReadonlySet<string> {
  const values = plan.items('view').flatMap(({ fields: { filter } }) => (filter.kind === 'value' ? filter.value : []));
  return new Set(values.flatMap((entry) => entry.values.map(({ text }) => nameKey(text))));
}
