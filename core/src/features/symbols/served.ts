import type { Item } from '../../model/item.ts';
import { idKey, nameKey } from '../../model/names/index.ts';
import type { Draft } from './types.ts';

/**
 * Puts measures under the goal that they serve where they follow it in the same section, right behind it or in sections below.
 * The goal's entry then goes on to the last of them. What serves it elsewhere stays where it is: an outline is of one text.
 */
export function underGoals(siblings: readonly Draft[]): Draft[] {
  const placed: Draft[] = [];
  let goal: Draft | undefined;
  for (const symbol of siblings) {
    const inner = underGoals(symbol.children);
    const entry: Draft = { ...symbol, children: inner };
    if (entry.kind === 'goal') goal = entry;
    else if (goal && !serves(entry, goal)) goal = undefined;
    if (goal === undefined || goal === entry) {
      placed.push(entry);
      continue;
    }
    goal.children.push(entry);
    goal.span = { start: goal.span.start, end: Math.max(goal.span.end, entry.span.end) };
  }
  return placed;
}

/** A measure that names the goal, or a section that holds such measures and no others, and no goal of its own. */
function serves(entry: Draft, goal: Draft): boolean {
  if (entry.item?.kind === 'measure') return goal.item?.kind === 'goal' && names(entry.item, goal.item);
  if (entry.kind !== 'heading') return false;
  const cards = entry.children.filter(({ kind }) => kind !== 'figure' && kind !== 'table');
  return cards.length > 0 && cards.every((child) => serves(child, goal));
}

/** By id or title: what the text alone says, as other plans' goals are no part of this outline. */
function names({ fields }: Item<'measure'>, goal: Item<'goal'>): boolean {
  const { id, title } = goal.fields;
  if (fields.goals.kind !== 'value') return false;
  const written = fields.goals.value.flatMap((reference) => [reference.written, ...reference.written.split(',')]);
  return written.some(
    (text) =>
      (id.kind === 'value' && idKey(id.value) === idKey(text.trim())) ||
      (title.kind === 'value' && nameKey(title.value.text) === nameKey(text)),
  );
}
