import { type AnyItem, fieldOf } from '../../model/item.ts';
import { nameKey } from '../../model/names/index.ts';
import type { Reference } from '../../model/reference.ts';
import type { Field } from '../../model/value.ts';
import type { Plan } from '../../workspace/plan.ts';
import { resolveField } from '../../workspace/resolve.ts';

/** A unit that answers for a card: an item, or a name that no register has. */
export interface AnsweringUnit {
  /** The item or the folded name: what tells it from other units. */
  readonly id: AnyItem | string;
  readonly key: string;
  readonly label: string;
  readonly item?: AnyItem;
}

/** The units that answer for what is said of an item: those of the measure or indicator, of a sub-measure's measure, the unit itself. */
export function unitsOf(plan: Plan, item: AnyItem): readonly AnsweringUnit[] {
  if (item.kind === 'unit') return [unitOf(item, '')];
  if (item.kind !== 'measure' && item.kind !== 'indicator') return [];
  const resolved = resolveField(plan, fieldOf(item, 'responsible') as Field<readonly Reference[]>);
  if (resolved.length === 0 && item.parent !== undefined) return unitsOf(plan, item.parent as AnyItem);
  const units = resolved.map(({ targets, written }) => {
    const unit = targets.find((target) => target.item?.kind === 'unit')?.item;
    return unit === undefined ? { id: nameKey(written), key: nameKey(written), label: written } : unitOf(unit, written);
  });
  return units.filter(({ id }, at) => units.findIndex((other) => other.id === id) === at);
}

function unitOf(unit: AnyItem, otherwise: string): AnsweringUnit {
  const [id, name] = ['id', 'name'].map((field) => {
    const found = fieldOf(unit, field);
    return found?.kind === 'value' ? String(found.value) : undefined;
  });
  return { id: unit, key: id ?? name ?? otherwise, label: name ?? id ?? otherwise, item: unit };
}
