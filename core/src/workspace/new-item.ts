import { toId } from '../model/names/index.ts';
import { findRow, keyOf, requiredOf, rowsOf } from '../model/table/index.ts';
import type { Kind } from '../model/table/types.ts';
import type { Plan } from './plan.ts';
import type { NewItem } from './register-edits.ts';

/** The field that names an item, for the kinds that a reference may ask to be made. */
const NAMED_BY: Partial<Record<Kind, string>> = {
  unit: 'name',
  indicator: 'name',
  source: 'title',
  abbreviation: 'name',
  goal: 'title',
  measure: 'title',
  requirement: 'title',
};

/** A new item of the kind that is called so; `undefined` for kinds that have no name, and where its id is taken. */
export function namedItem(plan: Plan, kind: Kind, name: string): NewItem | undefined {
  const named = NAMED_BY[kind];
  const id = kind === 'abbreviation' ? name : toId(name);
  if (named === undefined || plan.withId(id).length > 0) return undefined;
  return withRequired(plan, kind, { id, fields: [[keyOf(kind, named, plan.language), name]] });
}

/** What a measure is to say besides what the format requires: who answers for it, and when. */
const OF_MEASURES = ['responsible', 'time'];

/**
 * The item with every other field that it must have, by the format and by `påkrevd`, left to be filled in, in the table's order. A
 * measure's unit and time are among them.
 */
export function withRequired(plan: Plan, kind: Kind, item: NewItem): NewItem {
  const rows = rowsOf(kind);
  const asked = plan.manifest.required.filter((each) => each.kind === kind).map(({ field }) => field);
  const wanted = new Set([...requiredOf(kind), ...(kind === 'measure' ? OF_MEASURES : []), ...asked]);
  const given = new Map(item.fields.map((field) => [findRow(rows, field[0])?.name, field] as const));
  const fields = Object.keys(rows).flatMap((name) => {
    const own = given.get(name);
    if (own !== undefined) return [own];
    return wanted.has(name) && name !== 'id' ? [[keyOf(kind, name, plan.language), ''] as const] : [];
  });
  return { ...item, fields };
}
