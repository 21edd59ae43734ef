import { describe, expect, test } from 'vitest';
import { FORMATS, publish } from '../../publish/src/index.ts';
import { AxeBrowser, LOOKS } from '../support/axe.ts';
import { openExamples } from '../support/examples.ts';
import { publicationOf } from '../support/publications.ts';

const { workspace } = await openExamples();
const PLANS = workspace.snapshot().plans;
/** PDF takes a browser, and has tests of its own. */
const MADE_HERE = FORMATS.filter(({ name }) => name !== 'pdf');

describe.each(PLANS.map((plan) => [plan.uri, plan] as const))('%s', (_, plan) => {
  for (const format of MADE_HERE) {
    for (const options of format.name === 'html' ? [{}, { split: true }] : [{}]) {
      test(`is ${format.name} ${JSON.stringify(options)} twice with the same bytes`, async () => {
        const [first, second] = [
          await publish(publicationOf(plan), format, options),
          await publish(publicationOf(plan), format, options),
        ];
        expect(first.length).toBeGreaterThan(format.isFolder(options) ? 1 : 0);
        expect(second).toEqual(first);
        expect(new Set(first.map(({ path }) => path)).size).toBe(first.length);
      });
    }
  }

  test('tells nothing of where its files lie', async () => {
    for (const format of MADE_HERE) {
      for (const { content } of await publish(publicationOf(plan), format))
        if (typeof content === 'string') expect(content.includes(plan.uri)).toBe(false);
    }
  });
});

describe('axe-core finds nothing on published pages', async () => {
  const html = FORMATS.filter(({ name }) => name === 'html');
  for (const format of html) {
    test.each(PLANS.map((plan) => [plan.uri, plan] as const))('%s', { timeout: 120_000 }, async (_, plan) => {
      const browser = await AxeBrowser.open();
      try {
        const whole = await publish(publicationOf(plan), format);
        const site = await publish(publicationOf(plan), format, { split: true });
        const pages = [...whole, ...site.slice(0, 2), ...site.slice(-1)];
        for (const [at, { content, path }] of pages.entries()) {
          for (const look of at === 0 ? LOOKS : LOOKS.slice(at % 2, (at % 2) + 1))
            expect(await browser.check(String(content), look), `${path}, ${look.scheme}`).toEqual([]);
        }
      } finally {
        await browser.close();
      }
    });
  }
});
