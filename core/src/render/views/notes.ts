import type { AnyItem } from '../../model/item.ts';
import { itemLink } from '../cards/table.ts';
import { type Html, html, joined } from '../html.ts';
import type { Scope } from '../scope.ts';
import { moreText } from './words.ts';

/** More than these are too many to name in a note. */
const MOST_NAMED = 12;

/** «Uten beløp (2): A, B», nothing where there are none: what a view cannot show is named below it. */
export function missingNote(scope: Scope, heading: string, items: readonly AnyItem[]): Html | undefined {
  if (items.length === 0) return undefined;
  const named = items.slice(0, MOST_NAMED).map((item) => itemLink(scope, item));
  const rest = items.length - named.length;
  const list = joined(named, ', ');
  return html`<li>${heading} (${items.length}): ${list}${rest > 0 && ` ${moreText(rest, scope.lang)}`}</li>\n`;
}

/** The notes below a view, where there are any. */
export function notesHtml(notes: readonly (Html | undefined)[]): Html | undefined {
  return notes.every((note) => note === undefined) ? undefined : html`<ul class="notes">\n${notes}</ul>\n`;
}
