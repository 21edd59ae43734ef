import { describe, expect, test } from 'vitest';
import { formatIso, type PlainDate } from '../../core/src/model/date.ts';
import {
  findTimes,
  holdsTime,
  moveTime,
  readPeriod,
  readTime,
  readTimeRange,
  recurrenceOf,
  type TimeReading,
} from '../../core/src/model/time/index.ts';
import { describeField, describeParts } from '../support/time-text.ts';

const iso = (date: PlainDate | undefined) => date && formatIso(date);

describe('the mapping form', () => {
  const read = (texts: Readonly<Record<string, string>>) => {
    const readings: Record<string, TimeReading> = {};
    for (const [key, text] of Object.entries(texts)) readings[key] = readTime(text);
    return readTimeRange(readings);
  };

  test.each([
    ['start and end', { start: '2022', end: '2024' }, '2022-01-01 – 2024-12-31'],
    [
      'a start and a duration ends the day before',
      { start: '2022-03-01', duration: '4 år' },
      '2022-03-01 – 2026-02-28',
    ],
    ['a start within a month', { start: '15. mars 2022', duration: '18 måneder' }, '2022-03-15 – 2023-09-14'],
    ['a duration in weeks', { start: 'januar 2022', duration: '16 uker' }, '2022-01-01 – 2022-04-22'],
    ['«inntil»', { start: 'høsten 2021', duration: 'inntil 4 år' }, '2021-07-01 – 2025-06-30'],
    ['«minimum»', { start: '2022', duration: 'minimum ett år' }, '2022-01-01 – 2022-12-31'],
    ['an end beside a duration counts', { start: '2022', end: '2023', duration: '4 år' }, '2022-01-01 – 2023-12-31'],
    ['a duration before an end', { end: '2024', duration: '4 år' }, '2021-01-01 – 2024-12-31'],
    ['half a year before a June', { end: 'juni 2022', duration: '6 måneder' }, '2022-01-01 – 2022-06-30'],
    ['an open start', { start: 'fra mars 2022' }, '2022-03-01 –'],
    ['an end as a deadline', { start: '2021', end: 'innen utgangen av 2022' }, '2021-01-01 – 2022-12-31'],
    ['only a duration', { duration: '4 år' }, '–'],
    ['only a recurrence', { recurs: 'årlig' }, '–'],
    ['a start that cannot be read', { start: 'høsten', duration: '4 år' }, '–'],
    ['nothing', {}, '–'],
  ])('%s', (_, texts, expected) => {
    expect(describeField(read(texts))).toBe(expected);
  });

  test('keeps the parts of all its texts, so that each can be reported', () => {
    const range = read({ start: 'høsten', end: '2024', duration: 'på sikt', recurs: 'årlig' });
    expect(range.parts.map((part) => part.kind)).toEqual(['unreadable', 'interval', 'vague', 'recurrence']);
    expect(recurrenceOf(range)).toEqual({ months: 12, days: 0 });
  });
});

describe('a period', () => {
  test.each([
    ['2021-2026', '2021-01-01', '2026-12-31'],
    ['2021–2026', '2021-01-01', '2026-12-31'],
    ['2025 - 2030', '2025-01-01', '2030-12-31'],
    [' 2025 – 2030 ', '2025-01-01', '2030-12-31'],
    ['2021', '2021-01-01', '2021-12-31'],
    ['2021 til 2024', '2021-01-01', '2024-12-31'],
    ['fra 2021 til og med 2024', '2021-01-01', '2024-12-31'],
    ['august 2021 – juni 2023', '2021-08-01', '2023-06-30'],
    ['2021-01-01 – 2022-06-30', '2021-01-01', '2022-06-30'],
    ['2026-2021', '2026-01-01', '2021-12-31'],
  ])('%s', (text, start, end) => {
    const period = readPeriod(text);
    expect([iso(period?.start), iso(period?.end)]).toEqual([start, end]);
  });

  test.each([
    '',
    ' ',
    'fra 2021',
    'innen 2026',
    'planperioden',
    '4 år',
    'årlig',
    'høsten',
    '2021-26',
    'plan 2021-2026',
    '2021, 2023',
    '2021-2026 (revidert)',
    'x',
  ])('«%s» is none', (text) => {
    expect(readPeriod(text)).toBeUndefined();
  });
});

describe('«i planperioden»', () => {
  test('without the period is a time without ends', () => {
    const reading = readTime('i planperioden');
    expect(describeParts('i planperioden', reading)).toBe('interval of the plan «planperioden»');
    expect(holdsTime(reading)).toBe(true);
    expect([reading.start, reading.end]).toEqual([undefined, undefined]);
  });

  test('without the period is a deadline without an end', () => {
    expect(readTime('i løpet av planperioden').parts).toEqual([{ kind: 'deadline', span: { start: 0, end: 23 } }]);
  });
});

describe('times in running text', () => {
  test('are found with their places, and nothing else is', () => {
    const text =
      'Strand kommune skal etablere FACT team i løpet av 2021. Møter jevnlig, i høst og hvert kvartal (kl. 09–14).';
    expect(findTimes(text).map((part) => [part.kind, text.slice(part.span.start, part.span.end)])).toEqual([
      ['deadline', 'i løpet av 2021'],
      ['recurrence', 'hvert kvartal'],
    ]);
  });

  test('are none in a text without', () => {
    expect(findTimes('NOU 2019/26 og § 10-2, for barn 13–23 år')).toEqual([]);
  });

  test('stand in the plan’s period', () => {
    const period = { start: { year: 2021, month: 1, day: 1 }, end: { year: 2026, month: 12, day: 31 } };
    expect(findTimes('Evalueres i planperioden.', { period })).toEqual([
      { kind: 'interval', span: { start: 12, end: 24 }, ...period },
    ]);
  });
});

describe('a reading', () => {
  test.each([
    ['2022', true],
    ['årlig', true],
    ['4 år', true],
    ['ved behov, senest 2024', true],
    ['ved behov', false],
    ['høsten', false],
    ['Må innarbeides i økonomiplan', false],
    ['', false],
  ])('of «%s» holds a time: %s', (text, expected) => {
    expect(holdsTime(readTime(text))).toBe(expected);
  });

  test('of blanks has no parts', () => {
    expect(readTime(' \n\u00a0 ')).toEqual({ parts: [] });
  });

  test('can be moved to where its text stands', () => {
    const moved = moveTime(readTime('våren 2021'), (span) => ({ start: span.start + 100, end: span.end + 100 }));
    expect(moved.parts[0]?.span).toEqual({ start: 100, end: 110 });
    expect(iso(moved.end)).toBe('2021-06-30');
  });

  test('says how often', () => {
    expect(recurrenceOf(readTime('Oppstart 2022, to ganger i året'))).toEqual({ months: 6, days: 0 });
    expect(recurrenceOf(readTime('2022'))).toBeUndefined();
  });
});
