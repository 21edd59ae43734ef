import { type AnyItem, fieldOf, type Item } from '../../model/item.ts';
import { fieldHtml } from '../fields.ts';
import { type Html, html } from '../html.ts';
import type { Scope } from '../scope.ts';
import { headingOf } from '../values.ts';
import { type Column, cardTable, fieldColumn, givenFields, gridTable, titleOf } from './table.ts';

/** The order in which Strand prints a card's fields; what Strand does not have stands where it belongs. */
const FIELDS = [
  'goals',
  'type',
  'targetGroup',
  'description',
  'subMeasures',
  'time',
  'responsible',
  'contributing',
  'economy',
  'resources',
  'development',
  'status',
  'level',
  'indicators',
  'continues',
  'dependsOn',
  'basis',
  'covers',
] as const;

/** In a list, words that all its measures share are said by the text round it. */
const SHARED: readonly string[] = ['type', 'status', 'level'];

/** A list with more fields than this beside the title cannot be read on a page. */
const MOST_FIELDS = 4;

/** One measure: the whole card. */
export function measureHtml(scope: Scope, measure: Item<'measure'>): Html {
  return cardTable(scope, measure, titleOf(scope, measure), FIELDS);
}

/** A list of measures: one compact table where its fields have room, else card by card. Goals that all share head it. */
export function measuresHtml(scope: Scope, measures: readonly Item<'measure'>[]): Html {
  const caption = sharedGoals(scope, measures);
  const fields = listedFields(measures, caption);
  if (fields.length > MOST_FIELDS) return html`${measures.map((measure) => measureHtml(scope, measure))}`;
  return tableOf(scope, measures, fields, caption);
}

/** A list of measures as one table, however many fields there are. */
export function measureTable(scope: Scope, measures: readonly Item<'measure'>[]): Html {
  const caption = sharedGoals(scope, measures);
  return tableOf(scope, measures, listedFields(measures, caption), caption);
}

/** The fields that a list of measures says of each. */
function listedFields(measures: readonly Item<'measure'>[], caption: Html | undefined): readonly string[] {
  return givenFields(measures, FIELDS).filter((field) =>
    field === 'goals' ? caption === undefined : !SHARED.includes(field) || differs(measures, field),
  );
}

function tableOf(
  scope: Scope,
  measures: readonly Item<'measure'>[],
  fields: readonly string[],
  caption: Html | undefined,
): Html {
  const title: Column = { ...fieldColumn(scope, 'measure', 'title'), cell: (item) => titleOf(scope, item) };
  const columns = [title, ...fields.map((field) => fieldColumn(scope, 'measure', field))];
  return gridTable(scope, { items: measures, columns, caption });
}

/** «Mål: …» above the table where all its measures serve the same; `undefined` where they do not, or serve none. */
function sharedGoals(scope: Scope, measures: readonly Item<'measure'>[]): Html | undefined {
  const [first, ...others] = measures;
  const goals = first && goalsOf(first);
  if (first === undefined || goals === undefined || others.some((measure) => goalsOf(measure) !== goals))
    return undefined;
  return html`${headingOf('measure', 'goals', scope.lang)}: ${fieldHtml(scope, first, 'goals')}`;
}

function goalsOf({ fields: { goals } }: Item<'measure'>): string | undefined {
  return goals.kind === 'value' ? goals.value.map(({ written }) => written).join('\n') : undefined;
}

function differs(measures: readonly AnyItem[], field: string): boolean {
  const values = measures.map((measure) => {
    const found = fieldOf(measure, field);
    return found?.kind === 'value' ? found.value : undefined;
  });
  return new Set(values).size > 1;
}
