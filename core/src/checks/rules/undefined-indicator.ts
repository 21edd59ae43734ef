import { defineRule } from '../define.ts';
import { addItem, didYouMean, kinNames } from '../references/suggest.ts';

/** A reference to an indicator that no register or card defines. */
export default defineRule({
  code: 'undefined-indicator',
  group: 'indicators',
  levels: ['error', 'error', 'error'],
  summary: {
    nb: 'En indikator som ikke står i noe register',
    nn: 'Ein indikator som ikkje står i noko register',
    en: 'An indicator that no register defines',
  },
  message: {
    nb: ({ written }) => `Ingen indikator heter «${written}». Rett navnet, eller før indikatoren opp i registeret.`,
    nn: ({ written }) => `Ingen indikator heiter «${written}». Rett namnet, eller før indikatoren opp i registeret.`,
    en: ({ written }) => `No indicator is called “${written}”. Correct the name, or add the indicator to the register.`,
  },
  check({ plan, faulty, report }) {
    for (const resolved of faulty('undefined')) {
      const { reference, span, written } = resolved;
      if (!reference.to.includes('indicator')) continue;
      const fixes = () => [
        ...didYouMean(plan, resolved),
        ...addItem(plan, 'indicator', resolved),
        ...kinNames(plan, resolved),
      ];
      report({ uri: reference.uri, span, args: { written }, fixes });
    }
  },
});
