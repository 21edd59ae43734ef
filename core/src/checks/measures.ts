import type { Item } from '../model/item.ts';
import type { Plan } from '../workspace/plan.ts';

/** The plan's measures, each followed by the measures among its `deltiltak`. */
export function withSubMeasures(plan: Plan): readonly Item<'measure'>[] {
  return plan.items('measure').flatMap(withParts);
}

function withParts(measure: Item<'measure'>): readonly Item<'measure'>[] {
  const { subMeasures } = measure.fields;
  if (subMeasures.kind !== 'value') return [measure];
  return [measure, ...subMeasures.value.flatMap((part) => ('item' in part ? withParts(part.item) : []))];
}
