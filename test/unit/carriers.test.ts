import { beforeAll, expect, test } from 'vitest';
import { check, RULES } from '#core';
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

/** Rules that look for words in running text with patterns of their own, which may miss a word with such a letter. */
const BY_PATTERN: ReadonlySet<string> = new Set([
  ...RULES.filter(({ group }) => group === 'language').map(({ code }) => code),
  'template-residue',
  'undefined-citation',
]);

test('letters of two signs are the same letters in keys, values, ids and names', async () => {
  const counts = await countsOf((text) => text.normalize('NFD'));
  const read = (all: Readonly<Record<string, number>>) =>
    Object.entries(all)
      .filter(([key]) => !BY_PATTERN.has(key.split(' ')[1] ?? ''))
      .sort();
  expect(read(counts)).toEqual(read(asWritten));
}, 60_000);
