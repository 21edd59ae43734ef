import type { AnyItem, Item } from '../../model/item.ts';
import type { Kind } from '../../model/table/types.ts';
import type { Plan } from '../../workspace/plan.ts';
import { selected } from '../views/select.ts';

/** What the views list that a part of a plan can show, by the English names of their types. Others are about the whole plan. */
const LISTED: Readonly<Record<string, Kind>> = {
  measures: 'measure',
  goals: 'goal',
  responsibility: 'measure',
  timeline: 'measure',
  budget: 'measure',
  indicators: 'indicator',
  evaluation: 'evaluation',
};

/** Whether a view lists any of the items that a part of the plan shows. */
export function isShownView(plan: Plan, view: Item<'view'>, items: ReadonlySet<AnyItem>): boolean {
  const { type } = view.fields;
  const kind = type.kind === 'value' ? LISTED[type.value] : undefined;
  return kind !== undefined && selected({ plan }, view, kind).some((item) => items.has(item as AnyItem));
}
