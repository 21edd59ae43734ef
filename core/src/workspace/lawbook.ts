import type { Definition } from '../model/definition.ts';
import type { Item } from '../model/item.ts';
import { type SectionList, sectionList } from '../model/law/listed.ts';
import { idKey, nameKey } from '../model/names.ts';
import type { Plan } from './plan.ts';

/** A law or regulation as a register has it. */
export interface Law {
  readonly item: Item<'source'>;
  readonly definition: Definition;
  /** The plan whose register it stands in. */
  readonly holder: Plan;
  /** Whose that is: the plan's own, a library's that it imports, or Planverk's own, which is known to every plan. */
  readonly from: 'plan' | 'library' | 'common';
  /** The sections that it may be cited with; `undefined` where the register does not list them. */
  readonly sections: SectionList | undefined;
}

/** The laws and regulations that are known where a plan is read: its own first, those of its libraries, Planverk's own last. */
export function knownLaws(plan: Plan): readonly Law[] {
  const libraries = plan.libraries.map((library) => library.plan);
  const common =
    plan.common !== undefined && !libraries.includes(plan.common) && plan.common !== plan ? [plan.common] : [];
  return [
    ...lawsOf(plan, 'plan'),
    ...libraries.flatMap((library) => lawsOf(library, 'library')),
    ...common.flatMap((library) => lawsOf(library, 'common')),
  ];
}

function lawsOf(holder: Plan, from: Law['from']): readonly Law[] {
  return holder.definitions.flatMap((definition): Law[] => {
    const { item } = definition;
    if (item?.kind !== 'source' || item.fields.type.kind !== 'value') return [];
    const type = item.fields.type.value;
    if (type !== 'law' && type !== 'regulation') return [];
    return [{ item, definition, holder, from, sections: sectionsOf(item) }];
  });
}

/** The sections that a source's register entry lists; `undefined` where it lists none. */
export function sectionsOf({ fields: { sections } }: Item<'source'>): SectionList | undefined {
  return sections.kind === 'value' ? sectionList(sections.value.map(({ text }) => text)) : undefined;
}

/** The laws among `laws` that are called so, by id or name, the first of them the one that is meant. */
export function lawsNamed(laws: readonly Law[], written: string): readonly Law[] {
  const [id, name] = [idKey(written), nameKey(written)];
  return laws.filter(
    ({ definition }) => definition.id === id || definition.names.some(({ text }) => nameKey(text) === name),
  );
}
