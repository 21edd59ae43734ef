import type { Lang } from '../../model/language.ts';
import { scalarText } from '../../workspace/editing.ts';
import type { Args } from '../define.ts';
import { defineRule } from '../define.ts';
import { kindPlural } from '../kinds.ts';
import { editFix, replaceWith } from '../make-fix.ts';
import { problemsOf } from '../reading.ts';

/** A key that its kind, record or manifest does not have. */
export default defineRule({
  code: 'unknown-field',
  group: 'reading',
  levels: ['warning', 'warning', 'error'],
  summary: {
    nb: 'Et felt som ikke finnes for denne typen kort',
    nn: 'Eit felt som ikkje finst for denne typen kort',
    en: 'A field that this sort of card does not have',
  },
  message: {
    nb: (args) =>
      `${args.kind === '' ? `Feltet «${args.key}» finnes ikke her.` : `Feltet «${args.key}» finnes ikke for ${kindOf(args, 'nb')}.`} ${
        args.suggestion === ''
          ? `Rett navnet, eller kall feltet «x-${args.key}» hvis det er deres eget.`
          : `Mente du «${args.suggestion}»?`
      }`,
    nn: (args) =>
      `${args.kind === '' ? `Feltet «${args.key}» finst ikkje her.` : `Feltet «${args.key}» finst ikkje for ${kindOf(args, 'nn')}.`} ${
        args.suggestion === ''
          ? `Rett namnet, eller kall feltet «x-${args.key}» om det er dykkar eige.`
          : `Meinte du «${args.suggestion}»?`
      }`,
    en: (args) =>
      `${args.kind === '' ? `There is no field “${args.key}” here.` : `There is no field “${args.key}” for ${kindOf(args, 'en')}.`} ${
        args.suggestion === ''
          ? `Correct the name, or call the field “x-${args.key}” if it is your own.`
          : `Did you mean “${args.suggestion}”?`
      }`,
  },
  check({ plan, report }) {
    for (const { file, problem } of problemsOf(plan, 'unknown-field')) {
      const { span, key, kind = '', suggestion = '' } = problem;
      const own = editFix('make-own-field', file.uri, { span, text: scalarText(`x-${key}`, true) }, { key });
      const meant = suggestion === '' ? [] : [replaceWith(file.uri, span, suggestion)];
      report({ uri: file.uri, span, args: { key, kind, suggestion }, fixes: () => [...meant, own] });
    }
  },
});

function kindOf({ kind }: Args, lang: Lang): string {
  return kindPlural(kind, lang);
}
