import { freeId } from '../../checks/new-items.ts';
import type { AnyItem } from '../../model/item.ts';
import { toId } from '../../model/names/index.ts';
import { keyOf } from '../../model/table/index.ts';
import type { Kind } from '../../model/table/types.ts';
import { addToRegister, insertItem } from '../../workspace/editing.ts';
import type { FileEdit } from '../../workspace/file-edit.ts';
import { withRequired } from '../../workspace/new-item.ts';
import type { Plan } from '../../workspace/plan.ts';

/** The field that names an item of a kind. */
export const NAMED_BY: Readonly<Record<Kind, string>> = {
  goal: 'title',
  measure: 'title',
  indicator: 'name',
  unit: 'name',
  source: 'title',
  requirement: 'title',
  evaluation: 'measure',
  abbreviation: 'name',
  view: 'title',
};

/** A new item of a name where items of its kind stand: in their register, or among their cards; with the id that it gets. */
export function createItem(
  plan: Plan,
  kind: Kind,
  name: string,
  beside: AnyItem,
): { readonly id: string; readonly edit: FileEdit } | undefined {
  const id = freeId(plan, toId(name));
  const item = withRequired(plan, kind, { id, fields: [[keyOf(kind, NAMED_BY[kind], plan.language), name]] });
  const isCard = kind === 'goal' || kind === 'measure';
  const edit = isCard ? insertItem(plan, kind, item, beside) : addToRegister(plan, kind, item)?.edit;
  return edit && { id, edit };
}
