import type { Item } from '../../model/item.ts';
import { keyOf } from '../../model/table/index.ts';
import { insertItem } from '../../workspace/editing.ts';
import type { Plan } from '../../workspace/plan.ts';
import type { Fix } from '../define.ts';
import { defineRule } from '../define.ts';
import { isExisting } from '../measures.ts';
import { continuedIn, evaluatedIn, previousPlan } from '../previous.ts';
import { unreadOf } from '../references/unread.ts';
import { shownTitle } from '../titles.ts';

/** A measure of the previous plan of which this one does not say what became: one finding for each measure. */
export default defineRule({
  code: 'unevaluated-measure',
  group: 'previous',
  levels: ['information', 'warning', 'error'],
  summary: {
    nb: 'Et tiltak i forrige plan som denne planen ikke evaluerer',
    nn: 'Eit tiltak i førre plan som denne planen ikkje evaluerer',
    en: 'A measure of the previous plan that this one does not evaluate',
  },
  message: {
    nb: ({ name }) =>
      `Planen sier ikke hva det ble av «${name}» i forrige plan. Sett inn en evaluering, eller la et tiltak videreføre det.`,
    nn: ({ name }) =>
      `Planen seier ikkje kva det vart av «${name}» i førre plan. Set inn ei evaluering, eller la eit tiltak vidareføre det.`,
    en: ({ name }) =>
      `The plan does not say what became of “${name}” of the previous plan. Insert an evaluation, or let a measure continue it.`,
  },
  relatedMessage: {
    nb: () => 'Tiltaket i forrige plan',
    nn: () => 'Tiltaket i førre plan',
    en: () => 'The measure of the previous plan',
  },
  check({ plan, report }) {
    const { uri, previous: entry } = plan.manifest;
    const previous = previousPlan(plan);
    if (previous === undefined || entry === undefined) return;
    const answers = [evaluatedIn(plan), continuedIn(plan)];
    const unread = unreadOf(plan);
    for (const measure of previous.items('measure')) {
      // What the municipality had already when that plan was made was no promise of it.
      if (isExisting(measure) || answers.some((answer) => answer.has(measure))) continue;
      const name = shownTitle(measure);
      const isNamed = (each: string) => answers.some((answer) => answer.hasName(each)) || unread.mayMention(each);
      if (name === '' || namesOf(measure).some(isNamed)) continue;
      const related = [{ uri: measure.uri, span: measure.anchor, args: {} }];
      report({ uri, span: entry.span, args: { name }, related, fixes: () => newEvaluation(plan, measure) });
    }
  },
});

function namesOf({ fields: { id, title } }: Item<'measure'>): readonly string[] {
  return [...(id.kind === 'value' ? [id.value] : []), ...(title.kind === 'value' ? [title.value.text] : [])];
}

/** An evaluation of it, what it says left to be filled in. */
function newEvaluation(plan: Plan, measure: Item<'measure'>): readonly Fix[] {
  const [named] = namesOf(measure);
  if (named === undefined) return [];
  const key = (name: string) => keyOf('evaluation', name, plan.language);
  const empty = ['status', 'assessment', 'decision'].map((name) => [key(name), ''] as const);
  const edit = insertItem(plan, 'evaluation', { fields: [[key('measure'), named], ...empty] });
  if (edit === undefined) return [];
  return [{ id: 'insert-evaluation', args: { name: shownTitle(measure) }, safe: false, edits: [edit] }];
}
