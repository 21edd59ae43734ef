import { type AnyItem, fieldOf } from '../../model/item.ts';
import type { Localized } from '../../model/language.ts';
import type { Reference } from '../../model/reference.ts';
import type { Plan, Resolved } from '../../workspace/plan.ts';
import type { Args, CheckContext } from '../define.ts';
import { defineRule } from '../define.ts';
import { withSubMeasures } from '../measures.ts';
import { circlesIn, type Step } from '../references/circles.ts';

/** Goals, units or measures that lead back to themselves. */
export default defineRule({
  code: 'reference-cycle',
  group: 'references',
  levels: ['error', 'error', 'error'],
  summary: {
    nb: 'Mål, enheter eller tiltak som viser tilbake til seg selv',
    nn: 'Mål, einingar eller tiltak som viser tilbake til seg sjølve',
    en: 'Goals, units or measures that lead back to themselves',
  },
  message: {
    nb: (args) => sentence(args, 'nb'),
    nn: (args) => sentence(args, 'nn'),
    en: (args) => sentence(args, 'en'),
  },
  relatedMessage: {
    nb: ({ from, to }) => `Fra «${from}» til «${to}»`,
    nn: ({ from, to }) => `Frå «${from}» til «${to}»`,
    en: ({ from, to }) => `From “${from}” to “${to}”`,
  },
  check(context) {
    const { plan } = context;
    const units = plan.items('unit') as readonly AnyItem[];
    const measures = withSubMeasures(plan) as readonly AnyItem[];
    checkField(context, plan.items('goal') as readonly AnyItem[], 'parent');
    checkField(context, units, 'parent');
    checkField(context, units, 'replacedBy');
    checkField(context, measures, 'dependsOn');
    checkField(context, measures, 'continues');
  },
});

function sentence({ self, circle }: Args, lang: keyof Localized): string {
  const way = String(circle);
  switch (lang) {
    case 'nb':
      return self
        ? `«${way}» viser til seg selv. Ta bort henvisningen.`
        : `Dette går i ring: ${way}. Ta bort én av henvisningene.`;
    case 'nn':
      return self
        ? `«${way}» viser til seg sjølv. Ta bort tilvisinga.`
        : `Dette går i ring: ${way}. Ta bort éi av tilvisingane.`;
    case 'en':
      return self
        ? `“${way}” refers to itself. Remove the reference.`
        : `This goes in a circle: ${way}. Remove one of the references.`;
  }
}

/** Reports the circles that one field makes; fields are looked at one by one, since they say different things. */
function checkField({ plan, report }: CheckContext, items: readonly AnyItem[], field: string): void {
  for (const circle of circlesIn(items, (item) => stepsFrom(plan, item, field))) {
    const [first, ...others] = circle;
    if (first === undefined) continue;
    const titles = circle.map(titleOfTarget);
    // Each step leads to the member that the next one starts from, the last one back to the first.
    const start = titles.at(-1) ?? '';
    const related = others.map((step, index) => ({
      uri: step.by.reference.uri,
      span: step.by.span,
      args: { from: titles[index] ?? '', to: titleOfTarget(step) },
    }));
    const self = Number(others.length === 0);
    const args = { self, circle: self ? start : [start, ...titles].join(' → ') };
    report({ uri: first.by.reference.uri, span: first.by.span, args, related });
  }
}

/** Where a field of an item leads; only items of its own kind can lead back. */
function stepsFrom(plan: Plan, item: AnyItem, field: string): readonly Step<AnyItem, Resolved>[] {
  const value = fieldOf(item, field);
  if (value?.kind !== 'value') return [];
  const references = value.value as readonly Reference[];
  return references
    .flatMap((reference) => plan.resolve(reference))
    .flatMap((by) => by.targets.flatMap(({ item: to }) => (to?.kind === item.kind ? [{ from: item, to, by }] : [])));
}

function titleOfTarget({ to, by }: Step<AnyItem, Resolved>): string {
  return by.targets.find(({ item }) => item === to)?.title ?? '';
}
