import type { Item } from '../../model/item.ts';
import type { Plan } from '../../workspace/plan.ts';
import { defineRule } from '../define.ts';
import { missingAt } from '../fields/missing.ts';
import { hasIndicator } from '../goals/measured.ts';
import { type Goal, servedGoals } from '../goals/served.ts';
import { goalsOf, isExisting, withParts } from '../measures.ts';
import { usesIn } from '../references/uses.ts';
import { shownTitle } from '../titles.ts';

/** A measure of which nobody can tell whether it works: no indicator on it, nor on any goal that it serves. */
export default defineRule({
  code: 'measure-without-indicator',
  group: 'indicators',
  levels: ['hint', 'hint', 'information'],
  summary: {
    nb: 'Et tiltak uten indikator, verken på tiltaket eller på målene det tjener',
    nn: 'Eit tiltak utan indikator, korkje på tiltaket eller på måla det tener',
    en: 'A measure without an indicator, on itself or on the goals it serves',
  },
  message: {
    nb: ({ name }) =>
      `Verken «${name}» eller målene det tjener, har en indikator. Før opp i «indikatorer» hva som viser om tiltaket virker.`,
    nn: ({ name }) =>
      `Korkje «${name}» eller måla det tener, har ein indikator. Før opp i «indikatorar» kva som viser om tiltaket verkar.`,
    en: ({ name }) =>
      `Neither “${name}” nor any goal that it serves has an indicator. Name in “indicators” what shows whether it works.`,
  },
  check({ plan, report }) {
    const measured = measuredGoals(plan);
    for (const measure of plan.items('measure')) {
      const span = isExisting(measure) ? undefined : missingAt(plan, measure, 'indicators');
      if (span === undefined || isMeasured(plan, measure, measured)) continue;
      report({ uri: measure.uri, span, args: { name: shownTitle(measure) } });
    }
  },
});

/** Whether the measure has an indicator through its parts or goals. A goal that is not known may have one. */
function isMeasured(plan: Plan, measure: Item<'measure'>, measured: ReadonlySet<unknown>): boolean {
  if (withParts(measure).some(({ fields }) => fields.indicators.kind !== 'absent')) return true;
  if (measure.fields.goals.kind === 'unreadable') return true;
  return goalsOf(plan, measure).some(
    ({ targets }) => targets.length === 0 || targets.some(({ item }) => measured.has(item)),
  );
}

/** The goals with an indicator, of this plan and of others that its measures serve. */
function measuredGoals(plan: Plan): ReadonlySet<unknown> {
  const goals = new Set<Goal>(plan.items('goal'));
  for (const measure of plan.items('measure')) {
    for (const { targets } of goalsOf(plan, measure)) {
      for (const { item } of targets) if (item?.kind === 'goal') goals.add(item);
    }
  }
  return servedGoals([...goals], usesIn(plan), hasIndicator(plan));
}
