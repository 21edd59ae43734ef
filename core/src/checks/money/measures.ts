import type { Item } from '../../model/item.ts';
import type { MoneyValue } from '../../model/value.ts';
import type { Plan } from '../../workspace/plan.ts';
import { withSubMeasures } from '../measures.ts';

/** The measures, sub-measures too, that say something of money, with what they say. */
export function moneyOf(plan: Plan): readonly { readonly measure: Item<'measure'>; readonly money: MoneyValue }[] {
  return withSubMeasures(plan).flatMap((measure) => {
    const { economy } = measure.fields;
    return economy.kind === 'value' ? [{ measure, money: economy.value }] : [];
  });
}
