import { type AnyItem, fieldOf } from '../../model/item.ts';
import { pluralOf, requiredOf, TABLE } from '../../model/table/index.ts';
import type { Uri } from '../../model/uri.ts';
import { idOf, NO_ID } from '../anchors.ts';
import { fieldHtml, isGiven } from '../fields.ts';
import { attribute, type Content, type Html, html, NOTHING } from '../html.ts';
import { label, type Scope } from '../scope.ts';
import { plainHtml } from '../text.ts';
import { capital, headingOf } from '../values.ts';
import { framed } from '../wide.ts';

/** The line (from 0) that holds an offset of a file; `undefined` for a file that is not the plan's. */
export function lineOf(scope: Scope, uri: Uri, offset: number): number | undefined {
  return scope.plan.file(uri)?.lines.lineAt(offset);
}

/**
 * Where a row of a table stands in the source: the line of its field's key, or of the item; with its file, where that is not the one that the part at
 * hand is made from.
 */
export function sourceOf(scope: Scope, item: AnyItem, field?: string): Html {
  const found = field === undefined ? undefined : fieldOf(item, field);
  const offset = found === undefined || found.kind === 'absent' ? item.span.start : found.key.start;
  const line = attribute('data-line', lineOf(scope, item.uri, offset));
  return item.uri === scope.home ? line : html`${attribute('data-uri', item.uri)}${line}`;
}

/** Whether something is missing that an item cannot be without, or could not be read. */
export function isUnfinished(item: AnyItem): boolean {
  return item.broken || requiredOf(item.kind).some((name) => fieldOf(item, name)?.kind !== 'value');
}

/** A calm word under a card that is being written. */
export function unfinishedNote(scope: Scope): Html {
  return html`<p class="unfinished">${label(scope, 'unfinished')}</p>`;
}

/** Number and title (or name) of an item; a word for the missing title of one that is being written. */
export function titleOf(scope: Scope, item: AnyItem, field = 'title'): Html {
  const title = fieldHtml(scope, item, field) ?? html`<span class="untitled">${label(scope, 'untitled')}</span>`;
  const number = fieldHtml(scope, item, 'number');
  return number === undefined ? title : html`<span class="number">${number}</span> ${title}`;
}

/** One item as the two-column table that Strand prints: what each field is to the left, what it says to the right. */
export function cardTable(scope: Scope, item: AnyItem, title: Html, fields: readonly string[]): Html {
  const rows = fields.map((field) => {
    const value = fieldHtml(scope, item, field);
    if (value === undefined) return undefined;
    const heading = headingOf(item.kind, field, scope.lang);
    return html`<tr${sourceOf(scope, item, field)}><th scope="row">${heading}</th><td>${value}</td></tr>\n`;
  });
  const id = scope.anchors.take(item.uri, idOf(item));
  return html`<table class="two-columns"${attribute('id', id)}${sourceOf(scope, item)}>
<caption>${title}</caption>
<tbody>
${rows}</tbody>
</table>
${isUnfinished(item) && unfinishedNote(scope)}`;
}

/** A column of a table of items. */
export interface Column {
  readonly heading: Content;
  readonly cell: (item: AnyItem) => Content;
  /** Numbers stand below each other. */
  readonly isNumber?: true;
}

/** The column of a field. */
export function fieldColumn(scope: Scope, kind: AnyItem['kind'], field: string): Column {
  return { heading: headingOf(kind, field, scope.lang), cell: (item) => fieldHtml(scope, item, field) };
}

/** Rows of a table that belong together. */
export interface RowGroup {
  readonly heading: Html;
  readonly items: readonly AnyItem[];
}

