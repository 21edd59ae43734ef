import { subMeasuresOf } from '../model/extent.ts';
import type { Item } from '../model/item.ts';
import type { TimeValue } from '../model/value.ts';
import type { Plan, Resolved } from '../workspace/plan.ts';
import { resolveField } from '../workspace/resolve.ts';

/** The plan's measures, each followed by the measures among its `deltiltak`. */
export function withSubMeasures(plan: Plan): readonly Item<'measure'>[] {
  return plan.items('measure').flatMap(withParts);
}

/** A measure, followed by the measures among its `deltiltak`. */
export function withParts(measure: Item<'measure'>): readonly Item<'measure'>[] {
  return [measure, ...subMeasuresOf(measure).flatMap(withParts)];
}

/** The measures, sub-measures too, that carry a time of their own, with it. */
export function timedMeasures(plan: Plan): readonly { readonly measure: Item<'measure'>; readonly time: TimeValue }[] {
  return withSubMeasures(plan).flatMap((measure) => {
    const { time } = measure.fields;
    return time.kind === 'value' ? [{ measure, time: time.value }] : [];
  });
}

/**
 * Whether a measure is one of those that the municipality has already, and which a plan only lists. A part is of its measure's
 * type where it has none.
 */
export function isExisting(measure: Item<'measure'>): boolean {
  return typeOf(measure) === 'existing';
}

function typeOf({ fields: { type }, parent }: Item<'measure'>): string | undefined {
  if (type.kind === 'value') return type.value;
  return type.kind === 'absent' && parent !== undefined ? typeOf(parent) : undefined;
}

/** What a measure says it serves: everything in `mål`, and the goals in `forankring`. */
export function goalsOf(plan: Plan, { fields }: Item<'measure'>): readonly Resolved[] {
  const isGoal = ({ targets }: Resolved) => targets.some(({ kind }) => kind === 'goal');
  return [...resolveField(plan, fields.goals), ...resolveField(plan, fields.basis).filter(isGoal)];
}

/**
 * Tells the measures that there were before the plan: those that say so by `type` or `viderefører`, and those that an
 * evaluation of an earlier measure names as its `oppfølging`.
 */
export function beganBefore(plan: Plan): (measure: Item<'measure'>) => boolean {
  const followedUp = new Set<unknown>(
    plan
      .items('evaluation')
      .flatMap(({ fields }) => resolveField(plan, fields.followUp))
      .flatMap(({ targets }) => targets.map(({ item }) => item)),
  );
  const began = (measure: Item<'measure'>): boolean =>
    ['existing', 'continued'].includes(typeOf(measure) ?? '') ||
    measure.fields.continues.kind === 'value' ||
    followedUp.has(measure) ||
    (measure.parent !== undefined && began(measure.parent));
  return began;
}
