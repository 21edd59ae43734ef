import { type AnyItem, fieldOf } from '../../model/item.ts';
import type { Localized } from '../../model/language.ts';
import type { Reference } from '../../model/reference.ts';
import { keyOf } from '../../model/table/index.ts';
import type { Field } from '../../model/value.ts';
import type { FileEdit } from '../../workspace/file-edit.ts';
import type { Plan, Resolved } from '../../workspace/plan.ts';
import { addReference, replaceReference, setWord } from '../../workspace/reference-edits.ts';
import { resolveField } from '../../workspace/resolve.ts';
import { goalsIn } from './by-goal.ts';
import { REFUSALS } from './refusals.ts';
import type { ExplorerGroup, ExplorerNode } from './types.ts';

/** What becomes of what the card has: the one that it is dragged from goes, or all stay and one comes. */
export type MoveHow = 'replace' | 'add';

/** What moving an entry comes to: a change, a question where the card has several, or a reason why it cannot be. */
export type MoveAnswer =
  | { readonly type: 'edit'; readonly edit: FileEdit }
  | { readonly type: 'several'; readonly others: readonly string[]; readonly from: string }
  | { readonly type: 'refused'; readonly reason: Localized };

/** An entry with the entries above it, the nearest last. */
export interface NodeAt {
  readonly node: ExplorerNode;
  readonly above: readonly ExplorerNode[];
}

/**
 * Gives the card of an entry the goal, unit or status of the group that it is dropped on, by the smallest change of its text.
 * Dropped on another card, it goes to that card's group. `how` answers the question.
 */
export function moveNode(plan: Plan, by: ExplorerGroup, from: NodeAt, to: NodeAt, how?: MoveHow): MoveAnswer {
  const { item } = from.node;
  const group = groupOf(to);
  const field = item && group && fieldFor(by, item, group);
  if (item === undefined || group === undefined) return refused('noGroup');
  if (by === 'year') return refused('year');
  if (group.type === 'without' || group.type === 'unknown') return refused(group.type);
  if (field === undefined || group.written === undefined || from.above.at(-1)?.type === 'contributes')
    return refused('noGroup');
  const file = plan.file(item.uri);
  if (file === undefined) return refused('otherPlan');
  const has = fieldOf(item, field)?.kind;
  // In a card that cannot be read to the end, what seems not to be there may only be unread.
  if (has === 'unreadable' || (item.broken && has === 'absent')) return refused('broken');
  if (item.kind === 'goal' && group.item?.kind === 'goal' && isBelow(plan, group.item, item)) return refused('circle');
  const target: Target = { plan, item, field, key: keyOf(item.kind, field, plan.language), written: group.written };
  if (by !== 'status') return moveReference(target, from.above.at(-1), group, how);
  // A card without a status stands with the planned ones, and says no more there than it did.
  return from.above.at(-1)?.key === group.key ? refused('already') : setStatus(target);
}

interface Target {
  readonly plan: Plan;
  readonly item: AnyItem;
  readonly field: string;
  readonly key: string;
  readonly written: string;
}

/** The nearest goal, unit, status or year at or above an entry. */
function groupOf({ node, above }: NodeAt): ExplorerNode | undefined {
  return [...above, node].filter(({ type }) => type !== 'measure' && type !== 'indicator').at(-1);
}

/** The field that says which group an item belongs to; `undefined` for items that no such group takes. */
function fieldFor(by: ExplorerGroup, item: AnyItem, { type }: ExplorerNode): string | undefined {
  if (item.kind === 'goal') return by === 'goal' && type === 'goal' ? 'parent' : undefined;
  if (item.kind !== 'measure' || item.parent !== undefined) return undefined;
  const fields: Readonly<Record<ExplorerGroup, string>> = {
    goal: 'goals',
    unit: 'responsible',
    status: 'status',
    year: 'time',
  };
  return by === type || by === 'year' ? fields[by] : undefined;
}

function setStatus({ plan, item, field, key, written }: Target): MoveAnswer {
  const file = plan.file(item.uri);
  const edit = file && setWord(file, item, field, key, written);
  return edit ? { type: 'edit', edit: { uri: item.uri, edits: [edit] } } : refused('broken');
}

function moveReference(target: Target, from: ExplorerNode | undefined, group: ExplorerNode, how?: MoveHow): MoveAnswer {
  const { plan, item, field, key, written } = target;
  const file = plan.file(item.uri);
  const has = resolveField(plan, fieldOf(item, field) as Field<readonly Reference[]>);
  if (group.item !== undefined && has.some((part) => leadsTo(part, group.item))) return refused('already');
  const left = has.find((part) => isNamedBy(part, from)) ?? (has.length === 1 ? has[0] : undefined);
  if (has.length > 1 && left === undefined && how !== 'add') return refused('noGroup');
  if (has.length > 1 && left !== undefined && how === undefined) {
    return { type: 'several', from: titleOf(left), others: has.filter((part) => part !== left).map(titleOf) };
  }
  const edit =
    file === undefined
      ? undefined
      : left === undefined || how === 'add'
        ? addReference(file, item, { field, key, has }, written)
        : replaceReference(file, item, { field, key, has }, left, written);
  return edit ? { type: 'edit', edit: { uri: item.uri, edits: [edit] } } : refused('broken');
}

function leadsTo({ targets }: Resolved, item: AnyItem | undefined): boolean {
  return targets.some((target) => target.item === item);
}

/** Whether a part of a field is why the card stands in a group. */
function isNamedBy(part: Resolved, group: ExplorerNode | undefined): boolean {
  if (group === undefined) return false;
  if (group.item !== undefined) return leadsTo(part, group.item);
  return part.targets.length === 0 && group.type === 'unknown' && part.written === group.label;
}

function titleOf({ targets: [target], written }: Resolved): string {
  return target?.title ?? written;
}

/** Whether a goal is another one, or serves it by way of any others. */
function isBelow(plan: Plan, goal: AnyItem, other: AnyItem): boolean {
  const seen = new Set<AnyItem>();
  const open: AnyItem[] = [goal];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === other) return true;
    if (seen.has(next) || next.kind !== 'goal') continue;
    seen.add(next);
    open.push(...goalsIn(plan, next.fields.parent));
  }
  return false;
}

function refused(reason: keyof typeof REFUSALS): MoveAnswer {
  return { type: 'refused', reason: REFUSALS[reason] };
}
