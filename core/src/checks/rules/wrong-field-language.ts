import type { Lang, Localized } from '../../model/language.ts';
import { defineRule } from '../define.ts';
import { replaceWith } from '../make-fix.ts';
import { problemsOf } from '../reading.ts';

const LANGUAGE_NAMES: Localized<Localized> = {
  nb: { nb: 'bokmål', nn: 'nynorsk', en: 'engelsk' },
  nn: { nb: 'bokmål', nn: 'nynorsk', en: 'engelsk' },
  en: { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' },
};

/** A key, plural key, fence word or listed value spelled in another language than the plan's `språk`. */
export default defineRule({
  code: 'wrong-field-language',
  group: 'reading',
  levels: ['hint', 'hint', 'information'],
  summary: {
    nb: 'Et felt eller en verdi skrevet på et annet språk enn planens',
    nn: 'Eit felt eller ein verdi skriven på eit anna språk enn planen',
    en: 'A field or value spelled in another language than the plan’s',
  },
  message: {
    nb: (a) =>
      `Planen er på ${LANGUAGE_NAMES.nb[a.language as Lang]}. Skriv «${a.respelled}» i stedet for «${a.word}».`,
    nn: (a) =>
      `Planen er på ${LANGUAGE_NAMES.nn[a.language as Lang]}. Skriv «${a.respelled}» i staden for «${a.word}».`,
    en: (a) =>
      `The plan is in ${LANGUAGE_NAMES.en[a.language as Lang]}. Write “${a.respelled}” instead of “${a.word}”.`,
  },
  check({ plan, report }) {
    for (const { file, problem } of problemsOf(plan, 'wrong-field-language')) {
      // An «å» of two signs is the same word.
      if (problem.word.normalize('NFC') === problem.respelled) continue;
      const { span, word, respelled } = problem;
      report({
        uri: file.uri,
        span,
        args: { word, respelled, language: plan.language },
        fixes: () => [replaceWith(file.uri, span, respelled, true)],
      });
    }
  },
});
