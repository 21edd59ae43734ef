import { defineRule } from '../define.ts';
import { withSubMeasures } from '../measures.ts';

/** From how many units on nobody knows who must act. */
const MANY = 4;

/** A measure that many units answer for together. */
export default defineRule({
  code: 'many-responsible',
  group: 'responsible',
  levels: ['hint', 'hint', 'hint'],
  summary: {
    nb: 'Et tiltak som mange enheter har ansvaret for sammen',
    nn: 'Eit tiltak som mange einingar har ansvaret for saman',
    en: 'A measure that many units answer for together',
  },
  message: {
    nb: ({ count }) =>
      `${count} enheter har ansvaret sammen, så det er uklart hvem som må ta det første steget. Før opp én som ansvarlig, og resten som medvirkende.`,
    nn: ({ count }) =>
      `${count} einingar har ansvaret saman, så det er uklart kven som må ta det første steget. Før opp éi som ansvarleg, og resten som medverkande.`,
    en: ({ count }) =>
      `${count} units answer for it together, so it is unclear who must act first. Name one as responsible, and the others as contributing.`,
  },
  check({ plan, report }) {
    for (const { uri, fields } of withSubMeasures(plan)) {
      if (fields.responsible.kind !== 'value') continue;
      const units = fields.responsible.value.flatMap((reference) => plan.resolve(reference));
      const [first, last] = [units[0], units.at(-1)];
      if (units.length < MANY || first === undefined || last === undefined) continue;
      report({ uri, span: { start: first.span.start, end: last.span.end }, args: { count: units.length } });
    }
  },
});
