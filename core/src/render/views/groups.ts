import { type AnyItem, fieldOf, type Item } from '../../model/item.ts';
import type { Reference } from '../../model/reference.ts';
import { rowsOf } from '../../model/table/index.ts';
import type { FieldType, Kind } from '../../model/table/types.ts';
import type { RowGroup } from '../cards/table.ts';
import { fieldHtml } from '../fields.ts';
import { type Html, html } from '../html.ts';
import { linkTo } from '../references.ts';
import type { Scope } from '../scope.ts';
import { capital, listedWord } from '../values.ts';
import { fieldName } from './select.ts';
import { VIEW_WORDS } from './words.ts';

/** A list that is longer than this is gathered by itself, where its author has not said in what order it stands. */
const LONG = 40;

interface Heading {
  readonly key: string;
  readonly html: Html;
  /** Where the group stands among the others. */
  readonly order: number;
}

/**
 * The items under headings, by the field that `grupper` names; a long list without an order by `usual`. An item that names several
 * stands under each of them; those that name none come last. `undefined` for a list without headings.
 */
export function groupsOf(
  scope: Scope,
  view: Item<'view'>,
  kind: Kind,
  items: readonly AnyItem[],
  usual?: string,
): readonly RowGroup[] | undefined {
  const { group, sort } = view.fields;
  const isLong = items.length > LONG && sort.kind === 'absent' && items.some((item) => isSaid(item, usual));
  const field = group.kind === 'value' ? fieldName(kind, group.value) : isLong ? usual : undefined;
  if (field === undefined) return undefined;
  const found = new Map<string, { readonly heading: Heading; readonly items: AnyItem[] }>();
  for (const item of items) {
    for (const heading of headingsOf(scope, item, field)) {
      const known = found.get(heading.key) ?? { heading, items: [] };
      if (!known.items.includes(item)) known.items.push(item);
      found.set(heading.key, known);
    }
  }
  const sorted = [...found.values()].sort((a, b) => a.heading.order - b.heading.order);
  return sorted.map(({ heading, items: members }) => ({ heading: heading.html, items: members }));
}

function isSaid(item: AnyItem, field: string | undefined): boolean {
  return field !== undefined && fieldOf(item, field)?.kind === 'value';
}

const LAST = Number.MAX_SAFE_INTEGER;

function headingsOf(scope: Scope, item: AnyItem, field: string): readonly Heading[] {
  const type = rowsOf(item.kind)[field]?.value;
  const value = fieldOf(item, field);
  if (type?.type === 'listed') return [listedHeading(scope, item, field, type)];
  if (value === undefined || value.kind === 'absent') {
    return [{ key: '', html: html`${VIEW_WORDS.notGiven[scope.lang]}`, order: LAST }];
  }
  if (type?.type === 'references' && value.kind === 'value') {
    return (value.value as readonly Reference[]).flatMap((reference) => referenceHeadings(scope, reference));
  }
  const shown = fieldHtml(scope, item, field) ?? html``;
  return [{ key: shown.html, html: shown, order: LAST - 1 }];
}

function listedHeading(scope: Scope, item: AnyItem, name: string, type: FieldType & { type: 'listed' }): Heading {
  const field = fieldOf(item, name);
  const value = field?.kind === 'value' ? String(field.value) : type.default;
  if (value === undefined) return { key: '', html: html`${VIEW_WORDS.notGiven[scope.lang]}`, order: LAST };
  const at = type.values.findIndex((word) => word.en === value);
  return {
    key: value,
    html: html`${capital(listedWord(item.kind, name, value, scope.lang))}`,
    order: at < 0 ? LAST - 1 : at,
  };
}

function referenceHeadings(scope: Scope, reference: Reference): readonly Heading[] {
  return scope.plan.resolve(reference).map(({ written, targets: [target], plan }) => {
    if (target === undefined) return { key: written, html: linkTo(scope, { text: written }), order: LAST - 1 };
    const own = scope.plan.items(reference.place.type === 'field' ? (target.kind as Kind) : 'goal');
    const at = target.item === undefined ? -1 : own.findIndex((each) => (each as AnyItem) === target.item);
    return {
      key: `${target.uri}#${target.span.start}`,
      html: linkTo(scope, { text: target.title, target, ...(plan && { plan }) }),
      order: at < 0 ? LAST - 2 : at,
    };
  });
}
