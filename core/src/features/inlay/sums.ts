import { groupBy } from '../../model/group.ts';
import type { AnyItem } from '../../model/item.ts';
import type { Lang } from '../../model/language.ts';
import { formatAmount, sumAmounts } from '../../model/money/index.ts';
import { money as moneyRows } from '../../model/table/records.ts';
import type { MoneyAmount, MoneyValue } from '../../model/value.ts';
import { insertInRecord } from '../../workspace/editing.ts';
import { itemsIn } from './items.ts';
import type { HintRequest, InlayHint } from './types.ts';

/** What the years of a card come to, where it does not say so itself and all of it can be summed. */
export function sumHints(request: HintRequest): readonly InlayHint[] {
  const { file, lang, plan } = request;
  return itemsIn(request).flatMap((item): InlayHint[] => {
    const money = moneyOf(item);
    const last = money?.amounts.at(-1);
    if (money === undefined || last === undefined || money.total !== undefined || money.amounts.length < 2) return [];
    const values = kronerIn(money.amounts);
    if (values.length < money.amounts.length) return [];
    const sum = sumAmounts(values);
    const key = moneyRows.total.key[plan.language];
    return [
      {
        kind: 'sums',
        offset: behindBraces(file.text, last.span.end),
        parts: [{ text: `= ${formatAmount(sum, 'NOK', lang)}` }],
        edit: () => insertInRecord(file, item, money.span, moneyRows, key, written(sum, plan.language)),
      },
    ];
  });
}

/** On a budget of the whole plan, what each year comes to. A budget that leaves something out says so itself when it is printed. */
export function budgetHints(request: HintRequest): readonly InlayHint[] {
  const { plan, lang } = request;
  const views = itemsIn(request).flatMap(({ kind, fields }) => {
    if (kind !== 'view' || fields.type.kind !== 'value' || fields.type.value !== 'budget') return [];
    return fields.filter.kind === 'absent' ? [fields.type.span.end] : [];
  });
  if (views.length === 0) return [];
  const amounts = plan.items('measure').flatMap((measure) => moneyOf(measure as AnyItem)?.amounts ?? []);
  const byYear = groupBy(amounts, ({ year }) => (year === undefined ? [] : [year]));
  const years = [...byYear].sort(([a], [b]) => a - b);
  const sums = years.map(([year, each]) => [year, kronerIn(each)] as const).filter(([, each]) => each.length > 0);
  if (sums.length === 0) return [];
  const text = sums.map(([year, each]) => `${year}: ${formatAmount(sumAmounts(each), 'NOK', lang)}`).join(' · ');
  return views.map((offset) => ({ kind: 'sums', offset, parts: [{ text }] }));
}

function moneyOf({ kind, fields }: AnyItem): MoneyValue | undefined {
  return kind === 'measure' && fields.economy.kind === 'value' ? fields.economy.value : undefined;
}

/** The amounts that can be summed: those that were read, in kroner. */
function kronerIn(amounts: readonly MoneyAmount[]): readonly number[] {
  return amounts.flatMap(({ reading }) =>
    reading.kind === 'amount' && reading.amount.currency === 'NOK' ? [reading.amount.value] : [],
  );
}

/** Behind the braces that close what an amount stands in. */
function behindBraces(text: string, offset: number): number {
  let end = offset;
  for (let at = offset; /[ \t"'}]/.test(text.charAt(at)); at++) if (text.charAt(at) !== ' ') end = at + 1;
  return end;
}

/** With ordinary blanks, as authors type it. */
function written(sum: number, lang: Lang): string {
  return formatAmount(sum, 'NOK', lang).replace(/\u00A0/g, ' ');
}
