import { defineRule } from '../define.ts';
import { reportMissing } from '../fields/obligations.ts';

/** A measure of which nobody says when. */
export default defineRule({
  code: 'missing-time',
  group: 'time',
  levels: ['hint', 'warning', 'error'],
  summary: {
    nb: 'Et tiltak uten tidspunkt',
    nn: 'Eit tiltak utan tidspunkt',
    en: 'A measure with no time',
  },
  message: {
    nb: ({ key }) =>
      `Tiltaket har ikke noe tidspunkt. Skriv i «${key}» når det starter, eller når det skal være gjort.`,
    nn: ({ key }) =>
      `Tiltaket har ikkje noko tidspunkt. Skriv i «${key}» når det startar, eller når det skal vere gjort.`,
    en: ({ key }) => `The measure has no time. Say in “${key}” when it starts, or when it is to be done.`,
  },
  check(context) {
    reportMissing(context, 'time');
  },
});
