import type { Plan } from '../workspace/plan.ts';

/** An id that nothing in the plan has: the one wanted, else with the first number behind it that is free. */
export function freeId(plan: Plan, wanted: string): string {
  let id = wanted;
  for (let number = 2; plan.withId(id).length > 0; number++) id = `${wanted}-${number}`;
  return id;
}
