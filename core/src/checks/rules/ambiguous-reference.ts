import type { Definition } from '../../model/definition.ts';
import type { Plan, Resolved } from '../../workspace/plan.ts';
import type { Fix } from '../define.ts';
import { defineRule } from '../define.ts';
import { replaceWith } from '../make-fix.ts';

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
  check({ plan, faulty, report }) {
    for (const resolved of faulty('ambiguous')) {
      const { reference, span, written } = resolved;
      const targets = resolved.targets.slice(0, MOST);
      const ids = targets.map((target) => idIn(plan, target) ?? target.title);
      if (resolved.targets.length > MOST) ids.push('…');
      report({
        uri: reference.uri,
        span,
        args: { written, ids: ids.join(', ') },
        related: targets.map((target) => ({
          uri: target.uri,
          span: target.span,
          args: { id: idIn(plan, target) ?? target.title },
        })),
        fixes: () => candidates(plan, resolved),
      });
    }
  },
});

/** As many candidates as anybody looks through. */
const MOST = 10;

function candidates(plan: Plan, { reference, span, targets }: Resolved): readonly Fix[] {
  const ids = new Set(targets.slice(0, MOST).flatMap((target) => idIn(plan, target) ?? []));
  return [...ids].map((id) => replaceWith(reference.uri, span, id));
}

/** The id that means this one alone: with the alias of its library where it stands in one. */
function idIn(plan: Plan, { id, uri }: Definition): string | undefined {
  const library = plan.libraries.find((each) => each.plan.file(uri) !== undefined);
  return id === undefined || library === undefined ? id : `${library.alias}/${id}`;
}
