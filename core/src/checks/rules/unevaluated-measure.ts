import { defineRule } from '../define.ts';
import { newEvaluation, unevaluatedMeasures } from '../previous.ts';

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
    if (entry === undefined) return;
    for (const { measure, name } of unevaluatedMeasures(plan)) {
      const related = [{ uri: measure.uri, span: measure.anchor, args: {} }];
      const fixes = () => {
        const edit = newEvaluation(plan, measure);
        const args = { name };
        return edit === undefined ? [] : [{ id: 'insert-evaluation' as const, args, safe: false, edits: [edit] }];
      };
      report({ uri, span: entry.span, args: { name }, related, fixes });
    }
  },
});
