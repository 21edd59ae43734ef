import type { Item } from '../../model/item.ts';
import { resolveField } from '../../workspace/resolve.ts';
import { idOf } from '../anchors.ts';
import { fieldHtml } from '../fields.ts';
import { attribute, type Html, html, NOTHING } from '../html.ts';
import type { Scope } from '../scope.ts';
import { headingOf } from '../values.ts';
import { cardTable, isUnfinished, sourceOf, titleOf, unfinishedNote } from './table.ts';

type Goal = Item<'goal'>;

const FIELDS = ['type', 'description', 'parent', 'targets', 'strategies', 'indicators', 'covers'] as const;

/** Fields that a list of goals shows under a goal's title; its place in the list says what it belongs to. */
const LISTED = ['description', 'targets', 'strategies', 'indicators', 'covers'] as const;

/** One goal: a card of its own where it says more than its title. */
export function goalHtml(scope: Scope, goal: Goal): Html {
  return saysMore(goal) ? goalCard(scope, goal) : goalsHtml(scope, [goal]);
}

/** Whether a goal says more than its title, and where it belongs. */
export function saysMore(goal: Goal): boolean {
  return LISTED.some((field) => goal.fields[field].kind !== 'absent');
}

/** One goal as a card of two columns. */
export function goalCard(scope: Scope, goal: Goal): Html {
  return cardTable(scope, goal, titleOf(scope, goal), FIELDS);
}

/** A list of goals, each below the goal of the list that it serves. */
export function goalsHtml(scope: Scope, goals: readonly Goal[]): Html {
  const children = childrenOf(scope, goals);
  const printed = new Set<Goal>();
  const list = (level: readonly Goal[]): Html => {
    const items = level.map((goal) => {
      if (printed.has(goal)) return undefined;
      printed.add(goal);
      return goalItem(scope, goal, list(children.get(goal) ?? []));
    });
    return items.every((item) => item === undefined) ? NOTHING : html`<ul class="goals">\n${items}</ul>\n`;
  };
  const below = new Set([...children.values()].flat());
  const top = list(goals.filter((goal) => !below.has(goal)));
  // Goals that serve each other in a circle have no top; they are printed all the same.
  const rest = list(goals);
  return html`${top}${rest}${goals.some(isUnfinished) && unfinishedNote(scope)}`;
}

function goalItem(scope: Scope, goal: Goal, below: Html): Html {
  const id = attribute('id', scope.anchors.take(goal.uri, idOf(goal)));
  const details = LISTED.map((field) => {
    const value = fieldHtml(scope, goal, field);
    if (value === undefined) return undefined;
    if (field === 'description') return html`<div${sourceOf(scope, goal, field)}>${value}</div>`;
    const heading = headingOf('goal', field, scope.lang);
    return html`<div${sourceOf(scope, goal, field)}><span class="label">${heading}:</span> ${value}</div>`;
  });
  return html`<li${id}${sourceOf(scope, goal)}>${titleOf(scope, goal)}${details}${below}</li>\n`;
}

/** The goals of the list by the goal of the list that they serve. */
function childrenOf(scope: Scope, goals: readonly Goal[]): ReadonlyMap<Goal, readonly Goal[]> {
  const inList = new Set<unknown>(goals);
  const children = new Map<Goal, Goal[]>();
  for (const goal of goals) {
    for (const target of resolveField(scope.plan, goal.fields.parent).flatMap(({ targets }) => targets)) {
      if (target.item?.kind !== 'goal' || !inList.has(target.item) || target.item === goal) continue;
      const siblings = children.get(target.item) ?? [];
      siblings.push(goal);
      children.set(target.item, siblings);
      break;
    }
  }
  return children;
}
