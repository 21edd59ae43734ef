import type { AnyItem, Item } from '../model/item.ts';
import type { Kind } from '../model/table/types.ts';
import type { Uri } from '../model/uri.ts';
import type { Plan } from './plan.ts';

/** An item that a plan may name without an alias, with the plan that declares it: itself or a library that it imports. */
export interface Nameable<K extends Kind> {
  readonly item: Item<K>;
  readonly holder: Plan;
  /** The alias of the library; absent for the plan's own items. */
  readonly alias?: string;
}

/** The items of a kind that a plan may name: its own, then those of its libraries in the order of its manifest. */
export function nameableItems<K extends Kind>(plan: Plan, kind: K): readonly Nameable<K>[] {
  return [
    ...plan.items(kind).map((item) => ({ item, holder: plan })),
    ...plan.libraries.flatMap(({ alias, plan: holder }) => holder.items(kind).map((item) => ({ item, holder, alias }))),
  ];
}

/**
 * The items of a kind that a plan prints in its overviews: its own, then those of its libraries that it refers to, and
 * abbreviations of theirs that its text uses.
 */
export function printedItems<K extends Kind>(plan: Plan, kind: K): readonly Item<K>[] {
  const own = plan.items(kind);
  return plan.libraries.length === 0 ? own : [...own, ...used(plan, (library) => library.items(kind))];
}

/** Those of them that are libraries', of all kinds. */
export function importedItems(plan: Plan): readonly AnyItem[] {
  if (plan.libraries.length === 0) return [];
  return used(plan, (library) => library.files.flatMap(({ items }) => items));
}

/** What the plan uses of its libraries. */
function used<T extends Item<Kind> | AnyItem>(plan: Plan, itemsOf: (library: Plan) => readonly T[]): readonly T[] {
  const isUsed = usedBy(plan);
  return plan.libraries.flatMap(({ plan: library }) => itemsOf(library).filter((item) => isUsed(item as AnyItem)));
}

function usedBy(plan: Plan): (item: AnyItem) => boolean {
  const referredTo = new Set(
    plan.files.flatMap(({ references }) =>
      references.flatMap((reference) =>
        plan.resolve(reference).flatMap(({ targets }) => targets.map(({ item }) => item)),
      ),
    ),
  );
  let words: ReadonlySet<string> | undefined;
  return (item) => {
    if (referredTo.has(item)) return true;
    if (item.kind !== 'abbreviation' || item.fields.id.kind !== 'value') return false;
    words ??= wordsOf(plan);
    return words.has(item.fields.id.value) && plan.withId(item.fields.id.value).length === 0;
  };
}

/** The words of the plan's running text, case and all. */
function wordsOf(plan: Plan): ReadonlySet<string> {
  const texts = plan.files.flatMap((file) => file.passages().map(({ text }) => text));
  return new Set(texts.flatMap((text) => text.match(/[\p{L}\p{N}]+/gu) ?? []));
}

/** The plan that holds a file, as seen from `plan`: itself, else the one among those that it names; `plan` where none does. */
export function holderOf(plan: Plan, uri: Uri): Plan {
  if (plan.file(uri) !== undefined) return plan;
  for (const { alias } of plan.manifest.plans) {
    const other = plan.other(alias.text);
    if (other?.file(uri) !== undefined) return other;
  }
  return plan;
}
