import type { Definition } from '../../model/definition.ts';
import type { Item } from '../../model/item.ts';
import { idKey } from '../../model/names/index.ts';
import { pointId } from '../../model/read/definitions.ts';
import { excerptOf } from '../../text/excerpt.ts';
import type { Plan, Resolved } from '../../workspace/plan.ts';
import type { CheckContext } from '../define.ts';
import { defineRule } from '../define.ts';
import { resolvedReferences } from '../references/lookup.ts';
import { meantDefinitions } from '../references/slips.ts';
import { unreadOf } from '../references/unread.ts';
import { fieldAround } from '../references/uses.ts';

/** A point of a requirement set that the plan says it answers, and no goal or measure covers: one finding for each point. */
export default defineRule({
  code: 'uncovered-requirement',
  group: 'goals',
  levels: ['information', 'warning', 'error'],
  summary: {
    nb: 'Et kravpunkt som verken et mål eller et tiltak dekker',
    nn: 'Eit kravpunkt som korkje eit mål eller eit tiltak dekkjer',
    en: 'A requirement point that neither a goal nor a measure covers',
  },
  message: {
    nb: ({ id, text }) =>
      `Planen sier at den svarer på «${text}» (${id}), men verken et mål eller et tiltak dekker punktet. Skriv det i «dekker» der det hører til.`,
    nn: ({ id, text }) =>
      `Planen seier at han svarer på «${text}» (${id}), men korkje eit mål eller eit tiltak dekkjer punktet. Skriv det i «dekkjer» der det høyrer til.`,
    en: ({ id, text }) =>
      `The plan says that it answers “${text}” (${id}), but neither a goal nor a measure covers that point. Name it in “covers” where it belongs.`,
  },
  relatedMessage: {
    nb: () => 'Punktet',
    nn: () => 'Punktet',
    en: () => 'The point',
  },
  check(context) {
    const { plan, report } = context;
    const sets = setsOf(plan);
    if (sets.length === 0) return;
    const isCovered = coverageOf(context);
    for (const { resolved, set } of sets) {
      for (const { id, span, text } of set.fields.points.kind === 'value' ? set.fields.points.value : []) {
        const point = idKey(pointId(set, id));
        if (isCovered(set, point)) continue;
        const args = { id: point, text: excerptOf(text?.text ?? point) };
        const related = [{ uri: set.uri, span: text?.span ?? span, args: {} }];
        report({ uri: resolved.reference.uri, span: resolved.span, args, related });
      }
    }
  },
});

/** The sets in the manifest's `krav`, each once, at the entry that names it first. */
function setsOf(plan: Plan): readonly { readonly resolved: Resolved; readonly set: Item<'requirement'> }[] {
  const seen = new Set<Item<'requirement'>>();
  return plan.manifest.requirements
    .flatMap((reference) => plan.resolve(reference))
    .flatMap((resolved) => {
      const set = resolved.targets.length === 1 ? resolved.targets[0]?.item : undefined;
      if (set?.kind !== 'requirement' || seen.has(set)) return [];
      seen.add(set);
      return [{ resolved, set }];
    });
}

/**
 * Whether something of this plan covers a point of a set. A set named in the place of its points covers them all, as far as is
 * known, and so does a misspelt point: that is reported where it stands.
 */
function coverageOf(context: CheckContext): (set: Item<'requirement'>, point: string) => boolean {
  const { plan } = context;
  const covered = new Set<string>();
  const add = ({ uri, id = '' }: Definition) => covered.add(`${uri}#${id}`);
  for (const { reference, targets } of resolvedReferences(plan)) {
    if (fieldAround(reference) === 'covers') for (const definition of targets) add(definition);
  }
  for (const definition of meantDefinitions(context, 'point')) add(definition);
  const unread = unreadOf(plan);
  return ({ uri, fields: { id } }, point) => {
    const names = id.kind === 'value' ? [idKey(id.value), point] : [point];
    return names.some((name) => covered.has(`${uri}#${name}`) || unread.mayMention(name));
  };
}
