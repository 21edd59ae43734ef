import type { Definition } from '../../model/definition.ts';
import type { Plan } from '../../workspace/plan.ts';
import { defineRule } from '../define.ts';
import { decoded, destinationsOf } from '../paths.ts';
import { resolvedReferences } from '../references/lookup.ts';

/** A figure or table with an id that the text never mentions. */
export default defineRule({
  code: 'unreferenced-figure',
  group: 'references',
  levels: ['hint', 'information', 'information'],
  summary: {
    nb: 'En figur eller tabell som teksten aldri nevner',
    nn: 'Ein figur eller tabell som teksten aldri nemner',
    en: 'A figure or table that the text never mentions',
  },
  message: {
    nb: ({ kind, id }) =>
      `Teksten nevner aldri ${kind === 'figure' ? 'figuren' : 'tabellen'}. Vis til den med [[${id}]] der leseren skal se på den.`,
    nn: ({ kind, id }) =>
      `Teksten nemner aldri ${kind === 'figure' ? 'figuren' : 'tabellen'}. Vis til han med [[${id}]] der lesaren skal sjå på han.`,
    en: ({ kind, id }) =>
      `The text never mentions this ${kind === 'figure' ? 'figure' : 'table'}. Refer to it with [[${id}]] where the reader should look at it.`,
  },
  check({ plan, report }) {
    const shown = plan.definitions.filter(({ kind }) => kind === 'figure' || kind === 'table');
    if (shown.length === 0) return;
    const mentioned = mentionedIn(plan);
    for (const definition of shown) {
      const { uri, span, kind, id = '' } = definition;
      if (!mentioned(definition)) report({ uri, span, args: { kind, id } });
    }
  },
});

/** Whether something in the plan leads to a definition: a reference, or a link to its anchor. */
function mentionedIn(plan: Plan): (definition: Definition) => boolean {
  const targets = new Set<Definition>();
  for (const { targets: found, wrongKind } of resolvedReferences(plan)) {
    for (const definition of [...found, ...wrongKind]) targets.add(definition);
  }
  const anchors = new Set<string>();
  for (const { uri, anchor } of destinationsOf(plan)) {
    if (anchor !== undefined) anchors.add(`${uri}#${decoded(anchor).toLowerCase()}`);
  }
  return (definition) => targets.has(definition) || anchors.has(`${definition.uri}#${definition.id?.toLowerCase()}`);
}
