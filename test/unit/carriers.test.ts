import { beforeAll, expect, test } from 'vitest';
import { check } from '#core';
import { openExamples } from '../support/examples.ts';

/** How often each rule finds something in each of the five plans. */
async function countsOf(change?: (text: string) => string): Promise<Readonly<Record<string, number>>> {
  const { workspace, today } = await openExamples(change);
  const counts: Record<string, number> = {};
  for (const plan of workspace.snapshot().plans) {
    for (const { code } of check(plan, { today }).all) {
      const key = `${plan.uri} ${code}`;
      counts[key] = (counts[key] ?? 0) + 1;
    }
  }
  return counts;
}

let asWritten: Readonly<Record<string, number>>;
beforeAll(async () => {
  asWritten = await countsOf();
}, 60_000);

test.each([
  ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
  ['the line breaks of old Macs', (text: string) => text.replaceAll('\n', '\r')],
  ['a byte order mark', (text: string) => `\ufeff${text}`],
])(
  'five plans with %s have the same findings',
  async (_, change) => {
    expect(Object.keys(asWritten).length).toBeGreaterThan(100);
    expect(await countsOf(change)).toEqual(asWritten);
  },
  60_000,
);

test('letters of two signs are the same letters, but to the rules that look at single signs', async () => {
  const counts = await countsOf((text) => text.normalize('NFD'));
  const others = (all: Readonly<Record<string, number>>) =>
    Object.entries(all)
      .filter(([key]) => !/ (?:spacing|template-residue)$/.test(key))
      .sort();
  expect(others(counts)).toEqual(others(asWritten));
}, 60_000);
