import { defineRule } from '../define.ts';
import { beganBefore } from '../measures.ts';
import { moneyOf } from '../money/measures.ts';
import { usablePeriod, yearsOfPeriod } from '../times/ends.ts';

/** An amount for a year that the plan is not for. */
export default defineRule({
  code: 'amount-outside-period',
  group: 'money',
  levels: ['warning', 'warning', 'error'],
  summary: {
    nb: 'Et beløp for et år utenfor planperioden',
    nn: 'Eit beløp for eit år utanfor planperioden',
    en: 'An amount for a year outside the plan period',
  },
  message: {
    nb: ({ year, period }) => `Beløpet er for ${year}, men planen gjelder ${period}. Rett året, eller ta beløpet ut.`,
    nn: ({ year, period }) => `Beløpet er for ${year}, men planen gjeld ${period}. Rett året, eller ta beløpet ut.`,
    en: ({ year, period }) =>
      `The amount is for ${year}, but the plan is for ${period}. Correct the year, or take the amount out.`,
  },
  relatedMessage: { nb: () => 'Planperioden', nn: () => 'Planperioden', en: () => 'The plan period' },
  check({ plan, report }) {
    const period = usablePeriod(plan.manifest);
    if (period === undefined) return;
    const isOlder = beganBefore(plan);
    const related = [{ uri: plan.manifest.uri, span: period.words.span, args: {} }];
    for (const { measure, money } of moneyOf(plan)) {
      // What there was before the plan may tell what it has cost.
      const first = isOlder(measure) ? Number.NEGATIVE_INFINITY : period.start.year;
      for (const { year, yearSpan } of money.amounts) {
        if (year === undefined || yearSpan === undefined || (year >= first && year <= period.end.year)) continue;
        report({ uri: measure.uri, span: yearSpan, args: { year, period: yearsOfPeriod(period) }, related });
      }
    }
  },
});
