import type { Item } from '../../model/item.ts';
import { html } from '../html.ts';
import type { MakeLayout } from './layout.ts';
import { measureList } from './list.ts';

/** Measures as a list in a box, as the state's plans have them: «Regjeringen vil». */
export const measureBox: MakeLayout<Item<'measure'>> = (scope, laid) =>
  html`<div class="box">\n${measureList(scope, laid)}</div>\n`;
