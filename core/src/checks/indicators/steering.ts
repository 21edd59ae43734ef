import type { AnyItem, Item } from '../../model/item.ts';
import type { Target } from '../../model/value.ts';
import type { Plan } from '../../workspace/plan.ts';
import { itemAround, usesIn } from '../references/uses.ts';

/**
 * What a plan does with an indicator: `steers` where a goal, a target or a measure names it, or the way it should go is given;
 * `targets` are the goals' targets that name it (docs/rules/indicator-without-target.md).
 */
export interface Steering {
  readonly steers: boolean;
  readonly targets: readonly Target[];
}

/** Looks the plan's references through once. Other plans that use the indicator say for themselves what they want of it. */
export function steeringIn(plan: Plan): (indicator: Item<'indicator'>) => Steering {
  const usesOf = usesIn(plan);
  return (indicator) => {
    const uses = usesOf(indicator as AnyItem).filter(({ reference: { place } }) => place.type === 'field');
    const targets = uses.flatMap(({ reference }) => {
      const item = itemAround(reference);
      const all = item?.kind === 'goal' && item.fields.targets.kind === 'value' ? item.fields.targets.value : [];
      return all.filter((target) => target.indicator === reference);
    });
    return { steers: uses.length > 0 || indicator.fields.direction.kind !== 'absent', targets };
  };
}
