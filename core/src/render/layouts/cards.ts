import type { Item } from '../../model/item.ts';
import { evaluationCard } from '../cards/evaluation.ts';
import { goalCard } from '../cards/goal.ts';
import { measureHtml } from '../cards/measure.ts';
import { html } from '../html.ts';
import type { MakeLayout } from './layout.ts';

/** Each measure as Strand's card of two columns, also where several stand in one fence. */
export const measureCards: MakeLayout<Item<'measure'>> = (scope, { items }) =>
  html`${items.map((item) => measureHtml(scope, item))}`;

/** Each goal as a card, also one that says no more than its title. */
export const goalCards: MakeLayout<Item<'goal'>> = (scope, { items }) =>
  html`${items.map((item) => goalCard(scope, item))}`;

/** Each evaluation as a card. */
export const evaluationCards: MakeLayout<Item<'evaluation'>> = (scope, { items }) =>
  html`${items.map((item) => evaluationCard(scope, item))}`;
