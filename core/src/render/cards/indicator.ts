import { measurementOf, measurementsOf, unitOf } from '../../model/indicator.ts';
import type { AnyItem, Item } from '../../model/item.ts';
import type { Measurement, YearValue } from '../../model/value.ts';
import { idOf } from '../anchors.ts';
import { chartOf } from '../charts/index.ts';
import { CHART_WORDS } from '../charts/words.ts';
import { fieldHtml } from '../fields.ts';
import { attribute, type Html, html, joined } from '../html.ts';
import { label, type Scope } from '../scope.ts';
import { textHtml } from '../text.ts';
import { capital, formatValue, headingOf, unitWord } from '../values.ts';
import { framed } from '../wide.ts';
import { isUnfinished, kindOf, sourceOf, titleOf, unfinishedNote, unseenCaption } from './table.ts';

type Indicator = Item<'indicator'>;

/** What is said under an indicator's own table. */
const ABOUT = ['description', 'scope', 'source', 'frequency', 'direction', 'target', 'responsible'] as const;

/** One indicator: its values by year, a row for each category, and what there is to know about them. */
export function indicatorHtml(scope: Scope, indicator: Indicator): Html {
  const about = ABOUT.map((field) => {
    const value = fieldHtml(scope, indicator, field);
    if (value === undefined) return undefined;
    const heading = headingOf('indicator', field, scope.lang);
    return html`<div${sourceOf(scope, indicator, field)}><span class="label">${heading}:</span> ${value}</div>\n`;
  });
  return html`${figuresHtml(scope, indicator)}${about}`;
}

/** The figures of an indicator: a chart with the table behind it, or the table alone where there is nothing to draw. */
export function figuresHtml(scope: Scope, indicator: Indicator): Html {
  const { picture, notes } = chartOf(indicator, scope.lang);
  const caption = captionOf(scope, indicator);
  if (picture === undefined) return html`${notes}${valueTable(scope, [indicator], caption, true)}`;
  // The place that references lead to is the one that is always seen.
  const id = anchorOf(scope, indicator);
  return html`<figure class="chart"${id}${sourceOf(scope, indicator)}>
<figcaption>${caption}</figcaption>
${picture}${notes}<details class="chart-data"><summary>${CHART_WORDS.asTable[scope.lang]}</summary>
${valueTable(scope, [indicator], caption, true)}</details>
</figure>\n`;
}

/** Several indicators in one table, years across. */
export function indicatorsHtml(scope: Scope, indicators: readonly Indicator[], caption?: Html): Html {
  return valueTable(scope, indicators, caption, false);
}

function captionOf(scope: Scope, indicator: Indicator): Html {
  const unit = unitOf(indicator);
  const name = titleOf(scope, indicator, 'name');
  return unit === undefined ? name : html`${name} (${unitWord(unit, scope.lang)})`;
}

/** `alone` where the caption names the one indicator that the table is about. */
function valueTable(scope: Scope, indicators: readonly Indicator[], caption: Html | undefined, alone: boolean): Html {
  const years = yearsOf(indicators, alone);
  const heads = years.map((year) => html`<th scope="col">${year}</th>`);
  const name = headingOf('indicator', 'name', scope.lang);
  const unit = alone ? undefined : html`<th scope="col">${label(scope, 'unit')}</th>`;
  const id = alone ? indicators[0] && anchorOf(scope, indicators[0]) : undefined;
  const rows = indicators.map((indicator) => rowsOf(scope, indicator, years, alone));
  const notes = indicators.flatMap((indicator) => notesOf(scope, indicator));
  const table = html`<table class="values"${id}>
${caption ? html`<caption>${caption}</caption>\n` : unseenCaption(scope, indicators as readonly AnyItem[])}<thead><tr><th scope="col">${name}</th>${unit}${heads}</tr></thead>
<tbody>
${rows}</tbody>
</table>\n`;
  return html`${framed(table, years.length + (alone ? 1 : 2), caption ?? kindOf(scope, indicators as readonly AnyItem[]))}${notes.length > 0 && html`<ul class="notes">${notes}</ul>\n`}${
    indicators.some((indicator) => isUnfinished(indicator)) && unfinishedNote(scope)
  }`;
}

