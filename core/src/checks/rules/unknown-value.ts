import type { Args, Fix } from '../define.ts';
import { defineRule } from '../define.ts';
import { problemsOf, replaceWith } from '../reading.ts';

/** A value outside the list that its field takes. */
export default defineRule({
  code: 'unknown-value',
  group: 'reading',
  levels: ['error', 'error', 'error'],
  summary: {
    nb: 'En verdi som ikke er blant dem feltet kan ha',
    nn: 'Ein verdi som ikkje er mellom dei feltet kan ha',
    en: 'A value that is not among those the field can have',
  },
  message: {
    nb: (args) => `«${args.value}» kan ikke stå i «${args.key}».${advice(args, 'Mente du «', '»?', 'Velg mellom')}`,
    nn: (args) => `«${args.value}» kan ikkje stå i «${args.key}».${advice(args, 'Meinte du «', '»?', 'Vel mellom')}`,
    en: (args) =>
      `“${args.value}” cannot stand in “${args.key}”.${advice(args, 'Did you mean “', '”?', 'Choose among')}`,
  },
  check({ plan, report }) {
    for (const { file, problem } of problemsOf(plan, 'unknown-value')) {
      const { span, key, value, allowed, suggestion = '' } = problem;
      const fixes: readonly Fix[] = suggestion === '' ? [] : [replaceWith(file.uri, span, suggestion)];
      report({
        uri: file.uri,
        span,
        args: { key, value, suggestion, allowed: allowed.join(', ') },
        fixes: () => fixes,
      });
    }
  },
});

function advice({ suggestion, allowed }: Args, before: string, behind: string, choose: string): string {
  if (suggestion !== '') return ` ${before}${suggestion}${behind}`;
  return allowed === '' ? '' : ` ${choose} ${allowed}.`;
}
