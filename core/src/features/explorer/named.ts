import type { AnyItem, Item } from '../../model/item.ts';
import { nameKey } from '../../model/names/index.ts';
import type { Reference } from '../../model/reference.ts';
import type { Field } from '../../model/value.ts';
import type { Plan, Resolved } from '../../workspace/plan.ts';
import { resolveField } from '../../workspace/resolve.ts';
import type { Ground } from './nodes.ts';

type Measure = Item<'measure'>;

/** The type of entries for what is named and does not exist. */
export const UNKNOWN = 'unknown';

/** What measures name, and which of them do. */
export interface Named {
  readonly measures: Measure[];
  /** The name as the first of them writes it. */
  readonly label: string;
  /** How this plan names the other plan that it is in. */
  readonly alias?: string;
}

export interface Naming {
  /** By the item named, or by the folded name where no item is. In the order in which they are first named. */
  readonly groups: ReadonlyMap<AnyItem | string, Named>;
  /** Those that name nothing. */
  readonly without: readonly Measure[];
}

/** Measures by what a field of theirs names; one that names several stands with each. */
export function namedIn(
  { plan }: Ground,
  measures: readonly Measure[],
  fieldIn: (measure: Measure) => Field<readonly Reference[]>,
  kind: 'goal' | 'unit',
): Naming {
  const groups = new Map<AnyItem | string, Named>();
  const without: Measure[] = [];
  for (const measure of measures) {
    const resolved = resolveField(plan, fieldIn(measure));
    if (resolved.length === 0) without.push(measure);
    for (const part of resolved) {
      const target = part.targets.find(({ item }) => item?.kind === kind)?.item;
      const key = target ?? nameKey(part.written);
      const group = groups.get(key);
      if (group === undefined) groups.set(key, { measures: [measure], label: part.written, ...aliasOf(plan, part) });
      else if (group.measures.at(-1) !== measure) group.measures.push(measure);
    }
  }
  return { groups, without };
}

function aliasOf(plan: Plan, part: Resolved): { readonly alias?: string } {
  if (part.plan === undefined || part.plan === plan) return {};
  const { uri } = part.plan;
  const alias = plan.manifest.plans.find((entry) => entry.uri === uri)?.alias.text;
  return alias === undefined ? {} : { alias };
}
