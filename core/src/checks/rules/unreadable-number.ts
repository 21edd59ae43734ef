import type { Localized } from '../../model/language.ts';
import { scanNumber } from '../../model/number.ts';
import { excerptOf } from '../../text/excerpt.ts';
import type { Args } from '../define.ts';
import { defineRule } from '../define.ts';
import { problemsOf } from '../reading.ts';

/** A text where a number must stand. */
export default defineRule({
  code: 'unreadable-number',
  group: 'indicators',
  levels: ['error', 'error', 'error'],
  summary: {
    nb: 'En tekst der det skal stå et tall',
    nn: 'Ein tekst der det skal stå eit tal',
    en: 'A text where a number must stand',
  },
  message: {
    nb: (args) => sentence(args, 'nb'),
    nn: (args) => sentence(args, 'nn'),
    en: (args) => sentence(args, 'en'),
  },
  check({ plan, report }) {
    for (const { file, problem } of problemsOf(plan, 'unreadable-number')) {
      const raw = excerptOf(problem.raw);
      const kind = isTwofold(raw) ? 'twofold' : problem.remarkable ? 'remarkable' : 'number';
      report({ uri: file.uri, span: problem.span, args: { kind, raw } });
    }
  },
});

/** What to write instead, by the arg `kind`. */
const SENTENCES: Readonly<Record<string, Localized<(args: Args) => string>>> = {
  twofold: {
    nb: ({ raw }) =>
      `«${raw}» kan leses på to måter. Skriv desimaler bak komma, og tusener med mellomrom eller uten noe tegn.`,
    nn: ({ raw }) =>
      `«${raw}» kan lesast på to måtar. Skriv desimalar bak komma, og tusen med mellomrom eller utan noko teikn.`,
    en: ({ raw }) =>
      `“${raw}” can be read in two ways. Write decimals behind a comma, and thousands with a blank or no sign at all.`,
  },
  remarkable: {
    nb: ({ raw }) =>
      `«${raw}» er ikke et tall. Skriv ett tall, og det som ellers må sies, i en merknad: {verdi: 20, merknad: om lag}.`,
    nn: ({ raw }) =>
      `«${raw}» er ikkje eit tal. Skriv eitt tal, og det som elles må seiast, i ein merknad: {verdi: 20, merknad: om lag}.`,
    en: ({ raw }) =>
      `“${raw}” is no number. Write one number, and what else there is to say in a note: {value: 20, note: about}.`,
  },
  number: {
    nb: ({ raw }) => `«${raw}» er ikke et tall. Skriv ett tall, for eksempel 12,5.`,
    nn: ({ raw }) => `«${raw}» er ikkje eit tal. Skriv eitt tal, til dømes 12,5.`,
    en: ({ raw }) => `“${raw}” is no number. Write one number, such as 12,5.`,
  },
};

function sentence(args: Args, lang: keyof Localized): string {
  return SENTENCES[String(args.kind)]?.[lang](args) ?? '';
}

/** `1.234` is a thousand and some, or one and some. */
function isTwofold(raw: string): boolean {
  return scanNumber(raw, 0)?.ambiguous === '.';
}
