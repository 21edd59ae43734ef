import { nameKey, toId } from '../../model/names/index.ts';
import { keyOf } from '../../model/table/index.ts';
import { oneLine } from '../../text/excerpt.ts';
import { shift } from '../../text/span.ts';
import { addToRegister } from '../../workspace/editing.ts';
import { nameableItems } from '../../workspace/imports.ts';
import type { Plan } from '../../workspace/plan.ts';
import { defineRule, type Fix } from '../define.ts';
import { type Citation, citedWorks } from '../prose/citations.ts';
import { passagesOf } from '../prose/passages.ts';

/** A work cited by author and year that no source of the plan is. */
export default defineRule({
  code: 'undefined-citation',
  group: 'references',
  levels: ['hint', 'information', 'information'],
  summary: {
    nb: 'En henvisning til forfatter og år som ikke står blant kildene',
    nn: 'Ei tilvising til forfattar og år som ikkje står blant kjeldene',
    en: 'A citation by author and year that is not among the sources',
  },
  message: {
    nb: ({ written }) =>
      `Ingen kilde i planen er «${written}», så leseren kan ikke finne den. Før den opp blant kildene.`,
    nn: ({ written }) =>
      `Inga kjelde i planen er «${written}», så lesaren kan ikkje finne henne. Før henne opp blant kjeldene.`,
    en: ({ written }) => `No source of the plan is “${written}”, so a reader cannot find it. Add it to the sources.`,
  },
  check({ plan, report }) {
    let known: ((cited: Citation) => boolean) | undefined;
    const seen = new Set<string>();
    for (const { file, passage } of passagesOf(plan)) {
      for (const cited of citedWorks(passage.text)) {
        known ??= sourcesOf(plan);
        const written = oneLine(passage.text.slice(cited.span.start, cited.span.end));
        if (seen.has(nameKey(written)) || known(cited)) continue;
        seen.add(nameKey(written));
        const span = shift(cited.span, passage.span.start);
        report({ uri: file.uri, span, args: { written }, fixes: () => addition(plan, written) });
      }
    }
  },
});

/** Whether a source is by that author and of that year: its names or its publisher say so. */
function sourcesOf(plan: Plan): (cited: Citation) => boolean {
  const sources = nameableItems(plan, 'source').map(({ item: { fields } }) => {
    const { title, shortName, alias, publisher, year } = fields;
    const aliases = alias.kind === 'value' ? alias.value.map(({ text }) => text) : [];
    const texts = [title, shortName, publisher].map((field) =>
      field.kind === 'value' ? (typeof field.value === 'string' ? field.value : field.value.text) : '',
    );
    return {
      names: nameKey([...texts, ...aliases].join(' ')),
      year: year.kind === 'value' ? String(year.value) : undefined,
    };
  });
  return ({ author, year }) =>
    sources.some(
      (source) =>
        source.names.includes(nameKey(author)) &&
        (source.year === undefined || year.startsWith(source.year) || source.names.includes(year)),
    );
}

function addition(plan: Plan, written: string): readonly Fix[] {
  const id = toId(written);
  if (plan.withId(id).length > 0) return [];
  const added = addToRegister(plan, 'source', { id, fields: [[keyOf('source', 'title', plan.language), written]] });
  if (added === undefined) return [];
  return [{ id: 'add-to-register', args: { name: written, register: added.path }, safe: false, edits: [added.edit] }];
}
