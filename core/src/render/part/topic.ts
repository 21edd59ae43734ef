import type { AnyItem, Item } from '../../model/item.ts';
import { nameKey } from '../../model/names/index.ts';
import type { Reference } from '../../model/reference.ts';
import type { Field } from '../../model/value.ts';
import { oneLine } from '../../text/excerpt.ts';
import type { Plan } from '../../workspace/plan.ts';
import { resolveField } from '../../workspace/resolve.ts';
import { idOf } from '../anchors.ts';
import { titleWords } from '../references.ts';

/** What a part of a plan is about: one unit, one goal, or one year. */
export interface Topic {
  readonly kind: 'unit' | 'goal' | 'year';
  /**
   * The year as it is written, `2023`. For units and goals their id, else their name, behind the alias of the plan that holds them where
   * that is another one; for a unit or goal that is named and is not there, that name.
   */
  readonly id: string;
}

/** A unit or a goal as the plan names it. */
export interface Named {
  readonly id: string;
  /** `id`, to be compared. */
  readonly key: string;
  /** What it is called, on one line. */
  readonly label: string;
  /** Absent for a name that leads nowhere. */
  readonly item?: AnyItem;
}

/** How ids of topics are compared. */
export function topicKey(id: string): string {
  return nameKey(id);
}

/** A unit or a goal of the plan, or of another one that it names. */
export function nameOfItem(plan: Plan, item: Item<'unit'> | Item<'goal'>, holder: Plan = plan): Named {
  const { fields } = item;
  const field = 'name' in fields ? fields.name : fields.title;
  const title = field.kind !== 'value' ? '' : typeof field.value === 'string' ? field.value : field.value.text;
  const own = idOf(item as AnyItem) ?? oneLine(title);
  const alias = holder === plan ? undefined : plan.manifest.plans.find(({ uri }) => uri === holder.uri)?.alias.text;
  const id = alias === undefined ? own : `${alias}/${own}`;
  const number = 'number' in fields && fields.number.kind === 'value' ? `${fields.number.value} ` : '';
  return { id, key: topicKey(id), label: `${number}${oneLine(titleWords(title)) || own}`, item: item as AnyItem };
}

/** The units or the goals that a field names, in their order; names that lead nowhere as they are written. */
export function namedIn(plan: Plan, field: Field<readonly Reference[]>, kind: 'unit' | 'goal'): readonly Named[] {
  return resolveField(plan, field).map(({ reference, written, targets, plan: holder }) => {
    const item = targets.find((target) => target.item?.kind === kind)?.item;
    if (item?.kind === 'unit' || item?.kind === 'goal') return nameOfItem(plan, item, holder);
    // Behind an alias, the name alone could be that of something here.
    const id = reference.plan !== undefined && holder !== plan ? `${reference.plan.text}/${written}` : written;
    return { id, key: topicKey(id), label: id };
  });
}
