import { defineRule } from '../define.ts';
import { reportMissing } from '../fields/obligations.ts';

/** A measure that does not say what it costs and how that is paid. */
export default defineRule({
  code: 'missing-economy',
  group: 'money',
  levels: ['hint', 'information', 'warning'],
  summary: {
    nb: 'Et tiltak som ikke sier hva det koster og hvordan det betales',
    nn: 'Eit tiltak som ikkje seier kva det kostar og korleis det blir betalt',
    en: 'A measure that does not say what it costs and how that is paid',
  },
  message: {
    nb: ({ key }) =>
      `Tiltaket sier ikke hva det koster, eller hvordan det betales. Skriv det i «${key}», også når det dekkes av rammen som er der.`,
    nn: ({ key }) =>
      `Tiltaket seier ikkje kva det kostar, eller korleis det blir betalt. Skriv det i «${key}», òg når det blir dekt av ramma som er der.`,
    en: ({ key }) =>
      `The measure does not say what it costs, or how that is paid. Say it in “${key}”, also where the existing frame covers it.`,
  },
  check(context) {
    reportMissing(context, 'economy');
  },
});
