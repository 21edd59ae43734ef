import { compareDates, type PlainDate } from '../../model/date.ts';
import type { AnyItem, Item } from '../../model/item.ts';
import { type Column, fieldColumn, gridTable, itemLink } from '../cards/table.ts';
import { shortDate } from '../dates.ts';
import { label } from '../scope.ts';
import { selected } from './select.ts';
import type { MakeView } from './view.ts';

/** The measures by when they start: as written, and as read. Those without a time that can be placed come last. */
export const timelineHtml: MakeView = (scope, view, caption) => {
  const items = selected(scope, view, 'measure').filter(({ fields }) => fields.time.kind !== 'absent');
  if (items.length === 0) return undefined;
  const end = (which: 'start' | 'end'): Column => ({
    heading: label(scope, which),
    cell: (item) => {
      const date = placeOf(item)[which];
      return date && shortDate(date, scope.lang);
    },
  });
  const columns: readonly Column[] = [
    { ...fieldColumn(scope, 'measure', 'title'), cell: (item) => itemLink(scope, item) },
    fieldColumn(scope, 'measure', 'time'),
    end('start'),
    end('end'),
  ];
  const sorted = view.fields.sort.kind === 'absent' ? [...items].sort(byTime) : items;
  return gridTable(scope, { items: sorted, columns, caption, inView: true });
};

function placeOf(item: AnyItem): { readonly start?: PlainDate; readonly end?: PlainDate } {
  return item.kind === 'measure' && item.fields.time.kind === 'value' ? item.fields.time.value.reading : {};
}

function byTime(a: Item<'measure'>, b: Item<'measure'>): number {
  const [first, second] = [placeOf(a), placeOf(b)].map(({ start, end }) => start ?? end);
  if (first === undefined || second === undefined) return Number(first === undefined) - Number(second === undefined);
  return compareDates(first, second);
}
