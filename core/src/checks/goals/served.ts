import type { AnyItem, Item } from '../../model/item.ts';
import type { CheckContext } from '../define.ts';
import { meantDefinitions } from '../references/slips.ts';
import { unreadOf } from '../references/unread.ts';
import { fieldAround, itemAround, type UsesOf, usesIn } from '../references/uses.ts';

export type Goal = Item<'goal'>;

/** Whether a goal is one that measures can reach: visions and focus areas say where to go, and not how far. */
export function isConcrete({ fields: { type } }: Goal): boolean {
  return type.kind !== 'value' || (type.value !== 'vision' && type.value !== 'focus-area');
}

/** Whether a goal has by itself what is looked for; `usesOf` gives the places that lead to it. */
export type IsDirect = (goal: Goal, usesOf: UsesOf) => boolean;

/**
 * The plan's concrete goals that do not have what is looked for, neither by themselves nor through a sub-goal of this plan or,
 * where it has no measures, another one. Where sub-goals are given, the goal above them is not: what settles theirs settles it too. Goals that may have it
 * unseen, since something could not be read or a reference is misspelt, are left out.
 */
export function unservedGoals(context: CheckContext, isDirect: IsDirect): readonly Goal[] {
  const { plan } = context;
  const goals = plan.items('goal');
  const mayBe = doubtsOf(context);
  const counts: IsDirect = (goal, usesOf) => isDirect(goal, usesOf) || mayBe(goal);
  const near = usesIn(plan);
  const isLeft = (served: ReadonlySet<Goal>) => (goal: Goal) => isConcrete(goal) && !served.has(goal);
  let left = goals.filter(isLeft(servedGoals(goals, near, counts)));
  // A plan with measures of its own answers for its goals itself. Asked last: the plans that refer to this one are read for it.
  const isForOthers = plan.items('measure').length === 0;
  if (left.length > 0 && isForOthers)
    left = goals.filter(isLeft(servedGoals(goals, (item) => plan.referencesTo(item), counts)));
  const given = new Set(left);
  return left.filter((goal) => !subGoalsOf(goal, near).some((sub) => given.has(sub)));
}

/** The goals that have it, and those above them: a goal is served if one of its sub-goals is. Linear in the goals and their uses. */
export function servedGoals(goals: readonly Goal[], usesOf: UsesOf, isDirect: IsDirect): ReadonlySet<Goal> {
  const above = new Map<Goal, Goal[]>();
  const known = new Set(goals);
  // Sub-goals of other plans are found on the way, and then theirs.
  for (const goal of known) {
    for (const sub of subGoalsOf(goal, usesOf)) {
      above.set(sub, [...(above.get(sub) ?? []), goal]);
      known.add(sub);
    }
  }
  const served = new Set([...known].filter((goal) => isDirect(goal, usesOf)));
  for (const goal of served) for (const parent of above.get(goal) ?? []) served.add(parent);
  return served;
}

function subGoalsOf(goal: Goal, usesOf: UsesOf): readonly Goal[] {
  return usesOf(goal as AnyItem).flatMap(({ reference }) => {
    const item = itemAround(reference);
    return item?.kind === 'goal' && fieldAround(reference) === 'parent' ? [item] : [];
  });
}

/** Whether one of the plan's goals may be served by something that was not read, or that a reference with a fault stands for. */
function doubtsOf(context: CheckContext): (goal: Goal) => boolean {
  const { plan } = context;
  const unread = unreadOf(plan);
  const meant = new Set([...meantDefinitions(context, 'goal')].map(({ item }) => item));
  return (goal) => {
    const { id } = goal.fields;
    if (goal.broken || meant.has(goal as AnyItem)) return true;
    if (plan.file(goal.uri) === undefined) return false;
    // Without an id nothing can lead to it, and of two with one id references lead to the first: other rules say so.
    if (id.kind !== 'value' || plan.withId(id.value)[0]?.item !== goal) return true;
    return unread.mayMention(id.value);
  };
}
