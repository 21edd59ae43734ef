import type { Item } from '../../model/item.ts';
import type { Lang } from '../../model/language.ts';
import { idKey } from '../../model/names/index.ts';
import { pointId } from '../../model/read/definitions.ts';
import type { Resolved } from '../../workspace/plan.ts';
import type { Lens, LensPlace } from './types.ts';
import { itemsNaming, placeOf } from './uses.ts';
import { COVERED, countedAll, NOT_COVERED, pointsCovered } from './words.ts';

/** How many points of a set are covered, and at each point what covers it. `key` names the set. */
export function requirementLenses(
  set: Item<'requirement'>,
  key: string,
  uses: readonly Resolved[],
  lang: Lang,
): readonly Lens[] {
  const { points } = set.fields;
  if (points.kind !== 'value') return [];
  const answers = points.value.map(({ id, span }): Lens & { places: readonly LensPlace[] } => {
    const own = uses.filter(({ targets }) => targets.some((target) => target.id === idKey(pointId(set, id))));
    const goals = itemsNaming(own, 'goal', ['covers']);
    const measures = itemsNaming(own, 'measure', ['covers']);
    const all = [...goals, ...measures];
    const counts = [['goal', goals.length] as const, ['measure', measures.length] as const];
    const title = all.length === 0 ? NOT_COVERED[lang] : `${COVERED[lang]} ${countedAll(counts, lang)}`;
    return { type: 'places', span, key: `${key}/${id}`, title, places: all.map(placeOf) };
  });
  const covered = answers.filter(({ places }) => places.length > 0);
  const places = [...new Map(covered.flatMap((each) => each.places).map((at) => [placeKey(at), at])).values()];
  const title = pointsCovered(covered.length, answers.length, lang);
  return [{ type: 'places', span: set.anchor, key: `${key}/points`, title, places }, ...answers];
}

function placeKey({ uri, span }: LensPlace): string {
  return `${uri}#${span.start}`;
}