/** Several items as one table. */
export interface Grid {
  readonly items: readonly AnyItem[];
  /** The first one heads its row. */
  readonly columns: readonly Column[];
  readonly caption?: Html | undefined;
  /** Rows below the items. */
  readonly footer?: Html;
  /** The rows under headings of their own, in place of `items` as they stand. */
  readonly groups?: readonly RowGroup[] | undefined;
  /** A class of its own. */
  readonly name?: string;
  readonly captionClass?: string;
  /** The items, or those that it says so of, stand somewhere else: the rows are no place of theirs in the source. */
  readonly inView?: boolean | ((item: AnyItem) => boolean);
}

const NUMBER = html` class="align-right"`;

/** A row for each item. */
export function gridTable(scope: Scope, grid: Grid): Html {
  const { items, columns, caption, captionClass, footer, groups, name, inView = false } = grid;
  const isElsewhere = (item: AnyItem) => (typeof inView === 'boolean' ? inView : inView(item));
  const heads = columns.map(({ heading, isNumber }) => html`<th scope="col"${isNumber && NUMBER}>${heading}</th>`);
  const rowOf = (item: AnyItem) => {
    const [first, ...rest] = columns.map(({ cell, isNumber }) => ({ html: html`${cell(item)}`, isNumber }));
    const cells = rest.map((cell) => html`<td${cell.isNumber && NUMBER}>${cell.html}</td>`);
    return html`<tr${rowPlace(scope, item, isElsewhere(item))}><th scope="row">${first?.html}</th>${cells}</tr>\n`;
  };
  const bodies = groups?.map((group) => {
    const head = html`<tr class="group"><th scope="rowgroup" colspan="${columns.length}">${group.heading} (${group.items.length})</th></tr>\n`;
    return html`<tbody>\n${head}${group.items.map(rowOf)}</tbody>\n`;
  });
  const table = html`<table class="grid${name && ` ${name}`}">
${caption ? html`<caption${attribute('class', captionClass)}>${caption}</caption>\n` : unseenCaption(scope, items)}<thead><tr>${heads}</tr></thead>
${bodies ?? html`<tbody>\n${items.map(rowOf)}</tbody>\n`}${footer}</table>\n`;
  return html`${framed(table, columns.length, caption ?? kindOf(scope, items), items.length)}${items.some((item) => !isElsewhere(item) && isUnfinished(item)) && unfinishedNote(scope)}`;
}

/** What a table is that stands where everyone sees what it is: for those who hear it. */
export function unseenCaption(scope: Scope, items: readonly AnyItem[]): Html {
  return html`<caption class="unseen">${kindOf(scope, items)}</caption>\n`;
}

/** What a table's items are, in one word. */
export function kindOf({ lang }: Scope, [first]: readonly AnyItem[]): Html {
  return html`${first && capital((pluralOf(first.kind) ?? TABLE[first.kind].word)[lang])}`;
}

/** Anchor and source of an item's row. A view is the place of those items only that no chapter holds. */
function rowPlace(scope: Scope, item: AnyItem, inView: boolean): Html {
  if (inView && item.carrier === 'fence') return NOTHING;
  const anchor = attribute('id', scope.anchors.take(item.uri, idOf(item)));
  return inView ? anchor : html`${anchor}${sourceOf(scope, item)}`;
}

/** An item's title in a list that stands elsewhere: a link to where the item is printed, else to its source. */
export function itemLink(scope: Scope, item: AnyItem, field = 'title'): Html {
  const words = fieldOf(item, field);
  const title = words?.kind === 'value' ? plainHtml(scope, item.uri, words.value) : titleOf(scope, item, field);
  const anchor = scope.anchors.of(item.uri, idOf(item) ?? NO_ID);
  if (anchor !== undefined) return html`<a class="reference" href="#${anchor}">${title}</a>`;
  const line = attribute('data-to-line', lineOf(scope, item.uri, item.span.start));
  return html`<span class="reference" data-to="${item.uri}"${line}>${title}</span>`;
}

/** The fields of `wanted` that at least one item gives. */
export function givenFields(items: readonly AnyItem[], wanted: readonly string[]): readonly string[] {
  return wanted.filter((field) => items.some((item) => isGiven(item, field)));
}
