import type { Resolved } from '../../workspace/plan.ts';
import type { Fix } from '../define.ts';
import { defineRule } from '../define.ts';
import { faultyReferences } from '../lookup.ts';
import { replaceWith } from '../reading.ts';

/** A name that several items declare. */
export default defineRule({
  code: 'ambiguous-reference',
  group: 'references',
  levels: ['error', 'error', 'error'],
  summary: {
    nb: 'Et navn som flere har',
    nn: 'Eit namn som fleire har',
    en: 'A name that several items declare',
  },
  message: {
    nb: ({ written, ids }) => `Flere heter «${written}»: ${ids}. Skriv id-en til den som er ment.`,
    nn: ({ written, ids }) => `Fleire heiter «${written}»: ${ids}. Skriv id-en til den som er meint.`,
    en: ({ written, ids }) => `Several are called “${written}”: ${ids}. Write the id of the one that is meant.`,
  },
  relatedMessage: {
    nb: ({ id }) => `En av dem: «${id}»`,
    nn: ({ id }) => `Ein av dei: «${id}»`,
    en: ({ id }) => `One of them: “${id}”`,
  },
  check({ plan, report }) {
    for (const resolved of faultyReferences(plan, 'ambiguous')) {
      const { reference, span, written, targets } = resolved;
      const ids = targets.map(({ id, title }) => id ?? title);
      report({
        uri: reference.uri,
        span,
        args: { written, ids: ids.join(', ') },
        related: targets.map((target) => ({
          uri: target.uri,
          span: target.span,
          args: { id: target.id ?? target.title },
        })),
        fixes: () => candidates(resolved),
      });
    }
  },
});

function candidates({ reference, span, targets }: Resolved): readonly Fix[] {
  const ids = new Set(targets.flatMap(({ id }) => (id === undefined ? [] : [id])));
  return [...ids].map((id) => replaceWith(reference.uri, span, id));
}
