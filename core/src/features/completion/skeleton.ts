import { rowsOf } from '../../model/table/index.ts';
import type { Kind } from '../../model/table/types.ts';
import type { Plan } from '../../workspace/plan.ts';
import { CardBody, dashed, emptyField } from '../common/new-cards/card-body.ts';
import type { CardField, CardRow } from '../common/new-cards/card-list.ts';
import { demanded } from '../common/new-cards/demanded.ts';

/** The lines of a new item with the fields that it must have, a tab stop in each. */
export function skeleton(plan: Plan, kind: Kind): readonly string[] {
  return bodyFor(plan).item(rowsOf(kind), demandedFields(plan, kind, []));
}

/** The lines of a whole card, or of several in one, with what this plan asks of its kind besides. */
export function wholeCard(plan: Plan, kind: Kind, { items }: CardRow): readonly string[] {
  const body = bodyFor(plan);
  return items.flatMap((fields) => {
    const lines = body.item(rowsOf(kind), demandedFields(plan, kind, fields));
    return items.length > 1 ? dashed(lines) : lines;
  });
}

/** The fields given and those demanded, in the order of the field table. */
function demandedFields(plan: Plan, kind: Kind, given: readonly CardField[]): readonly CardField[] {
  const must = demanded(plan, kind);
  return Object.entries(rowsOf(kind)).flatMap(([name, row]) => {
    const field = given.find(([own]) => own === name);
    return field ? [field] : must.has(name) ? [emptyField(name, row)] : [];
  });
}

/** The first year of a plan that does not say its period yet. */
export const YEAR = 2026;

export function bodyFor({ language, manifest }: Plan): CardBody {
  return new CardBody(language, manifest.period?.start.year ?? YEAR);
}
