import { expect, test, vi } from 'vitest';
import rule from '../../core/src/checks/rules/unlisted-chapter.ts';
import { BROKEN, PLAN } from './support/plans.ts';
import { ROOT, start } from './support/server.ts';

test('a rule that throws is one finding about that rule, and the others are run', async () => {
  using _broken = vi.spyOn(rule, 'check').mockImplementation(() => {
    throw new Error('regelen gikk i stykker');
  });
  const { client } = await start({ files: { ...PLAN, 'kapitler/01.md': BROKEN } });
  const manifest = await client.pull(`${ROOT}/plan.yaml`);
  expect(manifest.kind === 'full' && manifest.items).toEqual([
    expect.objectContaining({
      code: 'rule-failed',
      severity: 2,
      message: expect.stringMatching(/unlisted-chapter.*regelen gikk i stykker/),
    }),
  ]);
  expect(manifest.kind === 'full' && manifest.items[0]).not.toHaveProperty('codeDescription');
  expect(await client.findings(`${ROOT}/kapitler/01.md`)).toEqual(['unknown-value']);
  expect(client.logs).toEqual([]);
});
