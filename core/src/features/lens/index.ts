import type { ParsedFile } from '../../model/file.ts';
import { type AnyItem, fieldOf } from '../../model/item.ts';
import type { Lang } from '../../model/language.ts';
import type { PlanStatus } from '../../model/manifest.ts';
import type { Plan } from '../../workspace/plan.ts';
import { goalLenses, usesBelow } from './goals.ts';
import { indicatorLenses, measureLenses, sourceLenses, unitLenses } from './items.ts';
import { requirementLenses } from './requirement.ts';
import type { Lens, ReadinessLens, Said } from './types.ts';
import type { UsesOf } from './uses.ts';

export type { Lens, LensPlace, PlacesLens, ReadinessLens } from './types.ts';
export { readinessTitle } from './words.ts';

/**
 * What stands above the items of a file, in the order they stand: what serves a goal, what a unit answers for, who uses an indicator, cites a
 * source, covers a requirement, what became of a measure; above the manifest, whether the plan is ready for what is next. Counts
 * come from the plan's index of references, this plan's and those of the plans that refer to it; no rule is run for it.
 */
export function lensesOf(plan: Plan, file: ParsedFile, lang: Lang): readonly Lens[] {
  if (file.type === 'manifest') return readiness(plan, file);
  const items = file.items.filter(({ kind }) => KINDS.has(kind));
  if (items.length === 0) return [];
  const usesOf = usesBelow(plan, items);
  const seen = new Map<string, number>();
  return items.flatMap((item) => itemLenses(plan, item, keyOf(item, seen), usesOf, lang));
}

const KINDS: ReadonlySet<AnyItem['kind']> = new Set(['goal', 'measure', 'indicator', 'unit', 'source', 'requirement']);

/** By kind and id; by place among those that have the same, or none. */
function keyOf(item: AnyItem, seen: Map<string, number>): string {
  const id = fieldOf(item, 'id');
  const key = `${item.kind}:${id?.kind === 'value' ? String(id.value) : ''}`;
  const before = seen.get(key) ?? 0;
  seen.set(key, before + 1);
  return before === 0 ? key : `${key}#${before}`;
}

function itemLenses(plan: Plan, item: AnyItem, key: string, usesOf: UsesOf, lang: Lang): readonly Lens[] {
  const uses = usesOf(item);
  const place = (said: readonly Said[]): readonly Lens[] =>
    said.map(({ name, title, places }) => ({
      type: 'places',
      span: item.anchor,
      key: `${key}/${name}`,
      title,
      places,
    }));
  switch (item.kind) {
    case 'goal':
      return place(goalLenses(item, usesOf, lang));
    case 'measure':
      return place(measureLenses(plan, item, uses, lang));
    case 'indicator':
      return place(indicatorLenses(uses, lang));
    case 'unit':
      return place(unitLenses(uses, lang));
    case 'source':
      return place(sourceLenses(uses, lang));
    case 'requirement':
      return requirementLenses(item, key, uses, lang);
    default:
      return [];
  }
}

/** What a plan of each status is to become; a plan that is adopted is held to what it is. */
const NEXT: Readonly<Record<PlanStatus, readonly PlanStatus[]>> = {
  draft: ['hearing', 'adopted'],
  hearing: ['adopted'],
  adopted: ['adopted'],
  evaluated: ['evaluated'],
};

const STATUS_KEY = /^status(?=[ \t]*:)/m;

/** Above `status`, which it is about; above the plan's id where it has none. A library is never sent anywhere. */
function readiness({ manifest }: Plan, { text }: ParsedFile): readonly ReadinessLens[] {
  if (manifest.library) return [];
  const key = STATUS_KEY.exec(text);
  const span = key === null ? manifest.anchor : { start: key.index, end: key.index + key[0].length };
  return NEXT[manifest.status].map((as) => ({ type: 'readiness', span, key: `ready:${as}`, as }));
}
