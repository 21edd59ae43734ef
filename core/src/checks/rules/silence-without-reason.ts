import { defineRule } from '../define.ts';
import { saysWhy } from '../no-reason.ts';

/** A silence that does not say why (docs/format.md section 8). It silences all the same. */
export default defineRule({
  code: 'silence-without-reason',
  group: 'silences',
  levels: ['warning', 'warning', 'warning'],
  summary: {
    nb: 'En kommentar som skjuler et funn uten å si hvorfor',
    nn: 'Ein kommentar som skjuler eit funn utan å seie kvifor',
    en: 'A comment that hides a finding without saying why',
  },
  message: {
    nb: ({ codes }) => `Her er «${codes}» skjult uten grunn. Skriv et kolon og hvorfor, så neste leser skjønner det.`,
    nn: ({ codes }) => `Her er «${codes}» skjult utan grunn. Skriv eit kolon og kvifor, så neste lesar skjønar det.`,
    en: ({ codes }) =>
      `“${codes}” is hidden here without a reason. Write a colon and why, so that the next reader understands.`,
  },
  check({ plan, silences, report }) {
    for (const { uri, silences: own } of plan.files) {
      for (const silence of own) {
        if (saysWhy(silence.reason) || silence.codes.length === 0) continue;
        // Where nothing is hidden, `unused-silence` asks for it to be removed; a reason would not help.
        const uses = silences.filter((use) => use.uri === uri && use.silence === silence);
        if (uses.every((use) => use.ran && !use.used)) continue;
        const codes = silence.codes.map(({ text }) => text).join(', ');
        report({ uri, span: silence.span, args: { codes } });
      }
    }
  },
});
