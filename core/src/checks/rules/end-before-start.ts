import type { Item } from '../../model/item.ts';
import { readTime } from '../../model/time/index.ts';
import type { TimeValue } from '../../model/value.ts';
import { oneLine } from '../../text/excerpt.ts';
import type { Span } from '../../text/span.ts';
import type { CheckContext, Fix } from '../define.ts';
import { defineRule } from '../define.ts';
import { editFix, swap } from '../make-fix.ts';
import { timedMeasures } from '../measures.ts';
import { writtenAt } from '../reading.ts';
import { isAfter, isReversed, placedParts } from '../times/ends.ts';
import { swappedEnds } from '../times/swap-ends.ts';

/** A time that ends before it starts: of a measure, of a unit, of a goal's target, or the plan's own period. */
export default defineRule({
  code: 'end-before-start',
  group: 'time',
  levels: ['error', 'error', 'error'],
  summary: {
    nb: 'En tid som slutter før den starter',
    nn: 'Ei tid som sluttar før ho startar',
    en: 'A time that ends before it starts',
  },
  message: {
    nb: ({ written }) => `Slutten kommer før starten i «${written}». Bytt om de to, eller rett den som er feil.`,
    nn: ({ written }) => `Slutten kjem før starten i «${written}». Byt om dei to, eller rett den som er feil.`,
    en: ({ written }) =>
      `The end comes before the start in “${written}”. Swap the two, or correct the one that is wrong.`,
  },
  relatedMessage: { nb: () => 'Starten', nn: () => 'Starten', en: () => 'The start' },
  check(context) {
    const { plan } = context;
    const { period, uri } = plan.manifest;
    if (period !== undefined && isReversed(period)) reportText(context, uri, period.words.span);
    for (const { measure, time } of timedMeasures(plan)) reportTime(context, measure.uri, time);
    for (const goal of plan.items('goal')) {
      const { targets } = goal.fields;
      if (targets.kind !== 'value') continue;
      for (const { by } of targets.value) if (by !== undefined) reportTime(context, goal.uri, by);
    }
    for (const unit of plan.items('unit')) reportUnit(context, unit);
  },
});

function reportTime(context: CheckContext, uri: string, { reading, ends }: TimeValue): void {
  const parts = placedParts(reading).filter(isReversed);
  for (const { span } of parts) reportText(context, uri, span);
  if (ends !== undefined && parts.length === 0 && isReversed(reading)) reportEnds(context, uri, ends.start, ends.end);
}

/** A text that says both: «2024–2022». */
function reportText({ plan, report }: CheckContext, uri: string, span: Span): void {
  const text = writtenAt(plan, uri, span);
  const fixes = (): readonly Fix[] => {
    const swapped = swappedEnds(text);
    return swapped === undefined ? [] : [editFix('swap-ends', uri, { span, text: swapped })];
  };
  report({ uri, span, args: { written: oneLine(text) }, fixes });
}

/** Two texts: `{start, slutt}`, or a unit's `fra` and `til`. The later one is marked. */
function reportEnds({ plan, report }: CheckContext, uri: string, start: Span, end: Span): void {
  const source = plan.file(uri)?.text ?? '';
  const [first, last] = [start, end].map((span) => writtenAt(plan, uri, span).replace(/^["']|["']$/g, ''));
  const written = `${first} – ${last}`;
  const fixes = () => (isSwappable(source, start, end) ? [swap(uri, source, start, end)] : []);
  report({ uri, span: end, args: { written }, related: [{ uri, span: start, args: {} }], fixes });
}

function reportUnit(context: CheckContext, { uri, fields: { from, until } }: Item<'unit'>): void {
  for (const field of [from, until]) if (field.kind === 'value') reportTime(context, uri, field.value);
  if (from.kind !== 'value' || until.kind !== 'value') return;
  if (isAfter(from.value.reading.start, until.value.reading.end)) reportEnds(context, uri, from.span, until.span);
}

/** Whether the two would be right the other way round: «fra 2024» is no end. */
function isSwappable(source: string, start: Span, end: Span): boolean {
  const [first] = placedParts(readTime(source.slice(end.start, end.end)));
  const [last] = placedParts(readTime(source.slice(start.start, start.end)));
  return first?.start !== undefined && last?.end !== undefined && !isAfter(first.start, last.end);
}
