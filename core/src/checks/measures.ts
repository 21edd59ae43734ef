import type { Item } from '../model/item.ts';
import type { Plan, Resolved } from '../workspace/plan.ts';
import { resolveField } from '../workspace/resolve.ts';

/** The plan's measures, each followed by the measures among its `deltiltak`. */
export function withSubMeasures(plan: Plan): readonly Item<'measure'>[] {
  return plan.items('measure').flatMap(withParts);
}

/** A measure, followed by the measures among its `deltiltak`. */
export function withParts(measure: Item<'measure'>): readonly Item<'measure'>[] {
  const { subMeasures } = measure.fields;
  if (subMeasures.kind !== 'value') return [measure];
  return [measure, ...subMeasures.value.flatMap((part) => ('item' in part ? withParts(part.item) : []))];
}

/** Whether a measure is one of those that the municipality has already, and which a plan only lists. */
export function isExisting({ fields: { type } }: Item<'measure'>): boolean {
  return type.kind === 'value' && type.value === 'existing';
}

/** What a measure says it serves: everything in `mål`, and the goals in `forankring`. */
export function goalsOf(plan: Plan, { fields }: Item<'measure'>): readonly Resolved[] {
  const isGoal = ({ targets }: Resolved) => targets.some(({ kind }) => kind === 'goal');
  return [...resolveField(plan, fields.goals), ...resolveField(plan, fields.basis).filter(isGoal)];
}
