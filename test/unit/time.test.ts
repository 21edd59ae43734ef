import { describe, expect, test } from 'vitest';
import { readTime } from '../../core/src/model/time/index.ts';
import { readTables } from '../support/tables.ts';
import { describeField, describeParts } from '../support/time-text.ts';

/** The plan whose period «i planperioden» stands for in the suite. */
const period = { start: { year: 2021, month: 1, day: 1 }, end: { year: 2026, month: 12, day: 31 } };

describe.each(readTables('time.md'))('time.md: $heading', ({ rows }) => {
  test.each(rows.map((row) => [row.cells.get('text') ?? '', row] as const))('%s', (text, { cells, line }) => {
    const reading = readTime(text, { period });
    expect(describeParts(text, reading), `time.md:${line}`).toBe(cells.get('reads as'));
    expect(describeField(reading), `time.md:${line}`).toBe(cells.get('field'));
  });

  test.each(rows.map((row) => [row.cells.get('text') ?? '', row] as const))(
    '%s: in capitals, and with a full stop',
    (text) => {
      const shown = (variant: string) => readTime(variant, { period }).parts.map(({ span: _, ...part }) => part);
      expect(shown(text.toUpperCase())).toEqual(shown(text));
      if (!/[.!?]$/.test(text)) expect(shown(`${text}.`)).toEqual(shown(text));
    },
  );
});
