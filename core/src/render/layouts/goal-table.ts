import type { Card, ParsedFile } from '../../model/file.ts';
import type { AnyItem, Item } from '../../model/item.ts';
import { idKey } from '../../model/names/index.ts';
import { resolveField } from '../../workspace/resolve.ts';
import { goalCard, goalsHtml, saysMore } from '../cards/goal.ts';
import { type Column, fieldColumn, givenFields, gridTable, itemLink, titleOf } from '../cards/table.ts';
import { fieldHtml } from '../fields.ts';
import { type Html, html, NOTHING } from '../html.ts';
import { label, type Scope } from '../scope.ts';
import { type Laid, layoutOf, type MakeLayout } from './layout.ts';

type Goal = Item<'goal'>;
type Measure = Item<'measure'>;

/** What a goal's table says of each measure, beside its title and description. */
const COLUMNS = ['responsible', 'contributing', 'time', 'economy', 'status'];

/**
 * Goals as Averøy prints them: the goal with its targets and strategies on top, and below it the measures that serve it. Those
 * of a fence that follows the goal's own and serves nothing else are printed here and not there; others are links.
 */
export const goalTable: MakeLayout<Goal> = (scope, laid) => {
  const { items } = laid;
  const saying = items.filter(
    (goal) => saysMore(goal) || scope.plan.items('measure').some((one) => serves(scope, one, goal)),
  );
  // A vision, or a list of goals by their titles only, has nothing to put in a table.
  return saying.length === 0 ? goalsHtml(scope, items) : html`${items.map((goal) => oneGoal(scope, goal, laid))}`;
};

function oneGoal(scope: Scope, goal: Goal, { items, card, file }: Laid<Goal>): Html {
  const below = items.length === 1 && card && file ? cardBelow(scope, file, card) : undefined;
  const own = (below?.items ?? []).filter((item) => item.kind === 'measure');
  const others = scope.plan
    .items('measure')
    .filter((measure) => !own.includes(measure) && serves(scope, measure, goal));
  return html`<div class="goal-table">\n${goalCard(scope, goal)}${measuresOf(scope, goal, own, others)}</div>\n`;
}

function measuresOf(scope: Scope, goal: Goal, own: readonly Measure[], others: readonly Measure[]): Html {
  const items = [...own, ...others];
  if (items.length === 0) return NOTHING;
  const isOwn = new Set<AnyItem>(own);
  const title: Column = {
    ...fieldColumn(scope, 'measure', 'title'),
    cell: (item) => (isOwn.has(item) ? html`${titleOf(scope, item)}${told(scope, item)}` : itemLink(scope, item)),
  };
  const columns = [title, ...givenFields(items, COLUMNS).map((field) => fieldColumn(scope, 'measure', field))];
  const name = fieldHtml(scope, goal, 'number') ?? fieldHtml(scope, goal, 'title');
  const caption = html`${label(scope, 'measuresFor')} ${name}`;
  return gridTable(scope, { items, columns, caption, captionClass: 'unseen', inView: (item) => !isOwn.has(item) });
}

function told(scope: Scope, item: AnyItem): Html | undefined {
  const description = fieldHtml(scope, item, 'description');
  return description && html`<div class="description">${description}</div>`;
}

/** The fence of measures that a goal's table takes in: right behind its own, without a layout of its own, all for that goal. */
export function cardBelow(scope: Scope, file: ParsedFile, card: Card): Card | undefined {
  const [goal, another] = card.items;
  if (goal?.kind !== 'goal' || another !== undefined || layoutOf(scope, file, card) !== 'table') return undefined;
  const at = file.blocks.findIndex(({ span }) => span.start === card.span.start);
  const next = at < 0 ? undefined : file.blocks[at + 1];
  const below = next?.type === 'card' ? file.cards.find(({ span }) => span.start === next.span.start) : undefined;
  if (below?.kind !== 'measure' || below.layout?.name !== undefined || below.items.length === 0) return undefined;
  const isFor = (item: AnyItem) => item.kind === 'measure' && servesOnly(scope, item, goal);
  return below.items.every(isFor) ? below : undefined;
}

/** Whether a fence of measures is printed in the table of the goal above it. */
export function isTakenIn(scope: Scope, file: ParsedFile, card: Card): boolean {
  if (card.kind !== 'measure') return false;
  const before = file.cards[file.cards.indexOf(card) - 1];
  return before !== undefined && cardBelow(scope, file, before) === card;
}

function servesOnly(scope: Scope, measure: Measure, goal: Goal): boolean {
  const { goals } = measure.fields;
  return goals.kind === 'value' && goals.value.length === 1 && serves(scope, measure, goal);
}

function serves({ plan }: Scope, { fields: { goals } }: Measure, goal: Goal): boolean {
  // Most goals are named by their ids, and need not be looked up.
  const { id } = goal.fields;
  if (goals.kind !== 'value') return false;
  if (id.kind === 'value' && goals.value.some(({ written }) => idKey(written) === idKey(id.value))) return true;
  return resolveField(plan, goals).some(({ targets }) => targets.some(({ item }) => item === goal));
}
