import { compareDates, type PlainDate } from '../../model/date.ts';
import type { Item } from '../../model/item.ts';
import type { Lang } from '../../model/language.ts';
import { MEASURE_STATUSES } from '../../model/table/values.ts';
import { recurrenceOf } from '../../model/time/index.ts';
import type { TimeValue } from '../../model/value.ts';
import { excerptOf } from '../../text/excerpt.ts';
import type { Span } from '../../text/span.ts';
import type { Plan } from '../../workspace/plan.ts';
import type { Args, Related } from '../define.ts';
import { defineRule } from '../define.ts';
import { isExisting, timedMeasures } from '../measures.ts';
import { writtenAt } from '../reading.ts';
import { placedParts, usablePeriod } from '../times/ends.ts';

/** A measure that should have been done by now, and is not by its status. */
export default defineRule({
  code: 'overdue',
  group: 'time',
  levels: ['hint', 'information', 'warning'],
  summary: {
    nb: 'Et tiltak som skulle ha vært gjort, og som ikke er det etter statusen',
    nn: 'Eit tiltak som skulle ha vore gjort, og som ikkje er det etter statusen',
    en: 'A measure that should have been done, and is not by its status',
  },
  message: {
    nb: (args) =>
      `Tiden «${args.written}» er ute, og ${args.status === '' ? 'tiltaket har ingen status' : `statusen er «${statusWord(args, 'nb')}»`}. Skriv hvor langt tiltaket er kommet, eller gi det en ny tid.`,
    nn: (args) =>
      `Tida «${args.written}» er ute, og ${args.status === '' ? 'tiltaket har ingen status' : `statusen er «${statusWord(args, 'nn')}»`}. Skriv kor langt tiltaket er kome, eller gje det ei ny tid.`,
    en: (args) =>
      `The time “${args.written}” is over, and ${args.status === '' ? 'the measure has no status' : `the status is “${statusWord(args, 'en')}”`}. Say how far the measure has come, or give it a new time.`,
  },
  relatedMessage: { nb: () => 'Statusen', nn: () => 'Statusen', en: () => 'The status' },
  check({ plan, today, report }) {
    const late = new Set<Item<'measure'>>();
    for (const { measure, time } of timedMeasures(plan)) {
      const at = isBefore(plan, time) ? undefined : overAt(time, today);
      if (at === undefined || isDone(measure) || isPartOfLate(measure, late)) continue;
      if (endsWithPlan(plan, measure, time)) continue;
      late.add(measure);
      const { status } = measure.fields;
      const related: Related[] = status.kind === 'value' ? [{ uri: measure.uri, span: status.span, args: {} }] : [];
      const written = excerptOf(writtenAt(plan, measure.uri, at));
      report({
        uri: measure.uri,
        span: at,
        args: { written, status: status.kind === 'value' ? status.value : '' },
        related,
      });
    }
  },
});

function statusWord({ status }: Args, lang: Lang): string {
  return MEASURE_STATUSES.find(({ en }) => en === status)?.[lang] ?? String(status);
}

/** A time before the plan begins is a slip of the time, which `time-outside-period` tells. */
function isBefore({ manifest: { period } }: Plan, { reading: { end } }: TimeValue): boolean {
  return period !== undefined && end !== undefined && compareDates(end, period.start) < 0;
}

/** The part of the time that is over last; `undefined` while it is not over, and for what comes back or goes on. */
function overAt({ reading, span, ends }: TimeValue, today: PlainDate): Span | undefined {
  const parts = placedParts(reading);
  const { end } = reading;
  if (end === undefined || compareDates(end, today) >= 0 || recurrenceOf(reading) !== undefined) return undefined;
  const goesOn = parts.some(({ kind }) => kind === 'open') && !parts.some(({ kind }) => kind === 'deadline');
  if (goesOn && ends === undefined) return undefined;
  return parts.find((part) => part.end === end)?.span ?? span;
}

/**
 * Whether its own status, or that of the measure that it is a part of, says that it is done or was given up. What runs
 * already is not waiting to be done.
 */
function isDone(measure: Item<'measure'>): boolean {
  const { status } = measure.fields;
  if (status.kind === 'absent') {
    return isExisting(measure) || (measure.parent !== undefined && isDone(measure.parent));
  }
  // A status that cannot be read is reported as that.
  return status.kind === 'unreadable' || status.value === 'completed' || status.value === 'ended';
}

/** A part without a status of its own is as late as its measure. */
function isPartOfLate({ fields: { status }, parent }: Item<'measure'>, late: ReadonlySet<Item<'measure'>>): boolean {
  return status.kind === 'absent' && parent !== undefined && late.has(parent);
}

/**
 * Whether the measure ends as its plan does, and nothing is said of how it went: what became of a plan that is over is for
 * the evaluation of the plan, and every measure «i planperioden» would be late on the day after.
 */
function endsWithPlan(plan: Plan, { fields: { status } }: Item<'measure'>, { reading }: TimeValue): boolean {
  const period = usablePeriod(plan.manifest);
  if (status.kind !== 'absent' || period === undefined || reading.end === undefined) return false;
  return compareDates(reading.end, period.end) === 0;
}
