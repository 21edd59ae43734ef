import type { Localized } from '../../model/language.ts';
import type { Period } from '../../model/manifest.ts';
import { excerptOf } from '../../text/excerpt.ts';
import type { Args, Fix } from '../define.ts';
import { defineRule } from '../define.ts';
import { replaceWith } from '../make-fix.ts';
import { problemsOf } from '../reading.ts';

/** An amount, or the year that it is for, that cannot be read: «1.2.3», «År 1». */
export default defineRule({
  code: 'unreadable-amount',
  group: 'money',
  levels: ['error', 'error', 'error'],
  summary: {
    nb: 'Et beløp, eller året det gjelder, som ikke kan leses',
    nn: 'Eit beløp, eller året det gjeld, som ikkje kan lesast',
    en: 'An amount, or the year that it is for, that cannot be read',
  },
  message: {
    nb: (args) => `${SAID.nb[kindOf(args)](args)}`,
    nn: (args) => `${SAID.nn[kindOf(args)](args)}`,
    en: (args) => `${SAID.en[kindOf(args)](args)}`,
  },
  check({ plan, report }) {
    const { period } = plan.manifest;
    const example = period?.start.year ?? '';
    for (const { file, problem } of problemsOf(plan, 'unreadable-amount')) {
      const { span, raw, reason } = problem;
      const counted = reason === 'year' ? countedYear(raw, period) : undefined;
      const fixes = (): readonly Fix[] => (counted === undefined ? [] : [replaceWith(file.uri, span, String(counted))]);
      report({ uri: file.uri, span, args: { written: excerptOf(raw), reason, example }, fixes });
    }
  },
});

/** The year that «År 2» is, counted from the first of the plan: a suggestion, since the money may begin later. */
function countedYear(raw: string, period: Period | undefined): number | undefined {
  const digits = /^\s*(?:(?:år|year)\s*(\d{1,2})|(\d{1,2})\.?\s*år)\s*$/i.exec(raw);
  const number = Number(digits?.[1] ?? digits?.[2]);
  if (period === undefined || !(number > 0)) return undefined;
  const year = period.start.year + number - 1;
  return year <= period.end.year ? year : undefined;
}

type Said = 'year' | 'range' | 'ambiguous-number' | 'bad-number';

function kindOf({ reason }: Args): Said {
  return reason === 'year' || reason === 'range' || reason === 'ambiguous-number' ? reason : 'bad-number';
}

const SAID: Localized<Readonly<Record<Said, (args: Args) => string>>> = {
  nb: {
    year: ({ written, example }) =>
      `«${written}» er ikke et årstall. Skriv året beløpet gjelder${such(example, 'for eksempel')}.`,
    range: ({ written }) => `«${written}» er ikke ett beløp. Skriv det ene det regnes med, og resten i merknaden.`,
    'ambiguous-number': ({ written }) =>
      `«${written}» kan være to tall. Skriv beløpet med mellomrom mellom tusenene: «660 000».`,
    'bad-number': ({ written }) =>
      `«${written}» kan ikke leses som et beløp. Skriv ett tall, for eksempel «660 000 kr».`,
  },
  nn: {
    year: ({ written, example }) =>
      `«${written}» er ikkje eit årstal. Skriv året beløpet gjeld${such(example, 'til dømes')}.`,
    range: ({ written }) =>
      `«${written}» er ikkje eitt beløp. Skriv det eine det blir rekna med, og resten i merknaden.`,
    'ambiguous-number': ({ written }) =>
      `«${written}» kan vere to tal. Skriv beløpet med mellomrom mellom tusena: «660 000».`,
    'bad-number': ({ written }) =>
      `«${written}» kan ikkje lesast som eit beløp. Skriv eitt tal, til dømes «660 000 kr».`,
  },
  en: {
    year: ({ written, example }) =>
      `“${written}” is no year. Write the year that the amount is for${example === '' ? '' : `, such as “${example}”`}.`,
    range: ({ written }) =>
      `“${written}” is not one amount. Write the one that is counted with, and the rest in the note.`,
    'ambiguous-number': ({ written }) =>
      `“${written}” can be two numbers. Write the amount with blanks between thousands: “660 000”.`,
    'bad-number': ({ written }) => `“${written}” cannot be read as an amount. Write one number, such as “NOK 660 000”.`,
  },
};

function such(example: string | number | undefined, words: string): string {
  return example === '' ? '' : `, ${words} «${example}»`;
}
