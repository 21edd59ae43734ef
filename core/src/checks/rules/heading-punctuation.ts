import { defineRule } from '../define.ts';
import { editFix } from '../make-fix.ts';

/** A full stop, comma, colon or semicolon at the end; not «…», and not that of an abbreviation («mv.», «m.m.»). */
const MARK = /(?<=[\p{L}\p{N})»”"])(?<!(?:\.\p{L}{1,2}|(?<!\p{L})(?:mv|mm|osv|etc|el|nr|jf)))[.,:;]$/u;

/** A heading that ends as a sentence does. */
export default defineRule({
  code: 'heading-punctuation',
  group: 'language',
  levels: ['hint', 'hint', 'hint'],
  summary: {
    nb: 'En overskrift som slutter med punktum eller kolon',
    nn: 'Ei overskrift som sluttar med punktum eller kolon',
    en: 'A heading that ends in a full stop or colon',
  },
  message: {
    nb: () => 'En overskrift slutter uten skilletegn. Ta det bort.',
    nn: () => 'Ei overskrift sluttar utan skiljeteikn. Ta det bort.',
    en: () => 'A heading ends without a punctuation mark. Take it away.',
  },
  check({ plan, report }) {
    for (const { uri, text, headings } of plan.files) {
      for (const { span: heading } of headings) {
        if (!MARK.test(text.slice(heading.start, heading.end))) continue;
        const span = { start: heading.end - 1, end: heading.end };
        report({ uri, span, fixes: () => [editFix('remove', uri, { span, text: '' }, {}, true)] });
      }
    }
  },
});
