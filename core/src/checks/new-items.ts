import { keyOf, TABLE } from '../model/table/index.ts';
import { withRequired } from '../workspace/new-item.ts';
import type { Plan } from '../workspace/plan.ts';
import type { NewItem } from '../workspace/register-edits.ts';

/** An id that nothing in the plan has: the one wanted, else with the first number behind it that is free. */
export function freeId(plan: Plan, wanted: string): string {
  let id = wanted;
  for (let number = 2; plan.withId(id).length > 0; number++) id = `${wanted}-${number}`;
  return id;
}

/** A measure that serves a goal, which has the id, with all else that it must say left to be filled in. */
export function newMeasureFor(plan: Plan, goal: string): NewItem {
  const id = freeId(plan, `${TABLE.measure.word[plan.language]}-${goal}`);
  return withRequired(plan, 'measure', { id, fields: [[keyOf('measure', 'goals', plan.language), goal]] });
}
