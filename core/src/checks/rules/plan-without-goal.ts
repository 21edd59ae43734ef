import type { Item } from '../../model/item.ts';
import { defineRule } from '../define.ts';

/** A plan with measures and no goal at all, neither its own nor one of another plan. */
export default defineRule({
  code: 'plan-without-goal',
  group: 'goals',
  levels: ['hint', 'information', 'warning'],
  summary: {
    nb: 'En plan med tiltak og uten mål',
    nn: 'Ein plan med tiltak og utan mål',
    en: 'A plan with measures and no goal',
  },
  message: {
    nb: ({ count }) => `Planen har ${count} tiltak, men ingen mål. Skriv hva tiltakene skal oppnå.`,
    nn: ({ count }) => `Planen har ${count} tiltak, men ingen mål. Skriv kva tiltaka skal oppnå.`,
    en: ({ count }) => `The plan has ${count} measures and no goal. Say what the measures are to achieve.`,
  },
  check({ plan, report }) {
    const measures = plan.items('measure');
    if (measures.length === 0 || plan.items('goal').some(isGoal)) return;
    if (measures.some(({ fields }) => fields.goals.kind !== 'absent')) return;
    report({ uri: plan.manifest.uri, span: plan.manifest.anchor, args: { count: measures.length } });
  },
});

/** Focus areas say where the plan puts its weight, and not what it is to achieve. */
function isGoal({ fields: { type } }: Item<'goal'>): boolean {
  return type.kind !== 'value' || type.value !== 'focus-area';
}
