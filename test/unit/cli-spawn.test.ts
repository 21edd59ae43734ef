import { spawnSync } from 'node:child_process';
import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BROKEN, PLAN } from '../protocol/support/plans.ts';
import { builtCli, folderWith, spawnCli } from '../support/cli.ts';

let folder: Awaited<ReturnType<typeof folderWith>>;

beforeAll(async () => {
  builtCli();
  const feil = Object.entries({ ...PLAN, 'kapitler/01.md': BROKEN }).map(([path, text]) => [`feil/${path}`, text]);
  folder = await folderWith({ ...PLAN, ...Object.fromEntries(feil) });
}, 60_000);

afterAll(() => folder.remove());

test('the built program ends as docs/cli.md says', () => {
  expect(spawnCli(['--version']).code).toBe(0);
  expect(spawnCli(['check', 'feil'], { cwd: folder.path }).code).toBe(1);
  expect(spawnCli(['check', 'ikke'], { cwd: folder.path })).toEqual({
    code: 2,
    out: '',
    err: 'planverk: Mappen «ikke» finnes ikke.\n',
  });
});

test('the built program says the same of Strand’s plan twice, byte for byte, in a pipe without colour', () => {
  const args = ['check', 'examples/strand-2021-2026', '--format', 'json'];
  const first = spawnCli(args);
  expect(first.err).toBe('');
  expect(first.out.length).toBeGreaterThan(1000);
  expect(spawnCli(args)).toEqual(first);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the colours are what is looked for.
  expect(spawnCli(['check', 'examples/strand-2021-2026']).out).not.toMatch(/\u001b/);
}, 60_000);

test('the language follows the surroundings', () => {
  expect(spawnCli(['check', 'ikke'], { env: { LC_ALL: 'en_US.UTF-8' } }).err).toContain('does not exist');
});

test('what the system refuses is one sentence and exit 2, be it a file or a folder', async () => {
  const { path, remove } = await folderWith({ ...PLAN, 'b/c.md': '# b\n' });
  const refused = async (name: string) => {
    await chmod(join(path, name), 0);
    const ran = spawnCli(['check'], { cwd: path }, true);
    await chmod(join(path, name), 0o755);
    return ran;
  };
  for (const name of ['kapitler/01.md', 'plan.yaml', 'b']) {
    expect(await refused(name)).toEqual({
      code: 2,
      out: '',
      err: `planverk: «${name}» kan ikke leses: systemet gir ikke tilgang.\n`,
    });
  }
  await remove();
});

test('a reader that stops reading is no error', async () => {
  // More than a pipe holds, so that the reader is gone while there is still something to write.
  const cards = Array.from({ length: 500 }, (_, i) => BROKEN.replace('t1', `t${i}`)).join('\n');
  const { path, remove } = await folderWith({ ...PLAN, 'kapitler/01.md': cards });
  const command = `"${process.execPath}" "${builtCli()}" check --format json`;
  const options = { encoding: 'utf8', cwd: path } as const;
  const { stderr, stdout } = spawnSync('bash', ['-c', `${command} | head -c 1; echo "\${PIPESTATUS[0]}"`], options);
  expect({ stderr, stdout }).toEqual({ stderr: '', stdout: '{1\n' });
  await remove();
});

test('a current directory that is no more is one sentence, not a stack trace', async () => {
  const { path, remove } = await folderWith(PLAN);
  const command = `cd "${path}" && rm -r "${path}" && "${process.execPath}" "${builtCli()}" check`;
  const { status, stderr } = spawnSync('bash', ['-c', command], { encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringMatching(/^planverk: .*\n$/) });
  await remove();
});
