import { defineRule } from '../define.ts';
import { unusedItems } from '../references/unused.ts';

/** A unit that nothing refers to. */
export default defineRule({
  code: 'unused-unit',
  group: 'responsible',
  levels: ['hint', 'hint', 'hint'],
  summary: {
    nb: 'En enhet som ingenting viser til',
    nn: 'Ei eining som ingenting viser til',
    en: 'A unit that nothing refers to',
  },
  message: {
    nb: ({ name }) => `Ingenting i planen viser til «${name}». Ta enheten ut av registeret hvis den ikke trengs.`,
    nn: ({ name }) => `Ingenting i planen viser til «${name}». Ta eininga ut av registeret om ho ikkje trengst.`,
    en: ({ name }) => `Nothing in the plan refers to “${name}”. Take the unit off the register if it is not needed.`,
  },
  check({ plan, report }) {
    for (const { item, title } of unusedItems(plan, 'unit')) {
      report({ uri: item.uri, span: item.anchor, args: { name: title } });
    }
  },
});
