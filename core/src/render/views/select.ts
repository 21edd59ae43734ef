import { compareDates } from '../../model/date.ts';
import { type AnyItem, fieldOf, type Item } from '../../model/item.ts';
import { spellings } from '../../model/language.ts';
import { nameKey } from '../../model/names/index.ts';
import type { Reference } from '../../model/reference.ts';
import { findRow, rowsOf } from '../../model/table/index.ts';
import type { FieldType, Kind } from '../../model/table/types.ts';
import type { TimeValue } from '../../model/value.ts';
import { printedItems } from '../../workspace/imports.ts';
import type { Plan } from '../../workspace/plan.ts';

/** What is asked for the items: the printed document's plan. */
interface Ground {
  readonly plan: Plan;
}

/** The items of a kind that a view asks for with `filter`, in the order of `sorter` (docs/format.md section 3, view). */
export function selected<K extends Kind>(scope: Ground, view: Item<'view'>, kind: K): readonly Item<K>[] {
  const items = printedItems(scope.plan, kind).filter((item) => passes(scope, view, item as AnyItem));
  const { sort } = view.fields;
  const field = sort.kind === 'value' ? fieldName(kind, sort.value) : undefined;
  if (field === undefined) return items;
  return [...items].sort((a, b) => compare(sortKey(a as AnyItem, field), sortKey(b as AnyItem, field)));
}

/** The fields of a kind that `kolonner` names; `usual` where it names none. */
export function columnsOf(view: Item<'view'>, kind: Kind, usual: readonly string[]): readonly string[] {
  const { columns } = view.fields;
  if (columns.kind !== 'value') return usual;
  const names = columns.value.map(({ text }) => fieldName(kind, text));
  return names.filter((name) => name !== undefined);
}

/** The English name of a field that any language spells so. */
export function fieldName(kind: Kind, spelled: string): string | undefined {
  return findRow(rowsOf(kind), spelled.trim())?.name;
}

/** Every entry of the filter must be met, by any of its values. An entry that names no field of the kind asks nothing. */
function passes(scope: Ground, view: Item<'view'>, item: AnyItem): boolean {
  const { filter } = view.fields;
  if (filter.kind !== 'value') return true;
  return filter.value.every(({ key, values }) => {
    const name = fieldName(item.kind, key.text);
    if (name === undefined || values.length === 0) return true;
    const said = new Set(wordsOf(scope, item, name).map(nameKey));
    return values.some(({ text }) => said.has(nameKey(text)));
  });
}

/** Everything that a filter may call the value of a field: its words in all languages, ids and names of what it refers to. */
function wordsOf(scope: Ground, item: AnyItem, name: string): readonly string[] {
  const type = rowsOf(item.kind)[name]?.value;
  const field = fieldOf(item, name);
  if (type === undefined || field === undefined) return [];
  if (field.kind !== 'value') return 'default' in type ? listedWords(type, type.default) : [];
  const { value } = field;
  if (type.type === 'listed') return listedWords(type, String(value));
  if (type.type === 'references') {
    return (value as readonly Reference[]).flatMap((reference) => referenceWords(scope, reference));
  }
  return [textOf(value)];
}

function listedWords(type: FieldType & { type: 'listed' }, value: string | undefined): readonly string[] {
  const word = type.values.find((listed) => listed.en === value);
  return word === undefined ? [value ?? ''] : spellings(word);
}

function referenceWords(scope: Ground, reference: Reference): readonly string[] {
  return scope.plan
    .resolve(reference)
    .flatMap(({ written, targets }) => [
      written,
      ...targets.flatMap(({ id, title, names }) => [id ?? '', title, ...names.map(({ text }) => text)]),
    ]);
}

/** The text of a value, for comparing. */
function textOf(value: unknown): string {
  if (typeof value === 'object' && value !== null && 'text' in value) return textOf(value.text);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

type SortKey = string | TimeValue | undefined;

function sortKey(item: AnyItem, name: string): SortKey {
  const field = fieldOf(item, name);
  if (field?.kind !== 'value') return undefined;
  const type = rowsOf(item.kind)[name]?.value.type;
  if (type === 'time') return field.value as TimeValue;
  if (type === 'references') return (field.value as readonly Reference[])[0]?.written;
  return textOf(field.value);
}

/** What is missing comes last; times by their start, numbers in texts by their size. */
function compare(a: SortKey, b: SortKey): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  if (typeof a === 'string' && typeof b === 'string') return a.localeCompare(b, 'nb', { numeric: true });
  const [from, to] = [startOf(a), startOf(b)];
  if (from === undefined || to === undefined) return Number(from === undefined) - Number(to === undefined);
  return compareDates(from, to);
}

function startOf(key: SortKey) {
  return typeof key === 'object' ? (key.reading.start ?? key.reading.end) : undefined;
}
