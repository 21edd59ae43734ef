import { defineRule } from '../define.ts';
import { replaceWith } from '../make-fix.ts';
import { problemsOf } from '../reading.ts';

/** A fence word or plural key that is a letter or two from a kind of item. */
export default defineRule({
  code: 'unknown-kind',
  group: 'reading',
  levels: ['warning', 'warning', 'warning'],
  summary: {
    nb: 'Et ord nesten som «tiltak», «mål» eller en annen korttype',
    nn: 'Eit ord nesten som «tiltak», «mål» eller ein annan korttype',
    en: 'A word that is almost “measure”, “goal” or another sort of card',
  },
  message: {
    nb: ({ word, suggestion }) =>
      `«${word}» er ingen type kort, så det som står her, blir ikke lest. Mente du «${suggestion}»?`,
    nn: ({ word, suggestion }) =>
      `«${word}» er ingen type kort, så det som står her, blir ikkje lese. Meinte du «${suggestion}»?`,
    en: ({ word, suggestion }) =>
      `“${word}” is no sort of card, so what stands here is not read. Did you mean “${suggestion}”?`,
  },
  check({ plan, report }) {
    for (const { file, problem } of problemsOf(plan, 'unknown-kind')) {
      const { span, word, suggestion } = problem;
      report({
        uri: file.uri,
        span,
        args: { word, suggestion },
        fixes: () => [replaceWith(file.uri, span, suggestion)],
      });
    }
  },
});
