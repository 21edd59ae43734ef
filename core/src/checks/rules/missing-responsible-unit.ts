import type { Item } from '../../model/item.ts';
import { spellings } from '../../model/language.ts';
import { keyOf, TABLE } from '../../model/table/index.ts';
import type { Span } from '../../text/span.ts';
import { insertField } from '../../workspace/editing.ts';
import type { Plan } from '../../workspace/plan.ts';
import type { Fix } from '../define.ts';
import { defineRule } from '../define.ts';
import { hasWords } from '../fields/empty-text.ts';
import { isMisspelt } from '../fields/misspelt.ts';
import { insertionOf } from '../make-fix.ts';

const SPELLINGS = spellings(TABLE.measure.fields.responsible.key);

/** A measure for which nobody answers. */
export default defineRule({
  code: 'missing-responsible-unit',
  group: 'responsible',
  levels: ['error', 'error', 'error'],
  summary: {
    nb: 'Et tiltak uten ansvarlig enhet',
    nn: 'Eit tiltak utan ansvarleg eining',
    en: 'A measure with no responsible unit',
  },
  message: {
    nb: ({ key }) => `Tiltaket har ingen ansvarlig enhet. Skriv i «${key}» hvem som svarer for at det blir gjort.`,
    nn: ({ key }) => `Tiltaket har inga ansvarleg eining. Skriv i «${key}» kven som svarer for at det blir gjort.`,
    en: ({ key }) => `The measure has no responsible unit. Say in “${key}” which unit answers for it.`,
  },
  check({ plan, report }) {
    const key = keyOf('measure', 'responsible', plan.language);
    for (const item of plan.items('measure')) {
      const span = missingAt(plan, item);
      if (span !== undefined) report({ uri: item.uri, span, args: { key }, fixes: () => insertion(plan, item, key) });
    }
  },
});

/** Where the finding goes; `undefined` for a measure that has a unit, or may have one that could not be read. */
function missingAt(plan: Plan, item: Item<'measure'>): Span | undefined {
  const { responsible } = item.fields;
  switch (responsible.kind) {
    case 'absent':
      return item.broken || isMisspelt(plan.file(item.uri), SPELLINGS, item.span) ? undefined : responsible.at;
    case 'unreadable':
      return hasWords(responsible.raw) ? undefined : responsible.span;
    default:
      return responsible.value.some(({ written }) => hasWords(written)) ? undefined : responsible.span;
  }
}

function insertion(plan: Plan, item: Item<'measure'>, key: string): readonly Fix[] {
  const file = plan.file(item.uri);
  if (item.fields.responsible.kind !== 'absent' || file === undefined) return [];
  return insertionOf(key, item.uri, insertField(file, item, key, ''));
}
