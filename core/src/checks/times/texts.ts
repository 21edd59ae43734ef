import { groupBy } from '../../model/group.ts';
import type { Item } from '../../model/item.ts';
import type { ItemBase } from '../../model/item-base.ts';
import type { Passage } from '../../model/prose.ts';
import type { Reference } from '../../model/reference.ts';
import { contains, type Span } from '../../text/span.ts';
import type { Plan } from '../../workspace/plan.ts';
import { claimsIn, type TimeClaim } from './claims.ts';

/** The fields of a card that tell of the card itself. */
const OWN_FIELDS: ReadonlySet<string> = new Set(['title', 'description', 'development', 'status', 'economy', 'note']);
/** Those about money, where a deadline is more often one for applications. */
const MONEY_FIELDS: ReadonlySet<string> = new Set(['economy', 'note']);

/**
 * Finds the times that cards' own texts give for their start or end. A clause that names another measure tells of that
 * one. The texts are put together when they are first asked for.
 */
export function ownClaims(plan: Plan): (measure: Item<'measure'>) => readonly TimeClaim[] {
  let texts: ReadonlyMap<ItemBase, readonly Passage[]> | undefined;
  let references: ReadonlyMap<ItemBase, readonly Reference[]> | undefined;
  const isOfOther = (measure: Item<'measure'>, clause: Span) => {
    references ??= referencesByItem(plan);
    return references.get(measure)?.some((reference) => {
      if (!contains(clause, reference.span)) return false;
      return plan.resolve(reference).some(({ targets }) => namesOther(targets, measure));
    });
  };
  return (measure) => {
    texts ??= textsByItem(plan);
    return (texts.get(measure) ?? [])
      .flatMap(({ text, span, field = '' }) => {
        const claims = claimsIn({ uri: measure.uri, text, start: span.start, period: plan.manifest.period });
        return MONEY_FIELDS.has(field) ? claims.filter(({ worded }) => worded) : claims;
      })
      .filter(({ clause }) => !isOfOther(measure, clause));
  };
}

function namesOther(targets: Plan['definitions'], measure: Item<'measure'>): boolean {
  return targets.some(({ kind, item }) => kind === 'measure' && item !== measure && item !== measure.parent);
}

function textsByItem(plan: Plan): ReadonlyMap<ItemBase, readonly Passage[]> {
  const passages = plan.files.flatMap((file) => file.passages());
  return groupBy(passages, ({ item, field }) =>
    item?.kind === 'measure' && OWN_FIELDS.has(field ?? '') ? [item] : [],
  );
}

function referencesByItem(plan: Plan): ReadonlyMap<ItemBase, readonly Reference[]> {
  const references = plan.files.flatMap((file) => file.references);
  return groupBy(references, ({ place }) => (place.type === 'prose' && place.item ? [place.item] : []));
}
