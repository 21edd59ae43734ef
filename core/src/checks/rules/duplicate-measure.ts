import { groupBy } from '../../model/group.ts';
import type { AnyItem, Item } from '../../model/item.ts';
import { nameKey } from '../../model/names/index.ts';
import { excerptOf } from '../../text/excerpt.ts';
import type { Plan } from '../../workspace/plan.ts';
import { resolveField } from '../../workspace/resolve.ts';
import { defineRule } from '../define.ts';

/** A measure that has the title of an earlier one: a finding at each later place, the first one related. */
export default defineRule({
  code: 'duplicate-measure',
  group: 'goals',
  levels: ['warning', 'warning', 'error'],
  summary: {
    nb: 'Et tiltak som står to ganger i planen',
    nn: 'Eit tiltak som står to gonger i planen',
    en: 'A measure that stands twice in the plan',
  },
  message: {
    nb: ({ title }) =>
      `Tiltaket «${title}» står alt i planen. La det stå ett sted, med alle målene og nivåene det gjelder, eller gi dette et annet navn.`,
    nn: ({ title }) =>
      `Tiltaket «${title}» står alt i planen. La det stå éin stad, med alle måla og nivåa det gjeld, eller gje dette eit anna namn.`,
    en: ({ title }) =>
      `The measure “${title}” is in the plan already. Keep one card, with all its goals and levels, or give this one another title.`,
  },
  relatedMessage: {
    nb: ({ title }) => `«${title}» står her først.`,
    nn: ({ title }) => `«${title}» står her først.`,
    en: ({ title }) => `“${title}” stands here first.`,
  },
  check({ plan, report }) {
    for (const [first, ...later] of groupBy(plan.items('measure'), titleKeys).values()) {
      for (const measure of later) {
        const at = first?.fields.title;
        const { title } = measure.fields;
        if (first === undefined || at?.kind !== 'value' || title.kind !== 'value') continue;
        if (isToldElsewhere(plan, first, measure)) continue;
        const args = { title: excerptOf(title.value.text) };
        const related = [{ uri: first.uri, span: at.span, args: { title: excerptOf(at.value.text) } }];
        report({ uri: measure.uri, span: title.span, args, related });
      }
    }
  },
});

/** Quotation marks, of which a plan may use several kinds for the same words. */
const QUOTES = /["“”„«»]/gu;

/** The title as names are compared, whatever its quotation marks; none for a measure that was not read whole. */
function titleKeys({ broken, fields: { title } }: Item<'measure'>): readonly string[] {
  const key = title.kind === 'value' && !broken ? nameKey(title.value.text.replace(QUOTES, '')) : '';
  return /[\p{L}\p{N}]/u.test(key) ? [key] : [];
}

/** Two of one id are a fault of the ids, and a measure that continues the other one says how they hang together. */
function isToldElsewhere(plan: Plan, first: Item<'measure'>, later: Item<'measure'>): boolean {
  const [a, b] = [first.fields.id, later.fields.id];
  if (a.kind === 'value' && b.kind === 'value' && a.value === b.value) return true;
  return continues(plan, first, later) || continues(plan, later, first);
}

function continues(plan: Plan, measure: Item<'measure'>, other: Item<'measure'>): boolean {
  return resolveField(plan, measure.fields.continues).some(({ targets }) =>
    targets.some(({ item }) => item === (other as AnyItem)),
  );
}
