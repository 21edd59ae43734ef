import { describe, expect, test } from 'vitest';
import { formatNumber, readNumber, unitMeaning } from '../../core/src/model/number.ts';
import { ODD_PIECES, randomTexts } from '../support/random.ts';
import { readTables } from '../support/tables.ts';

describe.each(readTables('number.md'))('number.md: $heading', ({ rows }) => {
  test.each(rows.map((row) => [row.cells.get('text') ?? '', row] as const))('%s', (text, { cells, line }) => {
    const reading = readNumber(text);
    const meaning = reading?.unit === undefined ? '' : ` ${unitMeaning(reading.unit)}`;
    expect(reading ? `${reading.value}${meaning}` : 'none', `number.md:${line}`).toBe(cells.get('reads as'));
  });
});

describe('units of one meaning', () => {
  test.each([
    ['percent', ['%', 'prosent', 'Prosent', 'pst.', 'pst', 'percent', 'per cent']],
    ['per-1000', ['per-1000', 'per 1000', 'per 1\u00a0000', 'pr. 1000', 'per 1000 innbyggere', 'per thousand']],
    ['persons', ['personer', 'personar', 'persons', 'person']],
    ['count', ['antall', 'tal', 'count']],
    ['nok', ['kr', 'kr.', 'kroner', 'NOK']],
    ['litres', ['liter', 'litres']],
  ])('%s', (meaning, spellings) => {
    expect(spellings.map(unitMeaning)).toEqual(spellings.map(() => meaning));
  });

  test('others are themselves, folded', () => {
    expect(unitMeaning('  Liter ren\n alkohol ')).toBe('liter ren alkohol');
    expect(unitMeaning('ma\u030aneder')).toBe('måneder');
  });
});

describe('writing', () => {
  test.each([
    [1234.5, '1\u00a0234,5', '1,234.5'],
    [1000000, '1\u00a0000\u00a0000', '1,000,000'],
    [999, '999', '999'],
    [-0.5, '−0,5', '−0.5'],
    [0.1 + 0.2, '0,3', '0.3'],
    [0, '0', '0'],
    [-0, '0', '0'],
    [100, '100', '100'],
  ])('%d', (value, norwegian, english) => {
    expect([formatNumber(value, 'nb'), formatNumber(value, 'nn'), formatNumber(value, 'en')]).toEqual([
      norwegian,
      norwegian,
      english,
    ]);
  });

  test('keeps as many decimals as asked for', () => {
    expect(formatNumber(12, 'nb', 2)).toBe('12,00');
    expect(formatNumber(12.345, 'en', 1)).toBe('12.3');
  });

  test('what is read is written so that it is read again', () => {
    for (const value of [0, 1, 12.5, 1234, 1234567.25, -40, 0.004]) {
      expect(readNumber(formatNumber(value, 'nb'))?.value).toBe(value);
    }
  });
});

describe('any text', () => {
  test('is a finite number with a unit that is not blank, or none', () => {
    for (const text of randomTexts(7, 5000, 6, [...ODD_PIECES, '12', '3', '%', 'prosent', '1 000', '4,5'])) {
      const reading = readNumber(text);
      if (!reading) continue;
      expect(Number.isFinite(reading.value), text).toBe(true);
      expect(reading.unit?.trim(), text).toBe(reading.unit);
      expect(unitMeaning(reading.unit ?? 'x'), text).not.toBe('');
    }
  });

  test.each(['1', '1 000 ', '1.', '1,1', '-', '1.000'])('of a hundred thousand characters of %j is judged', (piece) => {
    const text = piece.repeat(Math.ceil(100_000 / piece.length));
    expect(Number.isFinite(readNumber(text)?.value ?? 0)).toBe(true);
    expect(readNumber(`1 ${text}x`)?.value ?? 1).toBe(1);
  });
});
