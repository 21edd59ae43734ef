import type { AnyItem, Item } from '../../model/item.ts';
import type { Lang } from '../../model/language.ts';
import type { Plan, Resolved } from '../../workspace/plan.ts';
import type { Said } from './types.ts';
import { itemsNaming, placeOf, type UsesOf } from './uses.ts';
import { counted } from './words.ts';

/** A goal's sub-goals where it has any, and the measures that serve it, by themselves or through a sub-goal. */
export function goalLenses(goal: AnyItem, usesOf: UsesOf, lang: Lang): readonly Said[] {
  const below = new Set([goal]);
  // What is found is gone through as well; a circle of goals ends where it began.
  for (const each of below) for (const sub of subGoalsOf(usesOf(each))) below.add(sub);
  const measures = [...new Set([...below].flatMap((each) => measuresOf(usesOf(each))))];
  const subGoals = subGoalsOf(usesOf(goal));
  const said = [
    { name: 'sub-goals', title: counted('subGoal', subGoals.length, lang), places: subGoals.map(placeOf) },
    { name: 'measures', title: counted('measure', measures.length, lang), places: measures.map(placeOf) },
  ];
  const some = said.filter(({ places }) => places.length > 0);
  return some.length > 0 ? some : said.slice(1);
}

function subGoalsOf(uses: readonly Resolved[]): readonly AnyItem[] {
  return itemsNaming(uses, 'goal', ['parent']);
}

function measuresOf(uses: readonly Resolved[]): readonly AnyItem[] {
  return itemsNaming(uses, 'measure', ['goals', 'basis']);
}

/**
 * The uses of some items and of the goals below them, looked up a level at a time, so that the plans that refer to this one are gone
 * through as often as goals are deep, however many there are.
 */
export function usesBelow(plan: Plan, items: readonly AnyItem[]): UsesOf {
  const known = new Map<AnyItem, readonly Resolved[]>();
  let level = items;
  while (level.length > 0) {
    const uses = plan.referencesToEach(level);
    for (const item of level) known.set(item, uses.get(item) ?? []);
    const below = level.filter(isGoal).flatMap((goal) => subGoalsOf(known.get(goal) ?? []));
    level = [...new Set(below)].filter((goal) => !known.has(goal));
  }
  return (item) => known.get(item) ?? [];
}

function isGoal(item: AnyItem): item is Item<'goal'> {
  return item.kind === 'goal';
}
