import { defineRule } from '../define.ts';
import { insertionFor } from '../fields/insert.ts';
import { missingAt } from '../fields/missing.ts';
import { evaluatedTitle } from '../previous.ts';

/** An evaluation that does not say whether its measure goes on. */
export default defineRule({
  code: 'evaluation-without-decision',
  group: 'previous',
  levels: ['information', 'warning', 'error'],
  summary: {
    nb: 'En evaluering som ikke sier om tiltaket føres videre',
    nn: 'Ei evaluering som ikkje seier om tiltaket blir ført vidare',
    en: 'An evaluation that does not say whether the measure goes on',
  },
  message: {
    nb: ({ name }) =>
      `Det står ikke hva som er besluttet for «${name}». Skriv i «beslutning» om tiltaket videreføres, endres, avsluttes eller overføres.`,
    nn: ({ name }) =>
      `Det står ikkje kva som er bestemt for «${name}». Skriv i «beslutning» om tiltaket blir vidareført, endra, avslutta eller overført.`,
    en: ({ name }) =>
      `Nothing says what is decided for “${name}”. Say in “decision” whether the measure is continued, changed, ended or transferred.`,
  },
  check({ plan, report }) {
    for (const evaluation of plan.items('evaluation')) {
      // An evaluation of nothing yet is still being typed, and lacks its measure first.
      const isBegun = evaluation.fields.measure.kind === 'value';
      const span = isBegun ? missingAt(plan, evaluation, 'decision') : undefined;
      if (span === undefined) continue;
      const fixes = insertionFor(plan, evaluation, 'decision');
      report({ uri: evaluation.uri, span, args: { name: evaluatedTitle(plan, evaluation) }, fixes });
    }
  },
});
