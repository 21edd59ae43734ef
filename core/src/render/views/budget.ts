import type { AnyItem, Item } from '../../model/item.ts';
import { formatAmount, sumAmounts } from '../../model/money/index.ts';
import type { MoneyAmount, MoneyValue } from '../../model/value.ts';
import { type Column, fieldColumn, gridTable, itemLink } from '../cards/table.ts';
import { fieldHtml } from '../fields.ts';
import { type Html, html, joined } from '../html.ts';
import { amountText, fundingText } from '../money.ts';
import { label, type Scope } from '../scope.ts';
import { headingOf } from '../values.ts';
import { selected } from './select.ts';
import type { MakeView } from './view.ts';

/** What each measure costs, year by year where years are given, with sums of what can be summed. */
export const budgetHtml: MakeView = (scope, view, caption) => {
  const items = selected(scope, view, 'measure').filter(({ fields }) => fields.economy.kind !== 'absent');
  if (items.length === 0) return undefined;
  const years = [...new Set(items.flatMap((item) => amountsOf(item).map(({ year }) => year)))]
    .filter((year) => year !== undefined)
    .sort((a, b) => a - b);
  const columns: readonly Column[] = [
    { ...fieldColumn(scope, 'measure', 'title'), cell: (item) => itemLink(scope, item) },
    { heading: headingOf('measure', 'economy', scope.lang), cell: (item) => funding(scope, item) },
    ...years.map((year) => amountColumn(scope, String(year), year)),
    amountColumn(scope, label(scope, 'amount'), undefined),
  ];
  return gridTable(scope, { items, columns, caption, footer: sums(scope, items, years), inView: true });
};

function moneyOf(item: AnyItem): MoneyValue | undefined {
  return item.kind === 'measure' && item.fields.economy.kind === 'value' ? item.fields.economy.value : undefined;
}

function amountsOf(item: AnyItem): readonly MoneyAmount[] {
  const money = moneyOf(item);
  if (money === undefined) return [];
  // A total beside amounts by year is their sum, not one amount more.
  return money.amounts.length === 0 && money.total ? [money.total] : money.amounts;
}

/** How it is paid for; a money text says it all itself. */
function funding(scope: Scope, item: AnyItem): Html {
  const money = moneyOf(item);
  if (money === undefined || money.text !== undefined) return html`${fieldHtml(scope, item, 'economy')}`;
  return html`${fundingText(money, scope.lang)}`;
}

function amountColumn(scope: Scope, heading: string, year: number | undefined): Column {
  return {
    heading,
    cell: (item) => {
      const amounts = amountsOf(item).filter((amount) => amount.year === year);
      return joined(
        amounts.map((amount) => amountText(scope, item.uri, amount)),
        html`<br/>`,
      );
    },
  };
}

function sums(scope: Scope, items: readonly Item<'measure'>[], years: readonly number[]): Html {
  const cells = [...years, undefined].map((year) => {
    const amounts = items.flatMap(amountsOf).filter((amount) => amount.year === year);
    const values = amounts.flatMap(({ reading }) =>
      reading.kind === 'amount' && reading.amount.currency === 'NOK' ? [reading.amount.value] : [],
    );
    return html`<td>${values.length > 0 && formatAmount(sumAmounts(values), 'NOK', scope.lang)}</td>`;
  });
  return html`<tfoot><tr><th scope="row">${label(scope, 'total')}</th><td></td>${cells}</tr></tfoot>\n`;
}