function anchorOf(scope: Scope, indicator: Indicator): Html {
  return attribute('id', scope.anchors.take(indicator.uri, idOf(indicator as AnyItem)));
}

function rowsOf(scope: Scope, indicator: Indicator, years: readonly number[], alone: boolean): Html {
  const categories = categoriesOf(indicator);
  const unit = unitOf(indicator);
  const unitCell = alone ? undefined : html`<td>${unit && unitWord(unit, scope.lang)}</td>`;
  const title = alone ? html`${label(scope, 'value')}` : titleOf(scope, indicator, 'name');
  const id = alone ? undefined : anchorOf(scope, indicator);
  const row = (head: Html, valueAt: (measurement: Measurement) => number | undefined, anchor: Html | undefined) => {
    const cells = years.map((year) => {
      const found = measurementOf(indicator, year);
      const value = found && valueAt(found);
      return html`<td>${value === undefined ? '–' : formatValue(value, isPlain(unit), scope.lang)}</td>`;
    });
    return html`<tr${anchor}${sourceOf(scope, indicator)}><th scope="row">${head}</th>${unitCell}${cells}</tr>\n`;
  };
  const hasTotal = categories.length === 0 || measurementsOf(indicator).some(({ value }) => value !== undefined);
  const total = hasTotal ? row(title, ({ value }) => value, id) : undefined;
  const parts = categories.map((category, at) => {
    const head = alone ? html`${capital(category)}` : html`${title}: ${category}`;
    const anchor = !hasTotal && at === 0 ? id : undefined;
    return row(head, (found) => found.categories.find(({ name }) => name === category)?.value, anchor);
  });
  return html`${total}${parts}${alone && targetRow(scope, indicator, years)}`;
}

/** What is aimed at, below what is measured. */
function targetRow(scope: Scope, indicator: Indicator, years: readonly number[]): Html | undefined {
  const targets = targetsOf(indicator);
  if (targets.length === 0) return undefined;
  const unit = isPlain(unitOf(indicator));
  const cells = years.map((year) => {
    const found = targets.find((target) => target.year === year);
    return html`<td>${found === undefined ? '–' : formatValue(found.value, unit, scope.lang)}</td>`;
  });
  const heading = headingOf('indicator', 'target', scope.lang);
  return html`<tr${sourceOf(scope, indicator, 'target')}><th scope="row">${heading}</th>${cells}</tr>\n`;
}

function targetsOf({ fields: { target } }: Indicator): readonly YearValue[] {
  return target.kind === 'value' ? target.value : [];
}

/** In a table whose row or caption names the unit, only signs that belong to the number are repeated. */
function isPlain(unit: string | undefined): string | undefined {
  return unit === 'percent' ? unit : undefined;
}

function notesOf(scope: Scope, indicator: Indicator): readonly Html[] {
  return measurementsOf(indicator)
    .filter(({ note }) => note !== undefined)
    .map(({ year, note }) => {
      const place = joined([fieldHtml(scope, indicator, 'name'), html`${year}`], ', ');
      return html`<li>${place}: ${note && textHtml(scope, indicator.uri, note)}</li>`;
    });
}

/** Years with a measurement, in order; with `targets`, those that something is aimed at in as well. */
function yearsOf(indicators: readonly Indicator[], targets: boolean): readonly number[] {
  const measured = indicators.flatMap(measurementsOf).map(({ year }) => year);
  const aimed = targets ? indicators.flatMap(targetsOf).map(({ year }) => year) : [];
  return [...new Set([...measured, ...aimed])].sort((a, b) => a - b);
}

function categoriesOf(indicator: Indicator): readonly string[] {
  return [...new Set(measurementsOf(indicator).flatMap(({ categories }) => categories.map(({ name }) => name)))];
}
