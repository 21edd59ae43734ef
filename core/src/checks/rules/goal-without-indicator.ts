import type { AnyItem } from '../../model/item.ts';
import { defineRule } from '../define.ts';
import { insertionFor } from '../fields/insert.ts';
import { isAskedFor } from '../fields/missing.ts';
import { hasIndicator } from '../goals/measured.ts';
import { unservedGoals } from '../goals/served.ts';
import { shownTitle } from '../titles.ts';

/** A goal of which nobody can tell whether it was reached. */
export default defineRule({
  code: 'goal-without-indicator',
  group: 'indicators',
  levels: ['hint', 'information', 'warning'],
  summary: {
    nb: 'Et mål som ingen kan måle resultatet av',
    nn: 'Eit mål som ingen kan måle resultatet av',
    en: 'A goal whose result nobody can measure',
  },
  message: {
    nb: ({ name }) =>
      `Målet «${name}» har ingen indikator, så ingen kan se om det blir nådd. Før opp en i «indikatorer» eller i et resultatmål.`,
    nn: ({ name }) =>
      `Målet «${name}» har ingen indikator, så ingen kan sjå om det blir nådd. Før opp ein i «indikatorar» eller i eit resultatmål.`,
    en: ({ name }) =>
      `The goal “${name}” has no indicator, so that nobody can see whether it is reached. Name one in “indicators” or in a target.`,
  },
  check(context) {
    const { plan, report } = context;
    // What `påkrevd` asks for, `missing-field` reports; the goals of a library are for other plans to reach.
    if (plan.manifest.library || isAskedFor(plan, 'goal', 'indicators')) return;
    for (const goal of unservedGoals(context, hasIndicator(plan))) {
      const fixes = insertionFor(plan, goal as AnyItem, 'indicators');
      report({ uri: goal.uri, span: goal.anchor, args: { name: shownTitle(goal) }, fixes });
    }
  },
});
