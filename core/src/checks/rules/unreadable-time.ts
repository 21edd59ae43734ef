import { type AnyItem, fieldOf } from '../../model/item.ts';
import type { Localized } from '../../model/language.ts';
import { rowsOf } from '../../model/table/index.ts';
import type { TimeValue } from '../../model/value.ts';
import { excerptOf } from '../../text/excerpt.ts';
import type { Plan } from '../../workspace/plan.ts';
import { defineRule } from '../define.ts';
import { withSubMeasures } from '../measures.ts';
import { writtenAt } from '../reading.ts';

/** Something that looks like a time and has no place in the calendar: «høsten», «jan 22», «32.13.2021». */
export default defineRule({
  code: 'unreadable-time',
  group: 'time',
  levels: ['warning', 'warning', 'error'],
  summary: {
    nb: 'Noe som ser ut som en tid, men ikke kan plasseres i kalenderen',
    nn: 'Noko som ser ut som ei tid, men ikkje kan plasserast i kalenderen',
    en: 'Something that looks like a time and cannot be placed in the calendar',
  },
  message: {
    nb: ({ written, hint }) => `«${written}» kan ikke leses som en tid. ${HINTS.nb[hint as Hint]}`,
    nn: ({ written, hint }) => `«${written}» kan ikkje lesast som ei tid. ${HINTS.nn[hint as Hint]}`,
    en: ({ written, hint }) => `“${written}” cannot be read as a time. ${HINTS.en[hint as Hint]}`,
  },
  check({ plan, report }) {
    for (const { uri, time } of allTimes(plan)) {
      for (const { kind, span } of time.reading.parts) {
        if (kind !== 'unreadable') continue;
        const text = writtenAt(plan, uri, span);
        report({ uri, span, args: { written: excerptOf(text), hint: hintOf(text) } });
      }
    }
  },
});

type Hint = 'year' | 'figures' | 'day';

const HINTS = {
  nb: {
    year: 'Skriv hvilket år det er.',
    figures: 'Skriv årstallet med fire sifre.',
    day: 'Se etter om dagen, måneden og året finnes.',
  },
  nn: {
    year: 'Skriv kva år det er.',
    figures: 'Skriv årstalet med fire siffer.',
    day: 'Sjå etter om dagen, månaden og året finst.',
  },
  en: {
    year: 'Say which year it is.',
    figures: 'Write the year with four figures.',
    day: 'See whether there is such a day, month and year.',
  },
} as const satisfies Localized<Readonly<Record<Hint, string>>>;

/** What the author would change. */
function hintOf(text: string): Hint {
  const isShort = /(?:\b(?:19|20)\d\d\s?[/–-]\s?|[\p{L}.]\s?|[/'’-])\d\d(?![\d.])/u.test(text);
  if (isShort && !/\b(?:uke|veke|week)\b/i.test(text)) return 'figures';
  return /\b(?:19|20)\d\d\b/.test(text) ? 'day' : 'year';
}

interface TimeIn {
  readonly uri: string;
  readonly time: TimeValue;
}

/** Every time of the plan's items, those of sub-measures and of goals' targets too. */
function* allTimes(plan: Plan): Generator<TimeIn> {
  for (const { items } of plan.files) for (const item of items) yield* timesOf(item);
  for (const measure of withSubMeasures(plan)) if (measure.parent !== undefined) yield* timesOf(measure);
}

function* timesOf(item: AnyItem): Generator<TimeIn> {
  const { uri } = item;
  for (const [name, row] of Object.entries(rowsOf(item.kind))) {
    const field = row.value.type === 'time' ? fieldOf(item, name) : undefined;
    // The table's row says that what stands there is a time.
    if (field?.kind === 'value') yield { uri, time: field.value as TimeValue };
  }
  if (item.kind !== 'goal' || item.fields.targets.kind !== 'value') return;
  for (const { by } of item.fields.targets.value) if (by !== undefined) yield { uri, time: by };
}
