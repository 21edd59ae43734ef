import type { Control, Path } from '../../src/card/messages.ts';
import { filled, h, idOf, keyOf } from './dom.ts';
import { COMBOBOX, type Named, type Page } from './parts.ts';

/** Values by year, or under other keys of the author's own, with a row for one more. */
export function tableOf(control: Control & { type: 'table' }, path: Path, named: Named, page: Page): HTMLElement {
  const [keyColumn = '', ...columns] = control.columns;
  const rows = control.rows.map((row) => rowOf(row, keyColumn, columns, named, page));
  return h(
    'div',
    { class: 'table' },
    h(
      'table',
      { 'aria-label': named.label },
      h('thead', {}, h('tr', {}, ...control.columns.map((column) => h('th', { scope: 'col' }, column)), h('td', {}))),
      h('tbody', {}, ...rows, !page.locked && control.open && newRow(control, path, named, page)),
    ),
  );
}

type Row = (Control & { type: 'table' })['rows'][number];

function rowOf(row: Row, keyColumn: string, columns: readonly string[], named: Named, page: Page): HTMLElement {
  const { words } = page;
  const label = row.category === undefined ? row.key : `${row.key} ${row.category}`;
  const remove = filled(words.remove, `${named.label} ${label}`);
  const key = h('input', {
    id: idOf(row.path, 'key'),
    'data-path': keyOf(row.path),
    'data-rename': true,
    'data-value': row.category ?? row.key,
    'aria-label': `${named.label}: ${keyColumn}`,
    readonly: page.locked,
    size: 5,
  });
  return h(
    'tr',
    { 'data-key': label },
    h('td', {}, row.category !== undefined && h('span', { class: 'year' }, row.key), key),
    ...columns.map((column, at) => cellOf(row, at, `${named.label} ${label}: ${column}`, page)),
    h(
      'td',
      {},
      !page.locked &&
        h(
          'button',
          {
            type: 'button',
            class: 'icon',
            'data-do': 'remove',
            'data-path': keyOf(row.path),
            'aria-label': remove,
            title: remove,
          },
          '×',
        ),
    ),
  );
}

function cellOf({ cells }: Row, at: number, label: string, page: Page): HTMLElement {
  const cell = cells[at];
  if (cell === undefined) return h('td', {});
  const noteId = cell.note === undefined ? undefined : idOf(cell.path, 'note');
  return h(
    'td',
    {},
    h('input', {
      id: idOf(cell.path, `cell${at}`),
      'data-path': keyOf(cell.path),
      'data-value': cell.value,
      'data-list': cell.list,
      'aria-label': label,
      'aria-describedby': noteId,
      readonly: page.locked,
      size: 8,
    }),
    noteId !== undefined && h('p', { class: 'note', id: noteId }, cell.note),
  );
}

/** A key and a value, written when both are there. */
function newRow(control: Control & { type: 'table' }, path: Path, named: Named, page: Page): HTMLElement {
  const { words } = page;
  const [keyColumn = '', valueColumn = ''] = control.columns;
  const attributes = (part: 'key' | 'value', column: string) => ({
    id: part === 'key' ? idOf(path) : idOf(path, 'new-value'),
    'data-new': part,
    'data-path': keyOf(path),
    'data-list': part === 'value' && control.lists,
    ...(part === 'key' && { ...COMBOBOX, 'data-free': true, 'data-options': JSON.stringify(control.keys) }),
    autocomplete: 'off',
    'data-value': '',
    'aria-label': `${words.newRow}, ${named.label}: ${column}`,
    placeholder: part === 'key' ? (control.keys[0]?.label ?? column) : column,
    size: part === 'key' ? 5 : 8,
  });
  return h(
    'tr',
    { 'data-key': 'new', class: 'new' },
    h('td', {}, h('input', attributes('key', keyColumn))),
    h('td', {}, h('input', attributes('value', valueColumn))),
    ...control.columns.slice(2).map(() => h('td', {})),
    h('td', {}, h('button', { type: 'button', 'data-do': 'add-row', 'data-path': keyOf(path) }, words.add)),
  );
}
