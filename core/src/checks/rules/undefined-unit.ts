import { defineRule } from '../define.ts';
import { addAsAlias, addItem, didYouMean, kinNames } from '../references/suggest.ts';

/** A reference to a unit that no register or card defines. */
export default defineRule({
  code: 'undefined-unit',
  group: 'responsible',
  levels: ['error', 'error', 'error'],
  summary: {
    nb: 'En enhet som ikke står i noe register',
    nn: 'Ei eining som ikkje står i noko register',
    en: 'A unit that no register defines',
  },
  message: {
    nb: ({ written }) => `Ingen enhet heter «${written}». Rett navnet, eller før enheten opp i registeret.`,
    nn: ({ written }) => `Inga eining heiter «${written}». Rett namnet, eller før eininga opp i registeret.`,
    en: ({ written }) => `No unit is called “${written}”. Correct the name, or add the unit to the register.`,
  },
  check({ plan, faulty, report }) {
    for (const resolved of faulty('undefined')) {
      const { reference, span, written } = resolved;
      if (!reference.to.includes('unit')) continue;
      const fixes = () => [
        ...didYouMean(plan, resolved),
        ...addItem(plan, 'unit', resolved),
        ...kinNames(plan, resolved),
        ...addAsAlias(plan, resolved),
      ];
      report({ uri: reference.uri, span, args: { written }, fixes });
    }
  },
});
