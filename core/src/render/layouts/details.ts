import { type AnyItem, fieldOf, type Item } from '../../model/item.ts';
import type { Field } from '../../model/value.ts';
import { idOf } from '../anchors.ts';
import { sourceOf, titleOf } from '../cards/table.ts';
import { fieldHtml, isGiven } from '../fields.ts';
import { attribute, type Html, html, joined, trusted } from '../html.ts';
import type { Scope } from '../scope.ts';
import { headingOf } from '../values.ts';

type Measure = Item<'measure'>;

/** What is said of a measure below its title, in the order in which it is said. */
const DETAILS = [
  'responsible',
  'contributing',
  'time',
  'economy',
  'resources',
  'goals',
  'targetGroup',
  'type',
  'status',
  'level',
  'indicators',
  'continues',
  'dependsOn',
  'basis',
  'covers',
  'subMeasures',
  'development',
] as const;

/** What all cards of a list share, a list need not say of each. */
const MAY_BE_SHARED: readonly string[] = ['responsible', 'goals', 'type', 'status', 'level'];

/** The details that a list of these measures says of each. */
export function detailsOf(measures: readonly Measure[]): readonly string[] {
  return DETAILS.filter((field) => !MAY_BE_SHARED.includes(field) || differs(measures, field));
}

/** The measures as items of a list: title, description, and the details that are given. */
export function measureItems(scope: Scope, measures: readonly Measure[], details: readonly string[]): Html {
  const items = measures.map((measure) => {
    const id = attribute('id', scope.anchors.take(measure.uri, idOf(measure)));
    const title = html`<span class="title">${titleOf(scope, measure)}</span>`;
    const description = fieldHtml(scope, measure, 'description');
    const told =
      description && html`<div class="description"${sourceOf(scope, measure, 'description')}>${description}</div>`;
    return html`<li${id}${sourceOf(scope, measure)}>${title}${told}${detailLines(scope, measure, details)}</li>\n`;
  });
  return html`<ul class="measures">\n${items}</ul>\n`;
}

/** Short details on one line, those of several lines below it. */
function detailLines(scope: Scope, measure: Measure, details: readonly string[]): Html {
  const shown = details
    .filter((field) => isGiven(measure, field))
    .map((field) => {
      const heading = headingOf('measure', field, scope.lang);
      // Money has a line for each year, which a list has no room for.
      const value = trusted((fieldHtml(scope, measure, field)?.html ?? '').replaceAll('<br/>', '; '));
      return html`<span class="label">${heading}:</span> ${value}`;
    });
  const isLong = ({ html: markup }: Html) => /<(?:ul|ol|p|div)\b/.test(markup);
  const short = shown.filter((detail) => !isLong(detail));
  const line = short.length > 0 && html`<div class="details">${joined(short, ' · ')}</div>`;
  const long = shown.filter(isLong).map((detail) => html`<div class="details">${detail}</div>`);
  return html`${line}${long}`;
}

function differs(measures: readonly Measure[], name: string): boolean {
  return new Set(measures.map((measure) => said(fieldOf(measure, name)))).size > 1;
}

/** A field's value as something that can be compared. */
function said(field: Field<unknown> | undefined): string {
  if (field?.kind !== 'value') return '';
  const { value } = field;
  if (!Array.isArray(value)) return String(value);
  return value
    .map((each: AnyItem | { readonly written?: string }) => ('written' in each ? each.written : ''))
    .join('\n');
}
