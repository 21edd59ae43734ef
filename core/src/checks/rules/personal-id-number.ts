import { defineRule } from '../define.ts';
import { isPersonalNumber } from '../prose/personal-number.ts';

/** Eleven digits, a blank or hyphen after six, and no other digit next to them. */
const NUMBER = /(?<!\d)(\d{6})[ \u00a0\u2007\u202f\u2009‑–-]?(\d{5})(?!\d)/g;

/** A national identity number or D-number, anywhere in any file of the plan. */
export default defineRule({
  code: 'personal-id-number',
  group: 'language',
  levels: ['error', 'error', 'error'],
  summary: {
    nb: 'Et fødselsnummer eller D-nummer',
    nn: 'Eit fødselsnummer eller D-nummer',
    en: 'A national identity number or D-number',
  },
  message: {
    nb: () => 'Dette er et gyldig fødselsnummer eller D-nummer, og det hører ikke hjemme i en plan. Ta det bort.',
    nn: () => 'Dette er eit gyldig fødselsnummer eller D-nummer, og det høyrer ikkje heime i ein plan. Ta det bort.',
    en: () => 'This is a valid national identity number or D-number, which has no place in a plan. Remove it.',
  },
  check({ plan, report }) {
    for (const { uri, text } of plan.files) {
      for (const { 0: found, 1: date = '', 2: rest = '', index } of text.matchAll(NUMBER)) {
        if (isPersonalNumber(date + rest)) report({ uri, span: { start: index, end: index + found.length } });
      }
    }
  },
});
