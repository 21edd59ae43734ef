import type { Definition } from '../../model/definition.ts';
import type { Plan } from '../../workspace/plan.ts';
import { defineRule } from '../define.ts';

/** An id used twice in the plan, across kinds: a finding at each later place, the first one related. */
export default defineRule({
  code: 'duplicate-id',
  group: 'reading',
  levels: ['error', 'error', 'error'],
  summary: {
    nb: 'En id som er brukt to ganger',
    nn: 'Ein id som er brukt to gonger',
    en: 'An id that is used twice',
  },
  message: {
    nb: ({ id }) => `Id-en «${id}» er alt brukt i planen. Gi denne en annen id.`,
    nn: ({ id }) => `Id-en «${id}» er alt brukt i planen. Gje denne ein annan id.`,
    en: ({ id }) => `The id “${id}” is already used in the plan. Give this one another id.`,
  },
  relatedMessage: {
    nb: ({ id }) => `«${id}» er brukt her først.`,
    nn: ({ id }) => `«${id}» er brukt her først.`,
    en: ({ id }) => `“${id}” is used here first.`,
  },
  check({ plan, report }) {
    for (const [first, later] of repeated(plan)) {
      const { id = '' } = later;
      const related = [{ uri: first.uri, span: first.span, args: { id } }];
      report({ uri: later.uri, span: later.span, args: { id }, related });
    }
  },
});

/** Each definition whose id an earlier one has, in reading order, with that first one. */
function repeated(plan: Plan): (readonly [first: Definition, later: Definition])[] {
  const seen = new Map<string, Definition>();
  const pairs: (readonly [Definition, Definition])[] = [];
  const inOrder = plan.files.flatMap(({ definitions }) => [...definitions].sort((a, b) => a.span.start - b.span.start));
  for (const definition of inOrder) {
    if (definition.id === undefined) continue;
    const first = seen.get(definition.id);
    if (first === undefined) seen.set(definition.id, definition);
    else pairs.push([first, definition]);
  }
  return pairs;
}
