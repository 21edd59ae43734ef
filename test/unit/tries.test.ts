import { describe, expect, test } from 'vitest';
import { type Outcome, tried } from '../support/tries.ts';

/** What came of a run in which these passed, and these did not. */
function outcome(passed: readonly string[], left: readonly string[], problem?: string): Outcome {
  const result = (title: string, hasPassed: boolean) => ({ title, passed: hasPassed, ms: 1, windows: 0, windowMs: 0 });
  return {
    results: [...passed.map((title) => result(title, true)), ...left.map((title) => result(title, false))],
    left,
    problem,
  };
}

/** Gives these outcomes one after the other, and says what was to be run each time. */
async function inTurn(...outcomes: readonly Outcome[]) {
  const runs: (readonly string[] | undefined)[] = [];
  const lines: string[] = [];
  const { passed, later, failed } = await tried(
    async (only) => outcomes[runs.push(only) - 1] ?? outcome([], []),
    (line) => lines.push(line),
  );
  return { passed, later, failed, runs, lines };
}

describe('what fails in VS Code', () => {
  test('is tried again alone, and counted where it passes then', async () => {
    const { lines, ...found } = await inTurn(outcome(['a'], ['b', 'c']), outcome(['b'], []), outcome(['c'], []));
    expect(found).toEqual({ passed: 3, later: ['b', 'c'], failed: [], runs: [undefined, ['b'], ['c']] });
    expect(lines).toContain('✓ b: passed at try 2');
  });

  test('three times is broken', async () => {
    const found = await inTurn(outcome(['a'], ['b']), outcome([], ['b']), outcome([], ['b']), outcome(['b'], []));
    expect(found).toMatchObject({ passed: 1, later: [], failed: ['b'], runs: [undefined, ['b'], ['b']] });
  });

  test('with many others is not tried again', async () => {
    const many = ['1', '2', '3', '4', '5', '6', '7'];
    const found = await inTurn(outcome(['a'], many));
    expect(found).toMatchObject({ passed: 1, failed: many, runs: [undefined] });
  });

  test('because the run broke off is run in a fresh window, and then alone', async () => {
    const broken = { ...outcome(['a'], []), left: ['b', 'c'], problem: 'gone' };
    const found = await inTurn(broken, outcome(['b'], ['c']), outcome(['c'], []));
    expect(found).toMatchObject({ passed: 3, later: ['c'], failed: [], runs: [undefined, ['b', 'c'], ['c']] });
  });

  test('before anything ran is no success', async () => {
    const nothing = { ...outcome([], []), left: ['the run'], problem: 'did not start' };
    const found = await inTurn(nothing, nothing);
    expect(found).toMatchObject({
      passed: 0,
      failed: ['the run'],
      runs: [undefined, undefined, ['the run'], ['the run']],
    });
  });
});
