import type { Item } from '../../model/item.ts';
import { fieldHtml } from '../fields.ts';
import { type Html, html } from '../html.ts';
import type { Scope } from '../scope.ts';
import { textHtml } from '../text.ts';
import { headingOf } from '../values.ts';
import { detailsOf } from './details.ts';
import type { Laid } from './layout.ts';

/** The title that the author gives a list in its fence; else who answers for all of it; nothing where that differs. */
export function listTitle(scope: Scope, { items, title, file }: Laid<Item<'measure'>>): Html | undefined {
  if (title !== undefined && file !== undefined) {
    return html`<p class="list-title">${textHtml(scope, file.uri, title)}</p>\n`;
  }
  const [first] = items;
  const responsible = first && !detailsOf(items).includes('responsible') && fieldHtml(scope, first, 'responsible');
  if (!responsible) return undefined;
  return html`<p class="list-title">${headingOf('measure', 'responsible', scope.lang)}: ${responsible}</p>\n`;
}
