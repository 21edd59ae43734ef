import { describe, expect, test } from 'vitest';
import { compareDates, isValidDate, type PlainDate } from '../../core/src/model/date.ts';
import { findTimes, readPeriod, readTime, type TimePart } from '../../core/src/model/time/index.ts';
import { LEXICON } from '../../core/src/model/time/lexicon.ts';
import { ODD_PIECES, randomTexts } from '../support/random.ts';

const WORDS = [...LEXICON.keys()];
const FIGURES = [
  '2021',
  '2022',
  '2021-2024',
  '1.',
  '1.3.2022',
  '32.13.2021',
  '2022-03-01',
  '2022/23',
  'jan 22',
  'og',
  ',',
  '.',
  '–',
];
const PIECES = [...WORDS, ...FIGURES, ...FIGURES, ...ODD_PIECES];

function check(text: string, parts: readonly TimePart[]): void {
  let last = 0;
  for (const { span } of parts) {
    // Parts stand in the order of the text, and none within another.
    expect(span.start, text).toBeGreaterThanOrEqual(last);
    expect(span.end, text).toBeGreaterThan(span.start);
    expect(span.end, text).toBeLessThanOrEqual(text.length);
    expect(text.slice(span.start, span.end).trim().length, text).toBe(span.end - span.start);
    last = span.end;
  }
}

function isDay(date: PlainDate | undefined): boolean {
  return date === undefined || isValidDate(date.year, date.month, date.day);
}

describe('any text', () => {
  test.each([1, 2, 3])('is read without an error, in spans of its own (seed %i)', (seed) => {
    for (const text of randomTexts(seed, 3000, 12, PIECES)) {
      const { parts, start, end } = readTime(text);
      check(text, parts);
      check(text, findTimes(text));
      expect(isDay(start) && isDay(end), text).toBe(true);
      expect(parts.length === 0, text).toBe(text.replace(/[\s\u200b]/g, '') === '');
      if (parts.some((part) => part.kind === 'none')) expect(parts, text).toHaveLength(1);
      const period = readPeriod(text);
      if (period) expect(Number.isNaN(compareDates(period.start, period.end))).toBe(false);
    }
  });

  test('of the vocabulary stands alone, beside a year and beside itself', () => {
    for (const word of WORDS) {
      for (const text of [word, `${word} 2022`, `2022 ${word}`, `${word} ${word}`, `2021${word}2022`]) {
        check(text, readTime(text).parts);
      }
    }
  });
});

describe('a hundred thousand characters', () => {
  // Work that grew with the square of the length would take minutes, far past the limit of a test.
  const hostile = [
    ...[
      '2022 ',
      '2022-',
      '2022, januar, ',
      '1',
      '1.',
      '1/3-',
      'a.',
      'å',
      '\n',
      '(',
      '😀',
      'a\u030a',
      'hvert 1.-',
      '2 og et halvt ',
    ],
    ...[
      'vår og ',
      'mar, ',
      'fra ',
      'fra utgangen av ',
      'hver vår og ',
      'når ',
      'så snart som ',
      'i ',
      'NOU ',
      'NOU 1 ',
      'http:/',
    ],
    ...['skoleåret 2021/2022, ', 'skoleåret 2021/2022 og skoleåret ', '4 år–', '13-', 'to til ', 'halvårlig '],
  ];

  test.each(hostile)('of %j are read', (piece) => {
    const text = piece.repeat(Math.ceil(100_000 / piece.length));
    expect(readTime(text).parts.every(({ span }) => span.end <= text.length)).toBe(true);
  });

  test('of words at random are read', () => {
    for (const text of randomTexts(5, 6, 40_000, PIECES)) {
      expect(readTime(text).parts.every(({ span }) => span.end <= text.length)).toBe(true);
    }
  });
});
