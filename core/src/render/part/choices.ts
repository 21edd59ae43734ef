import type { Plan } from '../../workspace/plan.ts';
import { Connections, figureYearsOf, targetYearsOf } from './connections.ts';
import { type Named, namedIn, nameOfItem, type Topic } from './topic.ts';

/** What a part of the plan can be about, as it is chosen from a list. */
export interface TopicChoice extends Topic {
  /** The name of the unit, the number and title of the goal, or the year. */
  readonly label: string;
  /** How many measures are about it. */
  readonly measures: number;
}

/**
 * Every unit, goal and year that something of the plan is about: units in the order of the register, then those of other plans and names
 * that no register has; goals likewise; years by number.
 */
export function topicsOf(plan: Plan): readonly TopicChoice[] {
  const connections = new Connections(plan);
  return [...unitsOf(connections), ...goalsOf(connections), ...yearsOf(connections)];
}

function unitsOf({ plan, measures }: Connections): readonly TopicChoice[] {
  const counts = new Map<string, number>();
  for (const { units } of measures) {
    for (const key of new Set(units.map((unit) => unit.key))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const measuring = plan.items('indicator').flatMap(({ fields }) => namedIn(plan, fields.responsible, 'unit'));
  const busy = new Set([...counts.keys(), ...measuring.map(({ key }) => key)]);
  const named = [...measures.flatMap(({ units }) => units), ...measuring];
  return once([...plan.items('unit').map((unit) => nameOfItem(plan, unit)), ...named])
    .filter(({ key }) => busy.has(key))
    .map(({ id, key, label }) => ({ kind: 'unit', id, label, measures: counts.get(key) ?? 0 }));
}

function goalsOf(connections: Connections): readonly TopicChoice[] {
  const { plan, measures } = connections;
  const own = plan.items('goal').map((goal) => nameOfItem(plan, goal));
  return once([...own, ...measures.flatMap(({ goals }) => goals)]).map(({ id, key, label }) => {
    const { keys } = connections.goalsBelow(key);
    const serving = measures.filter(({ goals }) => goals.some((goal) => keys.has(goal.key)));
    return { kind: 'goal', id, label, measures: serving.length };
  });
}

function yearsOf({ plan, measures }: Connections): readonly TopicChoice[] {
  const counts = new Map<number, number>();
  for (const { years } of measures) {
    for (const year of new Set(years)) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const others = [...plan.items('indicator').flatMap(figureYearsOf), ...plan.items('goal').flatMap(targetYearsOf)];
  return [...new Set([...counts.keys(), ...others])]
    .sort((a, b) => a - b)
    .map((year) => ({ kind: 'year', id: String(year), label: String(year), measures: counts.get(year) ?? 0 }));
}

/** Each name once, and none that says nothing. */
function once(named: readonly Named[]): readonly Named[] {
  const known = new Map<string, Named>();
  for (const one of named) if (one.key !== '' && !known.has(one.key)) known.set(one.key, one);
  return [...known.values()];
}
