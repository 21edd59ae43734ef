import { describe, expect, test } from 'vitest';
import { compareNames, looseKeys, nearestName, respell } from '../../core/src/model/names/index.ts';
import { ODD_PIECES, randomTexts } from '../support/random.ts';
import { readTables } from '../support/tables.ts';

describe.each(readTables('names.md'))('names.md: $heading', ({ heading, rows }) => {
  const named = rows.map(({ cells, line }) => {
    const of = (column: string) => cells.get(column) ?? '';
    return [`${of('registered')} · ${of('written')}`, of, line] as const;
  });

  test.each(named)('%s', (_, of, line) => {
    const [registered, written] = [of('registered'), of('written')];
    expect(compareNames(registered, written), `names.md:${line}`).toBe(of('likeness'));
    expect(respell(registered, written) ?? '–', `names.md:${line}`).toBe(of('respelled'));
    if (heading === 'Different') return;
    const keys = new Set(looseKeys(registered));
    expect(looseKeys(written).filter((key) => keys.has(key))).not.toEqual([]);
  });

  test.each(named)('%s, the other way round', (_, of, line) => {
    expect(compareNames(of('written'), of('registered')), `names.md:${line}`).toBe(of('likeness'));
  });
});

test('the nearest of several spellings counts', () => {
  expect(nearestName(['ROP team', 'rop-teamet'], 'ROP teamet')).toEqual({ name: 'ROP team', likeness: 'inflected' });
  expect(nearestName([], 'ROP team')).toBeUndefined();
});

test('any text is a name, and is like itself', () => {
  for (const text of randomTexts(11, 300, 12, [...ODD_PIECES, 'ROP', 'team', 's', '-', '/', '&'])) {
    expect(compareNames(text, text)).toBe('same');
    expect(() => respell(text, `${text}-en`)).not.toThrow();
  }
});

test('a name of 50 000 characters is no trouble', () => {
  for (const piece of ['s', 'e', 'er ', 'a-', '&', '/', 'ROP-', "'", '1-']) {
    const long = piece.repeat(50_000 / piece.length);
    expect(compareNames(long, `${long}x`)).toMatch(/./);
  }
});
