import { toId } from '../model/names/index.ts';
import { keyOf } from '../model/table/index.ts';
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
  return { id, fields: [[keyOf(kind, named, plan.language), name]] };
}
