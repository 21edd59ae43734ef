import { defineRule } from '../define.ts';
import { problemsOf, replaceWith } from '../reading.ts';

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
      const { span, id, suggestion } = problem;
      report({
        uri: file.uri,
        span,
        args: { id },
        fixes: () => [
          replaceWith(
            file.uri,
            span,
            freeId(suggestion, (taken) => plan.withId(taken).length > 0),
          ),
        ],
      });
    }
  },
});

/** The id, with a number behind it where it is taken. */
function freeId(id: string, isTaken: (id: string) => boolean): string {
  if (!isTaken(id)) return id;
  let number = 2;
  while (isTaken(`${id}-${number}`)) number++;
  return `${id}-${number}`;
}
