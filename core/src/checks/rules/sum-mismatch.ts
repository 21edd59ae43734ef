import { formatAmount, readAmount } from '../../model/money/index.ts';
import type { MoneyValue } from '../../model/value.ts';
import { oneLine } from '../../text/excerpt.ts';
import { type Span, shift } from '../../text/span.ts';
import type { CheckContext, Fix } from '../define.ts';
import { defineRule } from '../define.ts';
import { replaceWith } from '../make-fix.ts';
import { moneyOf } from '../money/measures.ts';
import { withValue, wrongSumsIn, yearsTotal } from '../money/sums.ts';
import { writtenAt } from '../reading.ts';

/** A sum that is not what its parts come to. */
export default defineRule({
  code: 'sum-mismatch',
  group: 'money',
  levels: ['error', 'error', 'error'],
  summary: {
    nb: 'En sum som ikke stemmer med beløpene',
    nn: 'Ein sum som ikkje stemmer med beløpa',
    en: 'A total that differs from its amounts',
  },
  message: {
    nb: ({ written, sum }) =>
      `Summen er «${written}», men beløpene blir ${formatAmount(Number(sum), 'NOK', 'nb')} til sammen. Rett det som er feil.`,
    nn: ({ written, sum }) =>
      `Summen er «${written}», men beløpa blir ${formatAmount(Number(sum), 'NOK', 'nn')} til saman. Rett det som er feil.`,
    en: ({ written, sum }) =>
      `The total is “${written}”, but the amounts come to ${formatAmount(Number(sum), 'NOK', 'en')}. Correct what is wrong.`,
  },
  check(context) {
    for (const { measure, money } of moneyOf(context.plan)) {
      const source = context.plan.file(measure.uri)?.text ?? '';
      const { amounts, total } = money;
      const sum = total && amounts.length > 1 ? yearsTotal(source, amounts, total) : undefined;
      if (total !== undefined && sum !== undefined) reportSum(context, measure.uri, total.span, sum);
      for (const span of textsOf(money)) {
        for (const wrong of wrongSumsIn(source.slice(span.start, span.end)))
          reportSum(context, measure.uri, shift(wrong.span, span.start), wrong.sum);
      }
    }
  },
});

/** The texts in which a sum may be worked out. */
function textsOf({ text, note, amounts, total }: MoneyValue): readonly Span[] {
  return [text, note, ...amounts, total].flatMap((each) => (each === undefined ? [] : [each.span]));
}

function reportSum({ plan, report }: CheckContext, uri: string, span: Span, sum: number): void {
  const written = writtenAt(plan, uri, span);
  const fixes = (): readonly Fix[] => {
    const read = readAmount(written);
    if (read.kind !== 'amount') return [];
    const text = withValue(written, read.amount, sum, plan.language);
    return [replaceWith(uri, span, text, true, unquoted(text))];
  };
  report({ uri, span, args: { written: oneLine(unquoted(written)), sum }, fixes });
}

function unquoted(text: string): string {
  return text.replace(/^(["'])(.*)\1$/s, '$2');
}
