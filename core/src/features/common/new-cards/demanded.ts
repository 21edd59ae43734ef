import { requiredOf } from '../../../model/table/index.ts';
import type { Kind } from '../../../model/table/types.ts';
import type { Plan } from '../../../workspace/plan.ts';

/** Fields that the format, a rule of its own or this plan's `påkrevd` asks of a kind, by their English names. */
export function demanded(plan: Plan, kind: Kind): ReadonlySet<string> {
  // Rule missing-responsible-unit: a measure has one, whatever the plan says.
  const byRule = kind === 'measure' ? ['responsible'] : [];
  const byPlan = plan.manifest.required.filter((each) => each.kind === kind).map(({ field }) => field);
  return new Set([...requiredOf(kind), ...byRule, ...byPlan]);
}
