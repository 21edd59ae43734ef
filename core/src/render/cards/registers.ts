import type { AnyItem, Item } from '../../model/item.ts';
import type { Html } from '../html.ts';
import type { Scope } from '../scope.ts';
import { type Column, cardTable, fieldColumn, givenFields, gridTable, type RowGroup, titleOf } from './table.ts';

const UNIT_FIELDS = ['type', 'parent', 'shortName', 'alias', 'former', 'from', 'until', 'replacedBy'];
const SOURCE_FIELDS = ['type', 'publisher', 'year', 'number', 'period', 'url', 'validUntil', 'replacedBy'];

/** What a view says of the list that it shows: its caption, the fields that it asks for, and the headings of its rows. */
export interface InView {
  readonly caption?: Html;
  readonly columns?: readonly string[] | undefined;
  readonly groups?: readonly RowGroup[] | undefined;
}

/** Units as a table with the fields that any of them has. */
export function unitsHtml(scope: Scope, units: readonly Item<'unit'>[]): Html {
  return table(scope, 'unit', 'name', units, UNIT_FIELDS, {});
}

/** Sources as a table with the fields that any of them has. */
export function sourcesHtml(scope: Scope, sources: readonly Item<'source'>[], view: InView = {}): Html {
  return table(scope, 'source', 'title', sources, SOURCE_FIELDS, view);
}

/** Abbreviations and what they stand for. */
export function abbreviationsHtml(scope: Scope, items: readonly Item<'abbreviation'>[], view: InView = {}): Html {
  return table(scope, 'abbreviation', 'id', items, ['name'], view);
}

/** A set of requirements: its points by number. */
export function requirementHtml(scope: Scope, requirement: Item<'requirement'>): Html {
  return cardTable(scope, requirement, titleOf(scope, requirement), ['source', 'points']);
}

function table(
  scope: Scope,
  kind: AnyItem['kind'],
  head: string,
  items: readonly AnyItem[],
  fields: readonly string[],
  { caption, columns: asked, groups }: InView,
): Html {
  const first: Column =
    head === 'id'
      ? fieldColumn(scope, kind, head)
      : { ...fieldColumn(scope, kind, head), cell: (item) => titleOf(scope, item, head) };
  const columns = [
    first,
    ...(asked ?? givenFields(items, fields))
      .filter((field) => field !== head)
      .map((field) => fieldColumn(scope, kind, field)),
  ];
  return gridTable(scope, { items, columns, caption, groups, inView: caption !== undefined });
}
