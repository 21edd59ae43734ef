import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  addYears,
  compareDates,
  earlierDate,
  formatIso,
  fromDayNumber,
  isValidDate,
  lastDayOfMonth,
  laterDate,
  parseIso,
  plainDate,
  toDayNumber,
} from '../../core/src/model/date.ts';

const day = (text: string) => {
  const date = parseIso(text);
  if (!date) throw new Error(`${text} is no date`);
  return date;
};

describe('the calendar', () => {
  test('is the one that JavaScript’s own dates follow, from year 1 to 9999', () => {
    for (let number = -719162; number <= 2932896; number += 367) {
      const date = fromDayNumber(number);
      expect(formatIso(date)).toBe(new Date(number * 86_400_000).toISOString().slice(0, 10));
      expect(toDayNumber(date)).toBe(number);
    }
  });

  test('has leap years', () => {
    expect([1900, 2000, 2023, 2024, 2100].map((year) => lastDayOfMonth(year, 2))).toEqual([28, 29, 28, 29, 28]);
  });

  test.each([
    [2022, 3, 1, true],
    [2024, 2, 29, true],
    [2022, 2, 29, false],
    [2022, 13, 1, false],
    [2022, 0, 1, false],
    [2022, 4, 31, false],
    [2022, 4, 0, false],
    [0, 4, 1, false],
    [10000, 1, 1, false],
    [2022.5, 1, 1, false],
    [2022, Number.NaN, 1, false],
  ])('%d-%d-%d exists: %s', (year, month, dayOfMonth, expected) => {
    expect(isValidDate(year, month, dayOfMonth)).toBe(expected);
  });
});

describe('reckoning', () => {
  test.each([
    ['2022-12-31', 1, '2023-01-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2022-01-01', -1, '2021-12-31'],
    ['2022-03-01', 0, '2022-03-01'],
    ['1969-12-31', 2, '1970-01-02'],
  ])('%s and %d days is %s', (from, days, to) => {
    expect(formatIso(addDays(day(from), days))).toBe(to);
  });

  test.each([
    ['2022-01-31', 1, '2022-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2022-11-15', 2, '2023-01-15'],
    ['2022-01-15', -1, '2021-12-15'],
    ['2022-03-31', -1, '2022-02-28'],
    ['2022-12-01', 12, '2023-12-01'],
  ])('%s and %d months is %s', (from, months, to) => {
    expect(formatIso(addMonths(day(from), months))).toBe(to);
  });

  test('29 February has no day of its own in other years', () => {
    expect(formatIso(addYears(day('2024-02-29'), 1))).toBe('2025-02-28');
    expect(formatIso(addYears(day('2024-02-29'), 4))).toBe('2028-02-29');
  });

  test('days are in order', () => {
    const dates = ['2022-03-01', '2021-12-31', '2022-02-28'].map(day);
    expect(dates.sort(compareDates).map(formatIso)).toEqual(['2021-12-31', '2022-02-28', '2022-03-01']);
    expect(compareDates(plainDate(2022, 3, 1), plainDate(2022, 3, 1))).toBe(0);
  });

  test('the earlier and the later, where one may be missing', () => {
    const [a, b] = [day('2021-01-01'), day('2022-01-01')];
    expect([earlierDate(a, b), earlierDate(b, a), earlierDate(undefined, b), earlierDate(a, undefined)]).toEqual([
      a,
      a,
      b,
      a,
    ]);
    expect([laterDate(a, b), laterDate(b, a), laterDate(undefined, b), laterDate(a, undefined)]).toEqual([b, b, b, a]);
    expect(laterDate(undefined, undefined)).toBeUndefined();
  });
});

describe('writing', () => {
  test('pads its figures', () => {
    expect(formatIso(plainDate(2022, 3, 1))).toBe('2022-03-01');
    expect(formatIso(plainDate(33, 4, 3))).toBe('0033-04-03');
  });

  test.each(['2022-3-1', '2022-02-30', '01.03.2022', '2022-03-01T00:00', ''])(
    '«%s» is no date in this form',
    (text) => {
      expect(parseIso(text)).toBeUndefined();
    },
  );
});
