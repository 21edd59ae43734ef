import type { Period } from '../../model/manifest.ts';
import type { TimeValue } from '../../model/value.ts';
import { excerptOf } from '../../text/excerpt.ts';
import type { Span } from '../../text/span.ts';
import type { CheckContext } from '../define.ts';
import { defineRule } from '../define.ts';
import { beganBefore, timedMeasures } from '../measures.ts';
import { writtenAt } from '../reading.ts';
import { areApart, type Ends, isAfter, isReversed, placedParts, usablePeriod, yearsOfPeriod } from '../times/ends.ts';

/** A time before or after the years that the plan is for, or one that reaches beyond them. */
export default defineRule({
  code: 'time-outside-period',
  group: 'time',
  levels: ['warning', 'warning', 'error'],
  summary: {
    nb: 'En tid som helt eller delvis ligger utenfor planperioden',
    nn: 'Ei tid som heilt eller delvis ligg utanfor planperioden',
    en: 'A time that lies wholly or partly outside the plan period',
  },
  message: {
    nb: ({ written, period, partly }) =>
      `«${written}» ligger ${partly ? 'delvis ' : ''}utenfor planperioden ${period}. Rett tiden, eller ta det som er utenfor, ut av planen.`,
    nn: ({ written, period, partly }) =>
      `«${written}» ligg ${partly ? 'delvis ' : ''}utanfor planperioden ${period}. Rett tida, eller ta det som er utanfor, ut av planen.`,
    en: ({ written, period, partly }) =>
      `“${written}” lies ${partly ? 'partly ' : ''}outside the plan period ${period}. Correct the time, or take what is outside out of the plan.`,
  },
  relatedMessage: { nb: () => 'Planperioden', nn: () => 'Planperioden', en: () => 'The plan period' },
  check(context) {
    const { plan } = context;
    const period = usablePeriod(plan.manifest);
    if (period === undefined) return;
    const isOlder = beganBefore(plan);
    for (const { measure, time } of timedMeasures(plan)) {
      const { start } = period;
      // What there was before the plan may say since when.
      reportOutside(context, measure.uri, time, isOlder(measure) ? { end: period.end } : { start, end: period.end });
    }
    for (const { uri, fields } of plan.items('goal')) {
      if (fields.targets.kind !== 'value') continue;
      for (const { by } of fields.targets.value)
        if (by !== undefined && isPast(by, period)) reportOutside(context, uri, by, period);
    }
  },
});

/** Reports the first part of a time that goes beyond the ends allowed. */
function reportOutside({ plan, report }: CheckContext, uri: string, time: TimeValue, allowed: Ends): void {
  const period = usablePeriod(plan.manifest);
  const outside = outsideOf(time, allowed);
  if (outside === undefined || period === undefined) return;
  const written = excerptOf(writtenAt(plan, uri, outside.span));
  const args = { written, period: yearsOfPeriod(period), partly: Number(outside.partly) };
  const related = [{ uri: plan.manifest.uri, span: period.words.span, args: {} }];
  report({ uri, span: outside.span, args, related });
}

/** A goal may reach further than its plan does; a deadline from before the plan is a slip. */
function isPast({ reading }: TimeValue, { start }: Period): boolean {
  return isAfter(start, reading.end) && placedParts(reading).every((part) => isAfter(start, part.end));
}

function outsideOf(
  { reading, span, ends }: TimeValue,
  allowed: Ends,
): { readonly span: Span; readonly partly: boolean } | undefined {
  const parts = placedParts(reading);
  if (parts.some(isReversed) || (ends !== undefined && isReversed(reading))) return undefined;
  const part = parts.find((each) => reachesBeyond(each, allowed));
  if (part !== undefined) return { span: part.span, partly: !areApart(part, allowed) };
  // `{start, varighet}` has an end that no part of it says.
  if (!reachesBeyond(reading, allowed)) return undefined;
  return {
    span: reading.parts.find(({ kind }) => kind === 'duration')?.span ?? span,
    partly: !areApart(reading, allowed),
  };
}

function reachesBeyond({ start, end }: Ends, allowed: Ends): boolean {
  return isAfter(allowed.start, start ?? end) || isAfter(end ?? start, allowed.end);
}
