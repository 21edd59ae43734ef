import type { AnyItem, Item } from '../../model/item.ts';
import type { Reference } from '../../model/reference.ts';
import type { Field } from '../../model/value.ts';
import { resolveField } from '../../workspace/resolve.ts';
import { itemLink } from '../cards/table.ts';
import { fieldHtml } from '../fields.ts';
import { type Html, html, joined, NOTHING } from '../html.ts';
import type { Scope } from '../scope.ts';
import { listedWord } from '../values.ts';
import { missingNote, notesHtml } from './notes.ts';
import { columnsOf, selected } from './select.ts';
import type { MakeView } from './view.ts';
import { VIEW_WORDS } from './words.ts';

type Goal = Item<'goal'>;

/** The goals, each below the one that it serves, with the measures that serve it; what is left alone is said. `kolonner` adds fields of measures. */
export const goalTreeHtml: MakeView = (scope, view, caption) => {
  const goals = selected(scope, view, 'goal');
  if (goals.length === 0) return undefined;
  const below = served(scope, goals, goals, (goal) => goal.fields.parent);
  const all = scope.plan.items('measure');
  const measures = served(scope, all, goals, (measure) => measure.fields.goals);
  const fields = columnsOf(view, 'measure', []).filter((field) => field !== 'title');
  const children = new Set([...below.values()].flat());
  const printed = new Set<Goal>();
  const tree = (level: readonly Goal[]): Html => {
    const rows = level.map((goal) => {
      if (printed.has(goal)) return undefined;
      printed.add(goal);
      return goalHtml(scope, { goal, fields, measures: measures.get(goal) ?? [], inner: tree(below.get(goal) ?? []) });
    });
    return rows.every((row) => row === undefined) ? NOTHING : html`<ul class="goals">\n${rows}</ul>\n`;
  };
  const top = tree(goals.filter((goal) => !children.has(goal)));
  const isWhole = view.fields.filter.kind === 'absent';
  const alone = isWhole ? all.filter((measure) => measure.fields.goals.kind === 'absent') : [];
  const notes = notesHtml([missingNote(scope, VIEW_WORDS.noGoal[scope.lang], alone)]);
  // Goals that serve each other in a circle have no top; they are printed all the same.
  return html`<p class="caption">${caption}</p>\n${top}${tree(goals)}${notes}`;
};

interface Branch {
  readonly goal: Goal;
  readonly measures: readonly Item<'measure'>[];
  /** Fields of the measures that are shown behind their titles. */
  readonly fields: readonly string[];
  /** The goals below. */
  readonly inner: Html;
}

function goalHtml(scope: Scope, { goal, measures, fields, inner }: Branch): Html {
  const { type } = goal.fields;
  const kind =
    type.kind === 'value' && html` <span class="label">(${listedWord('goal', 'type', type.value, scope.lang)})</span>`;
  const items = measures.map((measure) => {
    const said = fields.map((field) => fieldHtml(scope, measure, field));
    const more = joined(said, ' · ');
    return html`<li>${itemLink(scope, measure)}${more.html !== '' && html` <span class="label">– ${more}</span>`}</li>`;
  });
  const list = items.length > 0 && html`<ul class="measures">${items}</ul>`;
  const isBare = items.length === 0 && inner.html === '';
  const bare = isBare && html` <span class="empty">${VIEW_WORDS.noMeasures[scope.lang]}</span>`;
  return html`<li>${itemLink(scope, goal)}${kind}${bare}${list}${inner}</li>\n`;
}

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
