import type { AnyItem } from '../../model/item.ts';
import { insertItem } from '../../workspace/editing.ts';
import type { Plan } from '../../workspace/plan.ts';
import type { Fix } from '../define.ts';
import { defineRule } from '../define.ts';
import { type Goal, type IsDirect, unservedGoals } from '../goals/served.ts';
import { newMeasureFor } from '../new-items.ts';
import { fieldAround, itemAround } from '../references/uses.ts';
import { shownTitle } from '../titles.ts';

/** A goal that no measure serves, and no measure of a sub-goal. */
export default defineRule({
  code: 'goal-without-measure',
  group: 'goals',
  levels: ['hint', 'warning', 'error'],
  summary: {
    nb: 'Et mål som ingen tiltak tjener',
    nn: 'Eit mål som ingen tiltak tener',
    en: 'A goal that no measure serves',
  },
  message: {
    nb: ({ name }) =>
      `Ingen tiltak sier at de tjener målet «${name}». Før målet opp i «mål» i tiltakene, eller lag et tiltak for det.`,
    nn: ({ name }) =>
      `Ingen tiltak seier at dei tener målet «${name}». Før målet opp i «mål» i tiltaka, eller lag eit tiltak for det.`,
    en: ({ name }) =>
      `No measure says that it serves the goal “${name}”. Name the goal in the “goals” of measures, or make one for it.`,
  },
  check(context) {
    const { plan, report } = context;
    // The goals of a library are for other plans to reach.
    if (plan.manifest.library) return;
    for (const goal of unservedGoals(context, hasMeasure)) {
      const fixes = () => newMeasure(plan, goal);
      report({ uri: goal.uri, span: goal.anchor, args: { name: shownTitle(goal) }, fixes });
    }
  },
});

const SERVING = ['goals', 'basis'];

const hasMeasure: IsDirect = (goal, usesOf) =>
  usesOf(goal as AnyItem).some(({ reference }) => {
    return itemAround(reference)?.kind === 'measure' && SERVING.includes(fieldAround(reference) ?? '');
  });

/** A card for the goal, its title left to be filled in. */
function newMeasure(plan: Plan, goal: Goal): readonly Fix[] {
  const { id } = goal.fields;
  if (id.kind !== 'value') return [];
  const item = newMeasureFor(plan, id.value);
  const edit = insertItem(plan, 'measure', item, goal as AnyItem);
  return edit === undefined
    ? []
    : [{ id: 'insert-measure', args: { name: shownTitle(goal) }, safe: false, edits: [edit] }];
}
