import { expect, test, vi } from 'vitest';
import { BROKEN, PLAN } from './support/plans.ts';
import { ROOT, start } from './support/server.ts';

vi.mock('../../core/src/checks/rules/unlisted-chapter.ts', async (original) => {
  const { default: rule } = await original<typeof import('../../core/src/checks/rules/unlisted-chapter.ts')>();
  const check = (): never => {
    throw new Error('regelen gikk i stykker');
  };
  return { default: { ...rule, check } };
});

test('a rule that throws is one finding about that rule, and the others are run', async () => {
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
