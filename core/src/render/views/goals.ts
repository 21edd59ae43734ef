import type { AnyItem, Item } from '../../model/item.ts';
import type { Reference } from '../../model/reference.ts';
import type { Field } from '../../model/value.ts';
import { resolveField } from '../../workspace/resolve.ts';
import { itemLink } from '../cards/table.ts';
import { type Html, html, NOTHING } from '../html.ts';
import type { Scope } from '../scope.ts';
import { selected } from './select.ts';
import type { MakeView } from './view.ts';

type Goal = Item<'goal'>;

/** The goals, each below the one that it serves, with the measures that serve it. */
export const goalTreeHtml: MakeView = (scope, view, caption) => {
  const goals = selected(scope, view, 'goal');
  if (goals.length === 0) return undefined;
  const below = served(scope, goals, goals, (goal) => goal.fields.parent);
  const measures = served(scope, scope.plan.items('measure'), goals, (measure) => measure.fields.goals);
  const children = new Set([...below.values()].flat());
  const printed = new Set<Goal>();
  const tree = (level: readonly Goal[]): Html => {
    const rows = level.map((goal) => {
      if (printed.has(goal)) return undefined;
      printed.add(goal);
      const list = (measures.get(goal) ?? []).map((measure) => html`<li>${itemLink(scope, measure)}</li>`);
      const items = list.length > 0 && html`<ul class="measures">${list}</ul>`;
      return html`<li>${itemLink(scope, goal)}${items}${tree(below.get(goal) ?? [])}</li>\n`;
    });
    return rows.every((row) => row === undefined) ? NOTHING : html`<ul class="goals">\n${rows}</ul>\n`;
  };
  const top = tree(goals.filter((goal) => !children.has(goal)));
  // Goals that serve each other in a circle have no top; they are printed all the same.
  return html`<p class="caption">${caption}</p>\n${top}${tree(goals)}`;
};

/** Items by the goals that a field of theirs refers to, as far as those are among `goals`. */
function served<T extends AnyItem>(
  scope: Scope,
  items: readonly T[],
  goals: readonly Goal[],
  fieldOf: (item: T) => Field<readonly Reference[]>,
): ReadonlyMap<Goal, readonly T[]> {
  const known = new Set<unknown>(goals);
  const result = new Map<Goal, T[]>();
  for (const item of items) {
    const targets = resolveField(scope.plan, fieldOf(item)).flatMap(({ targets }) => targets);
    for (const target of targets.map((definition) => definition.item)) {
      if (target?.kind !== 'goal' || !known.has(target) || target === (item as AnyItem)) continue;
      result.set(target, [...(result.get(target) ?? []), item]);
    }
  }
  return result;
}
