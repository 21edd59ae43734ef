import { type Column, fieldColumn, givenFields, gridTable, itemLink } from '../cards/table.ts';
import { groupsOf } from './groups.ts';
import { columnsOf, selected } from './select.ts';
import type { MakeView } from './view.ts';

/** What a list of measures shows where the author names no columns. */
const USUAL = ['responsible', 'time', 'status'];

/** The measures of the plan as a table, by goal, unit or status where that is asked for. */
export const measureListHtml: MakeView = (scope, view, caption) => {
  const items = selected(scope, view, 'measure');
  if (items.length === 0) return undefined;
  const title: Column = { ...fieldColumn(scope, 'measure', 'title'), cell: (item) => itemLink(scope, item) };
  const fields = columnsOf(view, 'measure', givenFields(items, USUAL)).filter((field) => field !== 'title');
  const columns = [title, ...fields.map((field) => fieldColumn(scope, 'measure', field))];
  return gridTable(scope, {
    items,
    columns,
    caption,
    groups: groupsOf(scope, view, 'measure', items, 'goals'),
    inView: true,
  });
};
