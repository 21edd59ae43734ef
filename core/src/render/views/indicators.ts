import { measurementsOf, unitOf } from '../../model/indicator.ts';
import type { AnyItem, Item } from '../../model/item.ts';
import { figuresHtml, indicatorHtml, indicatorsHtml } from '../cards/indicator.ts';
import { type Column, fieldColumn, gridTable, titleOf } from '../cards/table.ts';
import { chartOf } from '../charts/index.ts';
import { type Html, html } from '../html.ts';
import type { Scope } from '../scope.ts';
import { formatValue, headingOf } from '../values.ts';
import { groupsOf } from './groups.ts';
import { columnsOf, selected } from './select.ts';
import type { MakeView } from './view.ts';
import { VIEW_WORDS } from './words.ts';

type Indicator = Item<'indicator'>;

/** What a table of indicators under headings shows where the author names no columns. */
const USUAL = ['measurements', 'target', 'scope', 'source'];

/** Indicators: charts of those that have figures to draw, then the figures of all in one table. With `kolonner`, charts where `diagram` is among them. */
export const indicatorViewHtml: MakeView = (scope, view, caption) => {
  const items = selected(scope, view, 'indicator');
  const [first, second] = items;
  if (first === undefined) return undefined;
  const { columns, title } = view.fields;
  const groups = groupsOf(scope, view, 'indicator', items);
  const wanted = columnsOf(view, 'indicator', groups === undefined ? ['chart'] : ['chart', ...USUAL]);
  const fields = wanted.filter((field) => field !== 'name' && field !== 'chart');
  if (second === undefined && columns.kind === 'absent') {
    return html`${title.kind === 'value' && html`<p class="caption">${caption}</p>\n`}${indicatorHtml(scope, first)}`;
  }
  const drawn = wanted.includes('chart') ? items.filter((item) => chartOf(item, scope.lang).picture !== undefined) : [];
  const charts = chartsHtml(scope, drawn);
  if (fields.length === 0 && columns.kind === 'absent') return html`${charts}${indicatorsHtml(scope, items, caption)}`;
  if (fields.length === 0) {
    // Figures that make no picture are not left out for that.
    const others = items.filter((item) => !drawn.includes(item));
    return others.length > 0
      ? html`${charts}${indicatorsHtml(scope, others, caption)}`
      : html`<p class="caption">${caption}</p>\n${charts}`;
  }
  const table = gridTable(scope, { items, columns: columnsFor(scope, fields), caption, groups, inView: true });
  return html`${charts}${table}`;
};

function chartsHtml(scope: Scope, drawn: readonly Indicator[]): Html | undefined {
  if (drawn.length === 0) return undefined;
  return html`<div class="charts">\n${drawn.map((item) => figuresHtml(scope, item))}</div>\n`;
}

function columnsFor(scope: Scope, fields: readonly string[]): readonly Column[] {
  const name: Column = {
    heading: headingOf('indicator', 'name', scope.lang),
    cell: (item) => titleOf(scope, item, 'name'),
  };
  return [
    name,
    ...fields.map((field) =>
      field === 'measurements'
        ? { heading: VIEW_WORDS.latest[scope.lang], cell: (item: AnyItem) => latestHtml(scope, item as Indicator) }
        : fieldColumn(scope, 'indicator', field),
    ),
  ];
}

/** The last measurement: «78 % (2019)», category by category where it has some. */
function latestHtml(scope: Scope, indicator: Indicator): Html | undefined {
  const last = [...measurementsOf(indicator)].sort((a, b) => a.year - b.year).at(-1);
  if (last === undefined) return undefined;
  const say = (value: number) => formatValue(value, unitOf(indicator), scope.lang);
  const parts = last.categories.map(({ name, value }) => `${name} ${say(value)}`);
  const text = last.value === undefined ? parts.join(', ') : say(last.value);
  return text === '' ? undefined : html`${text} (${last.year})`;
}
