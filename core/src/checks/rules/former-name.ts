import { defineRule } from '../define.ts';
import { resolvedReferences } from '../lookup.ts';
import { insteadOf } from '../suggest.ts';

/** A unit referred to by a name that it had before (`tidligere`). */
export default defineRule({
  code: 'former-name',
  group: 'responsible',
  levels: ['information', 'information', 'warning'],
  summary: {
    nb: 'En enhet omtalt med et navn den hadde før',
    nn: 'Ei eining omtalt med eit namn ho hadde før',
    en: 'A unit referred to by a name it had before',
  },
  message: {
    nb: ({ written, today }) => `«${written}» heter nå «${today}». Bruk navnet fra i dag.`,
    nn: ({ written, today }) => `«${written}» heiter no «${today}». Bruk namnet frå i dag.`,
    en: ({ written, today }) => `“${written}” is now called “${today}”. Use today’s name.`,
  },
  check({ plan, report }) {
    for (const resolved of resolvedReferences(plan)) {
      const { reference, span, written, targets, former } = resolved;
      const [target] = targets;
      if (!former || target === undefined || targets.length > 1) continue;
      const fixes = () => insteadOf(plan, resolved, target);
      report({ uri: reference.uri, span, args: { written, today: target.title }, fixes });
    }
  },
});
