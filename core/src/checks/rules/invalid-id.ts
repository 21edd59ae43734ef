import type { ParsedFile } from '../../model/file.ts';
import { toId } from '../../model/names/index.ts';
import type { Problem } from '../../model/problem.ts';
import { TABLE } from '../../model/table/index.ts';
import type { Plan } from '../../workspace/plan.ts';
import { defineRule } from '../define.ts';
import { replaceWith } from '../make-fix.ts';
import { problemsOf } from '../reading.ts';

type InvalidId = Extract<Problem, { readonly code: 'invalid-id' }>;

/** An id that is not one (docs/format.md section 4). */
export default defineRule({
  code: 'invalid-id',
  group: 'reading',
  levels: ['error', 'error', 'error'],
  summary: {
    nb: 'En id med tegn som en id ikke kan ha',
    nn: 'Ein id med teikn som ein id ikkje kan ha',
    en: 'An id with characters that an id cannot have',
  },
  message: {
    nb: ({ id }) =>
      `«${id}» kan ikke være en id. En id begynner med en bokstav og har bare bokstaver, tall, bindestrek, understrek og punktum.`,
    nn: ({ id }) =>
      `«${id}» kan ikkje vere ein id. Ein id byrjar med ein bokstav og har berre bokstavar, tal, bindestrek, understrek og punktum.`,
    en: ({ id }) =>
      `“${id}” cannot be an id. An id starts with a letter and has only letters, digits, hyphens, underscores and full stops.`,
  },
  check({ plan, report }) {
    for (const { file, problem } of problemsOf(plan, 'invalid-id')) {
      const { span, id } = problem;
      const fixes = () => [replaceWith(file.uri, span, freeId(plan, idFor(plan, file, problem)))];
      report({ uri: file.uri, span, args: { id }, fixes });
    }
  },
});

/** The id that reading suggests; one that begins with no letter gets the word for its kind in front: «mål-1.2». */
function idFor(plan: Plan, file: ParsedFile, { span, id, suggestion }: InvalidId): string {
  if (/^\p{L}/u.test(id)) return suggestion;
  const owner = file.items.find(({ anchor }) => anchor.start === span.start);
  if (owner === undefined && file.type !== 'manifest') return suggestion;
  return toId(`${owner === undefined ? 'plan' : TABLE[owner.kind].word[plan.language]}-${id}`);
}

/** The id, with a number behind it where it is taken. */
function freeId(plan: Plan, id: string): string {
  if (plan.withId(id).length === 0) return id;
  let number = 2;
  while (plan.withId(`${id}-${number}`).length > 0) number++;
  return `${id}-${number}`;
}
