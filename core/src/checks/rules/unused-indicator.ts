import { spellings } from '../../model/language.ts';
import { TABLE } from '../../model/table/index.ts';
import type { Plan } from '../../workspace/plan.ts';
import { defineRule } from '../define.ts';
import { unusedItems } from '../references/unused.ts';

/** An indicator of a register that nothing refers to and no view shows. */
export default defineRule({
  code: 'unused-indicator',
  group: 'indicators',
  levels: ['hint', 'hint', 'hint'],
  summary: {
    nb: 'En indikator som ingenting viser til',
    nn: 'Ein indikator som ingenting viser til',
    en: 'An indicator that nothing refers to',
  },
  message: {
    nb: ({ name }) =>
      `Ingenting i planen viser til «${name}». Bruk tallet i teksten eller i et mål, eller ta indikatoren ut av registeret.`,
    nn: ({ name }) =>
      `Ingenting i planen viser til «${name}». Bruk talet i teksten eller i eit mål, eller ta indikatoren ut av registeret.`,
    en: ({ name }) =>
      `Nothing in the plan refers to “${name}”. Use the figure in the text or in a goal, or take the indicator off the register.`,
  },
  check({ plan, report }) {
    if (showsMany(plan)) return;
    for (const { item, title } of unusedItems(plan, 'indicator')) {
      // A card in a chapter shows its figures to the reader where it stands.
      if (item.carrier === 'register') report({ uri: item.uri, span: item.anchor, args: { name: title } });
    }
  },
});

const NAMING = new Set([...spellings(TABLE.indicator.fields.id.key), ...spellings(TABLE.indicator.fields.name.key)]);

/** Whether a view shows indicators without naming them one by one: all of them, or those of a source or a unit. */
function showsMany(plan: Plan): boolean {
  return plan.items('view').some(({ fields: { type, filter } }) => {
    if (type.kind !== 'value' || type.value !== 'indicators') return false;
    return filter.kind !== 'value' || !filter.value.some(({ key }) => NAMING.has(key.text.trim()));
  });
}
