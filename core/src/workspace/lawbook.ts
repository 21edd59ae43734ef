import type { Definition } from '../model/definition.ts';
import type { Item } from '../model/item.ts';
import { type SectionList, sectionList } from '../model/law/listed.ts';
import { idKey, nameKey } from '../model/names/index.ts';
import type { Plan } from './plan.ts';

/** A law or regulation as a register has it. */
export interface Law {
  readonly item: Item<'source'>;
  readonly definition: Definition;
  /** The plan whose register it stands in. */
  readonly holder: Plan;
  /** Whose that is: the plan's own, a library's that it imports, or Planverk's own, which is known to every plan. */
  readonly from: 'plan' | 'library' | 'common';
  /** Reads the sections that it may be cited with; `undefined` where the register does not list them. */
  readonly sections: () => SectionList | undefined;
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
    return [{ item, definition, holder, from, sections: () => sectionsOf(item) }];
  });
}

/** The sections that a source's register entry lists; `undefined` where it lists none. */
export function sectionsOf({ fields: { sections } }: Item<'source'>): SectionList | undefined {
  return sections.kind === 'value' ? sectionList(sections.value.map(({ text }) => text)) : undefined;
}

/** One law under all its names: register entries that share a name are of one law. */
export interface LawFamily {
  /** The entries, the plan's own first. */
  readonly laws: readonly Law[];
  /** Its names as registered, by key, in the order of the entries. */
  readonly names: ReadonlyMap<string, string>;
}

/** The laws that are known where a plan is read, by families. */
export function lawFamilies(plan: Plan): readonly LawFamily[] {
  const byKey = new Map<string, { laws: Law[]; names: Map<string, string> }>();
  const families: { laws: Law[]; names: Map<string, string> }[] = [];
  for (const law of knownLaws(plan)) {
    const names = law.definition.names.map(({ text }) => text);
    let family = names.map((name) => byKey.get(nameKey(name))).find((known) => known !== undefined);
    if (family === undefined) {
      family = { laws: [], names: new Map() };
      families.push(family);
    }
    family.laws.push(law);
    for (const name of names) {
      const key = nameKey(name);
      if (!family.names.has(key)) family.names.set(key, name);
      if (!byKey.has(key)) byKey.set(key, family);
    }
  }
  return families;
}

/** The law that is called so, by the id of one of its entries or by any of its names. */
export function lawNamed(plan: Plan, written: string): LawFamily | undefined {
  const [id, name] = [idKey(written.trim()), nameKey(written)];
  return lawFamilies(plan).find(
    ({ laws, names }) =>
      names.has(name) || laws.some(({ definition, from }) => from !== 'common' && definition.id === id),
  );
}

/** A name of one word that is short for another: «hol.», «phbrl», «LARF». */
export function isShortForm(name: string): boolean {
  return !/\s/.test(name) && !/(?:lov|lova|loven|forskrift|forskrifta|forskriften)$/iu.test(name) && name.length <= 12;
}
