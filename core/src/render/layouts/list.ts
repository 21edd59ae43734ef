import type { Item } from '../../model/item.ts';
import { isUnfinished, unfinishedNote } from '../cards/table.ts';
import { html } from '../html.ts';
import { detailsOf, measureItems } from './details.ts';
import type { MakeLayout } from './layout.ts';
import { listTitle } from './title.ts';

/** Measures as a list, below the title that the author gives it or what all of them share. */
export const measureList: MakeLayout<Item<'measure'>> = (scope, laid) =>
  html`${listTitle(scope, laid)}${measureItems(scope, laid.items, detailsOf(laid.items))}${
    laid.items.some((item) => isUnfinished(item)) && unfinishedNote(scope)
  }`;
