import type { AnyItem, Item } from '../../model/item.ts';
import type { Html } from '../html.ts';
import type { Scope } from '../scope.ts';
import { type Column, cardTable, fieldColumn, givenFields, gridTable, titleOf } from './table.ts';

const UNIT_FIELDS = ['type', 'parent', 'shortName', 'alias', 'former', 'from', 'until', 'replacedBy'];
const SOURCE_FIELDS = ['type', 'publisher', 'year', 'number', 'period', 'url', 'validUntil', 'replacedBy'];

/** Units as a table with the fields that any of them has. */
export function unitsHtml(scope: Scope, units: readonly Item<'unit'>[], caption?: Html): Html {
  return table(scope, 'unit', 'name', units, UNIT_FIELDS, caption);
}

/** Sources as a table with the fields that any of them has. */
export function sourcesHtml(scope: Scope, sources: readonly Item<'source'>[], caption?: Html): Html {
  return table(scope, 'source', 'title', sources, SOURCE_FIELDS, caption);
}

/** Abbreviations and what they stand for. */
export function abbreviationsHtml(scope: Scope, items: readonly Item<'abbreviation'>[], caption?: Html): Html {
  return table(scope, 'abbreviation', 'id', items, ['name'], caption);
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
  caption: Html | undefined,
): Html {
  const first: Column =
    head === 'id'
      ? fieldColumn(scope, kind, head)
      : { ...fieldColumn(scope, kind, head), cell: (item) => titleOf(scope, item, head) };
  const columns = [first, ...givenFields(items, fields).map((field) => fieldColumn(scope, kind, field))];
  return gridTable(scope, { items, columns, caption, inView: caption !== undefined });
}
