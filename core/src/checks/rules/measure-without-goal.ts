import { defineRule } from '../define.ts';
import { insertionFor } from '../fields/insert.ts';
import { missingAt } from '../fields/missing.ts';
import { isConcrete } from '../goals/served.ts';
import { goalsOf, isExisting } from '../measures.ts';
import { shownTitle } from '../titles.ts';

/** A measure that serves no goal, in a plan that has goals. */
export default defineRule({
  code: 'measure-without-goal',
  group: 'goals',
  levels: ['hint', 'information', 'warning'],
  summary: {
    nb: 'Et tiltak uten mål, i en plan som har mål',
    nn: 'Eit tiltak utan mål, i ein plan som har mål',
    en: 'A measure without a goal, in a plan that has goals',
  },
  message: {
    nb: ({ name }) => `«${name}» er ikke knyttet til noe mål. Skriv i «mål» hvilket mål tiltaket skal bidra til.`,
    nn: ({ name }) => `«${name}» er ikkje knytt til noko mål. Skriv i «mål» kva mål tiltaket skal bidra til.`,
    en: ({ name }) => `“${name}” is tied to no goal. Say in “goals” which goal the measure is to serve.`,
  },
  check({ plan, report }) {
    const measures = plan.items('measure').map((measure) => ({ measure, goals: goalsOf(plan, measure) }));
    if (!plan.items('goal').some(isConcrete) && measures.every(({ goals }) => goals.length === 0)) return;
    for (const { measure, goals } of measures) {
      const span = isExisting(measure) || goals.length > 0 ? undefined : missingAt(plan, measure, 'goals');
      if (span === undefined) continue;
      const fixes = insertionFor(plan, measure, 'goals');
      report({ uri: measure.uri, span, args: { name: shownTitle(measure) }, fixes });
    }
  },
});
