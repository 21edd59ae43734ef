import type { Lang, Localized } from '../../model/language.ts';
import type { Shape } from '../../model/problem.ts';
import type { Args } from '../define.ts';
import { defineRule } from '../define.ts';
import { problemsOf } from '../reading.ts';

const SHAPES: Readonly<Record<Shape, Localized>> = {
  text: {
    nb: 'skal være én tekst, ikke en liste eller flere felt',
    nn: 'skal vere éin tekst, ikkje ei liste eller fleire felt',
    en: 'should be one text, not a list or several fields',
  },
  list: {
    nb: 'skal være en liste. Skriv hvert punkt på en egen linje med «- » foran',
    nn: 'skal vere ei liste. Skriv kvart punkt på ei eiga linje med «- » framfor',
    en: 'should be a list. Write each entry on a line of its own that starts with “- ”',
  },
  mapping: {
    nb: 'skal ha felt med verdier, ett på hver linje',
    nn: 'skal ha felt med verdiar, eitt på kvar linje',
    en: 'should have fields with values, one on each line',
  },
  item: {
    nb: 'skal bestå av felt med verdier, for eksempel «id: aktivitetshus»',
    nn: 'skal bestå av felt med verdiar, til dømes «id: aktivitetshus»',
    en: 'should consist of fields with values, such as “id: activity-centre”',
  },
  number: { nb: 'skal være et tall', nn: 'skal vere eit tal', en: 'should be a number' },
  year: {
    nb: 'skal være et årstall, for eksempel 2024',
    nn: 'skal vere eit årstal, til dømes 2024',
    en: 'should be a year, such as 2024',
  },
  'yes-no': { nb: 'skal være ja eller nei', nn: 'skal vere ja eller nei', en: 'should be yes or no' },
  period: {
    nb: 'skal være år, for eksempel 2021-2026',
    nn: 'skal vere år, til dømes 2021-2026',
    en: 'should be years, such as 2021-2026',
  },
};

/** A list where a text belongs, and so on. */
export default defineRule({
  code: 'wrong-type',
  group: 'reading',
  levels: ['error', 'error', 'error'],
  summary: {
    nb: 'Noe annet enn det feltet skal ha, for eksempel en liste der det skal stå en tekst',
    nn: 'Noko anna enn det feltet skal ha, til dømes ei liste der det skal stå ein tekst',
    en: 'Something other than what the field takes, such as a list where a text belongs',
  },
  message: {
    nb: (args) => `«${args.key}» ${shape(args, 'nb')}.`,
    nn: (args) => `«${args.key}» ${shape(args, 'nn')}.`,
    en: (args) => `“${args.key}” ${shape(args, 'en')}.`,
  },
  check({ plan, report }) {
    for (const { file, problem } of problemsOf(plan, 'wrong-type')) {
      report({ uri: file.uri, span: problem.span, args: { key: problem.key, expected: problem.expected } });
    }
  },
});

function shape({ expected }: Args, lang: Lang): string {
  return SHAPES[expected as Shape][lang];
}
