import { describe, expect, test } from 'vitest';
import {
  type Amount,
  formatAmount,
  readAmount,
  readMoney,
  readYear,
  sumAmounts,
} from '../../core/src/model/money/index.ts';
import { ODD_PIECES, randomTexts } from '../support/random.ts';
import { readTables } from '../support/tables.ts';

/** `660000 NOK «660 000 kr»`: the value, the currency and, where it is not the whole text, what was read. */
function describeAmount(text: string, { value, currency, span }: Amount): string {
  const read = text.slice(span.start, span.end);
  return `${value} ${currency}${read === text.trim() ? '' : ` «${read}»`}`;
}

function describeReading(text: string): string {
  const reading = readAmount(text);
  if (reading.kind === 'unreadable') return reading.reason;
  return describeAmount(text, reading.amount) + (reading.note === undefined ? '' : `; note: ${reading.note}`);
}

const tables = readTables('money.md');

describe.each(tables.filter(({ heading }) => heading.startsWith('Amount')))('money.md: $heading', ({ rows }) => {
  test.each(rows.map((row) => [row.cells.get('text') ?? '', row] as const))('%s', (text, { cells, line }) => {
    expect(describeReading(text), `money.md:${line}`).toBe(cells.get('reads as'));
  });
});

describe.each(tables.filter(({ heading }) => heading.startsWith('Text')))('money.md: $heading', ({ rows }) => {
  test.each(rows.map((row) => [row.cells.get('text') ?? '', row] as const))('%s', (text, { cells, line }) => {
    const { amounts, funding } = readMoney(text);
    expect([...funding].sort().join(', '), `money.md:${line}`).toBe(cells.get('funding'));
    expect(amounts.map((amount) => describeAmount(text, amount)).join('; '), `money.md:${line}`).toBe(
      cells.get('amounts'),
    );
  });
});

describe('a year', () => {
  test.each([
    ['2021', 2021],
    [' 2021 ', 2021],
    ['År 2021', 2021],
    ['1999', 1999],
  ])('«%s» is %d', (text, year) => {
    expect(readYear(text)).toBe(year);
  });

  test.each(['År 1', '', '21', '20211', '2021-2022', '2021.', '1066', 'totalt'])('«%s» is none', (text) => {
    expect(readYear(text)).toBeUndefined();
  });
});

describe('amounts', () => {
  test('add up to the øre', () => {
    expect(sumAmounts([0.1, 0.2])).toBe(0.3);
    expect(sumAmounts([660000, 550000, 440000, 330000])).toBe(1980000);
    expect(sumAmounts(Array.from({ length: 1000 }, () => 0.01))).toBe(10);
    expect(sumAmounts([])).toBe(0);
  });

  test.each([
    [660000, 'NOK', '660\u00a0000\u00a0kr', 'NOK\u00a0660,000'],
    [1234.5, 'NOK', '1\u00a0234,50\u00a0kr', 'NOK\u00a01,234.50'],
    [1000, 'EUR', '€\u00a01\u00a0000', '€\u00a01,000'],
    [1000, 'USD', 'USD\u00a01\u00a0000', 'USD\u00a01,000'],
    [-500, 'NOK', '−500\u00a0kr', 'NOK\u00a0−500'],
  ])('%d %s is written', (value, currency, norwegian, english) => {
    expect([
      formatAmount(value, currency, 'nb'),
      formatAmount(value, currency, 'nn'),
      formatAmount(value, currency, 'en'),
    ]).toEqual([norwegian, norwegian, english]);
  });

  test('what is written is read again', () => {
    for (const value of [1, 660000, 1234.5, 4300000]) {
      const reading = readAmount(formatAmount(value, 'NOK', 'nb'));
      expect(reading.kind === 'amount' && reading.amount.value).toBe(value);
    }
  });
});

describe('any text', () => {
  const words = [
    'kr',
    'kr.',
    'mill.',
    'mrd.',
    'tilskudd',
    'ramme',
    'ikke',
    'avklart',
    '€',
    'EUR',
    ',-',
    '660 000',
    '1.234',
    '4,3',
    'inkl.',
    'år 1',
    '2016-kroner',
  ];

  test.each([1, 2, 3])('is read without an error, in spans of its own (seed %i)', (seed) => {
    for (const text of randomTexts(seed, 3000, 12, [...words, ...words, ...ODD_PIECES])) {
      let last = 0;
      for (const { span, value } of readMoney(text).amounts) {
        expect(span.start, text).toBeGreaterThanOrEqual(last);
        expect(span.end, text).toBeGreaterThan(span.start);
        expect(span.end, text).toBeLessThanOrEqual(text.length);
        expect(Number.isFinite(value), text).toBe(true);
        last = span.end;
      }
      const reading = readAmount(text);
      const span = reading.kind === 'amount' ? reading.amount.span : reading.span;
      expect(0 <= span.start && span.start <= span.end && span.end <= text.length, text).toBe(true);
    }
  });

  // Work that grew with the square of the length would take minutes, far past the limit of a test.
  test.each([
    '1',
    '1 000 ',
    '1.',
    '1,1 ',
    'kr ',
    'kr 1',
    '1,-',
    '2016-',
    'ikke ',
    '. ',
    ' ',
    '::',
    'ingen ',
    'tilskudd,',
    '1 kr –',
  ])('a hundred thousand characters of %j are read', (piece) => {
    const text = piece.repeat(Math.ceil(100_000 / piece.length));
    for (const long of [text, `1 kr${text}x`, `x${text}1 kr`, `ingen${text}x`]) {
      expect(readMoney(long).amounts.length).toBeLessThanOrEqual(long.length);
      expect(readAmount(long).kind).toMatch(/amount|unreadable/);
    }
  });
});
