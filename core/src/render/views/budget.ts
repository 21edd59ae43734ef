import type { AnyItem, Item } from '../../model/item.ts';
import { formatAmount, sumAmounts } from '../../model/money/index.ts';
import type { MoneyAmount, MoneyValue } from '../../model/value.ts';
import { type Column, fieldColumn, gridTable, itemLink } from '../cards/table.ts';
import { fieldHtml } from '../fields.ts';
import { type Html, html, joined } from '../html.ts';
import { amountText, fundingText } from '../money.ts';
import { label, type Scope } from '../scope.ts';
import { capital, headingOf } from '../values.ts';
import { framed } from '../wide.ts';
import { groupsOf } from './groups.ts';
import { missingNote, notesHtml } from './notes.ts';
import { columnsOf, selected } from './select.ts';
import type { MakeView } from './view.ts';
import { VIEW_WORDS } from './words.ts';

/** What each measure costs, year by year where years are given; then the same by funding, and what is missing. */
export const budgetHtml: MakeView = (scope, view, caption) => {
  const all = selected(scope, view, 'measure');
  const items = all.filter(({ fields }) => fields.economy.kind !== 'absent');
  if (items.length === 0) return undefined;
  const years = [...new Set(items.flatMap((item) => amountsOf(item).map(({ year }) => year)))]
    .filter((year) => year !== undefined)
    .sort((a, b) => a - b);
  const isUndated = items.some((item) => amountsOf(item).some(({ year }) => year === undefined));
  const places: readonly (number | undefined)[] = isUndated || years.length === 0 ? [...years, undefined] : years;
  const more = columnsOf(view, 'measure', []).filter((field) => field !== 'title' && field !== 'economy');
  const columns: readonly Column[] = [
    { ...fieldColumn(scope, 'measure', 'title'), cell: (item) => itemLink(scope, item) },
    ...more.map((field) => fieldColumn(scope, 'measure', field)),
    { heading: headingOf('measure', 'economy', scope.lang), cell: (item) => funding(scope, item) },
    ...places.map((year) => amountColumn(scope, year)),
  ];
  const footer = html`<tfoot>${sumRow(scope, label(scope, 'total'), items, places, more.length + 1)}</tfoot>\n`;
  const groups = groupsOf(scope, view, 'measure', items);
  const table = gridTable(scope, { items, columns, caption, footer, groups, inView: true });
  return html`${table}${fundingTable(scope, items, places, caption)}${missing(scope, all, items)}`;
};

/** The sums by what pays, where more than one thing does. */
function fundingTable(
  scope: Scope,
  items: readonly Item<'measure'>[],
  places: readonly (number | undefined)[],
  caption: Html,
): Html | undefined {
  const byFunding = new Map<string, Item<'measure'>[]>();
  for (const item of items) {
    const money = moneyOf(item);
    if (money === undefined || summed(item).length === 0) continue;
    const name = capital(fundingText(money, scope.lang)) || VIEW_WORDS.fundingUnsaid[scope.lang];
    byFunding.set(name, [...(byFunding.get(name) ?? []), item]);
  }
  if (byFunding.size < 2) return undefined;
  const word = VIEW_WORDS.byFunding[scope.lang];
  const title = html`${caption}: ${word.toLowerCase()}`;
  const heads = [word, ...places.map((year) => headingOfYear(scope, year))];
  const rows = [...byFunding].map(([name, paid]) => sumRow(scope, name, paid, places, 0));
  const paid = [...byFunding.values()].flat();
  const table = html`<table class="grid">
<caption>${title}</caption>
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>
${rows}</tbody>
<tfoot>${sumRow(scope, label(scope, 'total'), paid, places, 0)}</tfoot>
</table>\n`;
  return framed(table, heads.length, title);
}

/** What the sums do not hold, by name. */
function missing(scope: Scope, all: readonly Item<'measure'>[], items: readonly Item<'measure'>[]): Html | undefined {
  const { lang } = scope;
  const isInText = (item: AnyItem) => (moneyOf(item)?.reading?.amounts.length ?? 0) > 0;
  const isUnsummed = (item: AnyItem) => isInText(item) || amountsOf(item).length > summed(item).length;
  const hasNone = (item: AnyItem) => amountsOf(item).length === 0 && !isInText(item);
  return notesHtml([
    missingNote(scope, VIEW_WORDS.notSummed[lang], items.filter(isUnsummed)),
    missingNote(scope, VIEW_WORDS.noAmount[lang], items.filter(hasNone)),
    missingNote(
      scope,
      VIEW_WORDS.noEconomy[lang],
      all.filter(({ fields }) => fields.economy.kind === 'absent'),
    ),
  ]);
}

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

function headingOfYear(scope: Scope, year: number | undefined): string {
  return year === undefined ? label(scope, 'amount') : String(year);
}

function amountColumn(scope: Scope, year: number | undefined): Column {
  return {
    heading: headingOfYear(scope, year),
    isNumber: true,
    cell: (item) => {
      const amounts = amountsOf(item).filter((amount) => amount.year === year);
      return joined(
        amounts.map((amount) => amountText(scope, item.uri, amount)),
        html`<br/>`,
      );
    },
  };
}

/** The amounts of a measure that can be summed: those in Norwegian kroner. */
function summed(item: AnyItem): readonly { readonly year: number | undefined; readonly value: number }[] {
  return amountsOf(item).flatMap(({ year, reading }) =>
    reading.kind === 'amount' && reading.amount.currency === 'NOK' ? [{ year, value: reading.amount.value }] : [],
  );
}

/** A row of sums, `empty` cells behind its heading. */
function sumRow(
  scope: Scope,
  heading: string,
  items: readonly AnyItem[],
  places: readonly (number | undefined)[],
  empty: number,
): Html {
  const all = items.flatMap(summed);
  const cells = places.map((year) => {
    const values = all.filter((amount) => amount.year === year).map(({ value }) => value);
    return html`<td class="align-right">${values.length > 0 && formatAmount(sumAmounts(values), 'NOK', scope.lang)}</td>`;
  });
  const between = Array.from({ length: empty }, () => html`<td></td>`);
  return html`<tr><th scope="row">${heading}</th>${between}${cells}</tr>\n`;
}
