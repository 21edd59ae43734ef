import { addDays, addMonths, compareDates, type PlainDate, plainDate } from '../../model/date.ts';
import { measurementsOf } from '../../model/indicator.ts';
import { type Length, recurrenceOf } from '../../model/time/index.ts';
import { defineRule } from '../define.ts';
import { indicatorName } from '../indicators/figures.ts';

/** An indicator whose latest figure is older than the figure comes out. */
export default defineRule({
  code: 'stale-indicator',
  group: 'indicators',
  levels: ['hint', 'information', 'information'],
  summary: {
    nb: 'En indikator der nyere tall skulle vært kommet',
    nn: 'Ein indikator der nyare tal skulle ha kome',
    en: 'An indicator for which newer figures should have come',
  },
  message: {
    nb: ({ name, year, frequency }) =>
      `Siste tall for «${name}» er fra ${year}, men tallet kommer «${frequency}». Før opp det som er kommet siden.`,
    nn: ({ name, year, frequency }) =>
      `Siste tal for «${name}» er frå ${year}, men talet kjem «${frequency}». Før opp det som er kome sidan.`,
    en: ({ name, year, frequency }) =>
      `The latest figure of “${name}” is of ${year}, but the figure comes “${frequency}”. Add what has come since.`,
  },
  relatedMessage: {
    nb: () => 'Hvor ofte tallet kommer',
    nn: () => 'Kor ofte talet kjem',
    en: () => 'How often the figure comes',
  },
  check({ plan, today, report }) {
    for (const indicator of plan.items('indicator')) {
      const { frequency } = indicator.fields;
      const every = frequency.kind === 'value' ? recurrenceOf(frequency.value.reading) : undefined;
      const measurements = measurementsOf(indicator);
      if (frequency.kind !== 'value' || every === undefined || measurements.length === 0) continue;
      const latest = measurements.reduce((a, b) => (b.year > a.year ? b : a));
      if (compareDates(lastDay(latest.year, every), today) >= 0) continue;
      report({
        uri: indicator.uri,
        span: latest.yearSpan,
        args: { name: indicatorName(indicator), year: latest.year, frequency: frequency.value.text },
        related: [{ uri: indicator.uri, span: frequency.span, args: {} }],
      });
    }
  },
});

/** How many days half a month is. */
const HALF_MONTH = 15;

/** The last day that a figure of the year is fresh: the year's own last day, and one and a half times the frequency. */
function lastDay(year: number, { months, days }: Length): PlainDate {
  const half = (months % 2) * HALF_MONTH + Math.ceil(days * 1.5);
  return addDays(addMonths(plainDate(year, 12, 31), Math.floor(months * 1.5)), half);
}
