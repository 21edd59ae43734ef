import type { Item } from '../../model/item.ts';
import type { Reference } from '../../model/reference.ts';
import { GOAL_TYPES } from '../../model/table/values.ts';
import type { Field } from '../../model/value.ts';
import { resolveField } from '../../workspace/resolve.ts';
import { namedIn, UNKNOWN } from './named.ts';
import { type Ground, groupNode, itemNode, measureNode } from './nodes.ts';
import type { ExplorerNode } from './types.ts';
import { WORDS } from './words.ts';

type Goal = Item<'goal'>;
type Measure = Item<'measure'>;

/**
 * The goals, each below the ones that it serves, and the measures below their goals; then goals of other plans and names
 * of goals that do not exist, as far as measures name them, and last the measures without a goal.
 */
export function byGoal(ground: Ground): readonly ExplorerNode[] {
  const { plan, lang } = ground;
  const { groups, without } = namedIn(ground, plan.items('measure'), ({ fields }) => fields.goals, 'goal');
  const tree = new GoalTree(ground, new Map([...groups].map(([target, { measures }]) => [target, measures])));
  const own = tree.roots();
  const shown = new Set<unknown>(plan.items('goal'));
  const others = [...groups].filter(([target]) => !shown.has(target));
  const named = others.map(([target, { measures, alias, label }]) => {
    const children = measures.map((measure) => measureNode(ground, measure));
    if (typeof target !== 'string' && target.kind === 'goal') return itemNode(ground, target, children, alias);
    return groupNode(ground, UNKNOWN, label, label, children, { detail: WORDS.unknownGoal[lang] });
  });
  const rest = without.map((measure) => measureNode(ground, measure));
  return [
    ...own,
    ...named,
    ...(rest.length > 0 ? [groupNode(ground, 'without', 'goal', WORDS.withoutGoal[lang], rest)] : []),
  ];
}

/** The plan's own goals as a tree. */
class GoalTree {
  readonly #ground: Ground;
  readonly #measures: ReadonlyMap<unknown, readonly Measure[]>;
  readonly #below: ReadonlyMap<Goal, readonly Goal[]>;
  readonly #made = new Map<Goal, ExplorerNode>();
  readonly #underWay = new Set<Goal>();

  constructor(ground: Ground, measures: ReadonlyMap<unknown, readonly Measure[]>) {
    this.#ground = ground;
    this.#measures = measures;
    this.#below = belowOf(ground);
  }

  /** The goals that serve none of the plan's; goals that serve each other in a circle have no top, so that one of them is made it. */
  roots(): readonly ExplorerNode[] {
    const goals = this.#ground.plan.items('goal');
    const children = new Set([...this.#below.values()].flat());
    const top = goals.filter((goal) => !children.has(goal)).map((goal) => this.#node(goal));
    return [...top, ...goals.flatMap((goal) => (this.#made.has(goal) ? [] : [this.#node(goal)]))];
  }

  #node(goal: Goal): ExplorerNode {
    const known = this.#made.get(goal);
    if (known !== undefined) return known;
    this.#underWay.add(goal);
    const below = (this.#below.get(goal) ?? []).filter((each) => !this.#underWay.has(each));
    const goals = below.map((each) => this.#node(each));
    this.#underWay.delete(goal);
    const measures = (this.#measures.get(goal) ?? []).map((measure) => measureNode(this.#ground, measure));
    const made = itemNode(this.#ground, goal, [...goals, ...measures], undefined, typeOf(goal, this.#ground));
    this.#made.set(goal, made);
    return made;
  }
}

/** Goals by the goals of the plan that they serve. */
function belowOf({ plan }: Ground): ReadonlyMap<Goal, readonly Goal[]> {
  const below = new Map<Goal, Goal[]>();
  for (const goal of plan.items('goal')) {
    for (const parent of new Set(goalsIn(plan, goal.fields.parent))) {
      const found = below.get(parent);
      if (found === undefined) below.set(parent, [goal]);
      else found.push(goal);
    }
  }
  return below;
}

/** The goals that a field leads to, of whatever plan. */
export function goalsIn(plan: Ground['plan'], field: Field<readonly Reference[]>): readonly Goal[] {
  return resolveField(plan, field).flatMap(({ targets }) =>
    targets.flatMap(({ item }) => (item?.kind === 'goal' ? [item] : [])),
  );
}

/** The sort of goal, where it is said and is no main goal. */
function typeOf({ fields: { type } }: Goal, { lang }: Ground): string {
  if (type.kind !== 'value' || type.value === 'main-goal') return '';
  return GOAL_TYPES.find(({ en }) => en === type.value)?.[lang] ?? '';
}
