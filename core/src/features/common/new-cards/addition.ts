import { isLibraryUri } from '../../../model/uri.ts';
import { type FileEdit, insertItem } from '../../../workspace/editing.ts';
import { namedItem } from '../../../workspace/new-item.ts';
import type { Plan } from '../../../workspace/plan.ts';
import { addToRegister } from '../../../workspace/register-edits.ts';

/** The kinds that may be made from the place that refers to them. */
export const ADDABLE = ['unit', 'goal', 'indicator', 'source'] as const;

export type Addable = (typeof ADDABLE)[number];

/** Something that a plan is to have, by plain values: to be made in a later snapshot. */
export interface Addition {
  readonly kind: Addable;
  readonly name: string;
}

/** The edit that makes it: in its register, a goal where the plan's goals stand. `undefined` where the plan has it, or cannot hold it; a library that Planverk brings along cannot. */
export function editOfAddition(plan: Plan, { kind, name }: Addition): FileEdit | undefined {
  const item = isLibraryUri(plan.uri) ? undefined : namedItem(plan, kind, name);
  if (item === undefined) return undefined;
  return kind === 'goal' ? insertItem(plan, kind, item) : addToRegister(plan, kind, item)?.edit;
}
