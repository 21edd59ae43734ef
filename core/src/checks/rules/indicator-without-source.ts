import { defineRule } from '../define.ts';
import { insertionFor } from '../fields/insert.ts';
import { missingAt } from '../fields/missing.ts';
import { shownTitle } from '../titles.ts';

/** An indicator that does not say where its figures come from. */
export default defineRule({
  code: 'indicator-without-source',
  group: 'indicators',
  levels: ['information', 'warning', 'error'],
  summary: {
    nb: 'En indikator uten kilde',
    nn: 'Ein indikator utan kjelde',
    en: 'An indicator without a source',
  },
  message: {
    nb: ({ name }) => `«${name}» har ingen kilde. Skriv i «kilde» hvor tallene kommer fra.`,
    nn: ({ name }) => `«${name}» har inga kjelde. Skriv i «kjelde» kvar tala kjem frå.`,
    en: ({ name }) => `“${name}” has no source. Say in “source” where the figures come from.`,
  },
  check({ plan, report }) {
    for (const indicator of plan.items('indicator')) {
      const span = missingAt(plan, indicator, 'source');
      if (span === undefined) continue;
      const fixes = insertionFor(plan, indicator, 'source');
      report({ uri: indicator.uri, span, args: { name: shownTitle(indicator) }, fixes });
    }
  },
});
