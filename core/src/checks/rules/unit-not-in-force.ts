import type { Item } from '../../model/item.ts';
import { holderOf } from '../../workspace/imports.ts';
import type { Plan, Resolved } from '../../workspace/plan.ts';
import { resolveField } from '../../workspace/resolve.ts';
import type { Fix } from '../define.ts';
import { defineRule } from '../define.ts';
import { withSubMeasures } from '../measures.ts';
import { insteadOf } from '../references/suggest.ts';
import { type Ends, isAfter } from '../times/ends.ts';

/** A unit that does not exist, or not all along, at the time of the measure that it is to carry out. */
export default defineRule({
  code: 'unit-not-in-force',
  group: 'responsible',
  levels: ['information', 'warning', 'error'],
  summary: {
    nb: 'En enhet som ikke finnes når tiltaket skal gjennomføres',
    nn: 'Ei eining som ikkje finst når tiltaket skal gjennomførast',
    en: 'A unit that does not exist at the measure’s time',
  },
  message: {
    nb: ({ name, from, until }) =>
      until === ''
        ? `«${name}» finnes fra ${from}, men tiltaket begynner før det. Rett tiden, eller før opp en enhet som finnes da.`
        : `«${name}» finnes til ${until}, men tiltaket varer lenger. Før opp enheten som har tatt over, eller rett tiden.`,
    nn: ({ name, from, until }) =>
      until === ''
        ? `«${name}» finst frå ${from}, men tiltaket byrjar før det. Rett tida, eller før opp ei eining som finst då.`
        : `«${name}» finst til ${until}, men tiltaket varer lenger. Før opp eininga som har teke over, eller rett tida.`,
    en: ({ name, from, until }) =>
      until === ''
        ? `“${name}” exists from ${from}, but the measure begins before that. Correct the time, or name a unit that exists then.`
        : `“${name}” exists until ${until}, but the measure lasts longer. Name the unit that took over, or correct the time.`,
  },
  relatedMessage: {
    nb: ({ name }) => `Tiden «${name}» finnes`,
    nn: ({ name }) => `Tida «${name}» finst`,
    en: ({ name }) => `The time of “${name}”`,
  },
  check({ plan, report }) {
    for (const measure of withSubMeasures(plan)) {
      const time = timeOf(measure);
      if (time === undefined) continue;
      for (const resolved of unitsOf(plan, measure)) {
        const unit = resolved.targets[0]?.item;
        if (unit?.kind !== 'unit' || resolved.targets.length > 1) continue;
        const outside = outsideOf(unit, time);
        if (outside === undefined) continue;
        const name = resolved.written;
        report({
          uri: resolved.reference.uri,
          span: resolved.span,
          args: { name, from: '', until: '', [outside.end]: outside.field.value.text },
          related: [{ uri: unit.uri, span: outside.field.span, args: { name } }],
          fixes: () => (outside.end === 'until' ? replacements(plan, resolved, unit, time) : []),
        });
      }
    }
  },
});

/** When the measure starts and ends, where it says so; a part without a time of its own has its measure's. */
function timeOf(measure: Item<'measure'>): Ends | undefined {
  const { time } = measure.fields;
  if (time.kind === 'value') return time.value.reading;
  return time.kind === 'absent' && measure.parent !== undefined ? timeOf(measure.parent) : undefined;
}

function unitsOf(plan: Plan, { fields }: Item<'measure'>): readonly Resolved[] {
  return [fields.responsible, fields.contributing].flatMap((field) => resolveField(plan, field));
}

/** Which end of the unit's time the measure goes beyond: any known end of the one against any known end of the other. */
function outsideOf({ fields: { from, until } }: Item<'unit'>, { start, end }: Ends) {
  const last = until.kind === 'value' ? until.value.reading.end : undefined;
  if (until.kind === 'value' && (isAfter(end, last) || isAfter(start, last)))
    return { end: 'until', field: until } as const;
  const first = from.kind === 'value' ? from.value.reading.start : undefined;
  if (from.kind === 'value' && (isAfter(first, start) || isAfter(first, end)))
    return { end: 'from', field: from } as const;
  return undefined;
}

/** The units that took over, those that took over from them where they are gone too. */
function replacements(plan: Plan, resolved: Resolved, unit: Item<'unit'>, time: Ends): readonly Fix[] {
  const seen = new Set<Item<'unit'>>([unit]);
  const fixes: Fix[] = [];
  for (const gone of seen) {
    for (const target of resolveField(holderOf(plan, gone.uri), gone.fields.replacedBy).flatMap(
      ({ targets }) => targets,
    )) {
      if (target.item?.kind !== 'unit' || seen.has(target.item)) continue;
      if (outsideOf(target.item, time)?.end === 'until') seen.add(target.item);
      else fixes.push(...insteadOf(plan, resolved, target));
    }
  }
  return fixes;
}
