import { spawnSync } from 'node:child_process';
import { chmod, mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { NodeHost } from '../../server/src/node/host.ts';
import { builtCli, folderWith, type Ran, runCli, spawnCli } from '../support/cli.ts';

const removals: (() => Promise<void>)[] = [];

beforeAll(() => {
  builtCli();
}, 60_000);

afterEach(async () => {
  for (const remove of removals.splice(0)) await remove();
});

const PLAN = {
  'plan.yaml':
    'planverk: 1\nid: strand\ntittel: Rusplan\nkommune: Strand\nperiode: 2021-2026\nkapitler: [kapitler/en.md]\n',
  'kapitler/en.md': `# Innledning\n\n${'Tekst. '.repeat(2000)}\n`,
};

async function folder(files: Readonly<Record<string, string>> = PLAN): Promise<string> {
  const made = await folderWith(files);
  removals.push(made.remove);
  return made.path;
}

const build = (cwd: string, ...args: string[]): Promise<Ran> => runCli(['build', '--lang', 'nb', ...args], { cwd });

/** What stands in a folder besides the plan. */
async function leftIn(cwd: string): Promise<readonly string[]> {
  return (await readdir(cwd)).filter((name) => name !== 'plan.yaml' && name !== 'kapitler').sort();
}

function refusal(sentence: string): Ran {
  return { code: 2, out: '', err: `planverk: ${sentence}\n` };
}

describe('a plan that cannot be written', () => {
  test.each([
    [['html'], 'strand.html'],
    [['html', '--split'], 'strand-html'],
    [['docx'], 'strand.docx'],
  ])('for want of room (%s) leaves nothing of it', async (to, place) => {
    const cwd = await folder();
    // The system gives no file more than a block or two: as on a full disk, but for the name of the error.
    const command = `ulimit -f 4; exec "${process.execPath}" "${builtCli()}" build --to ${to.join(' ')}`;
    const { status, stdout, stderr } = spawnSync('bash', ['-c', command], { cwd, encoding: 'utf8' });
    expect({ code: status, out: stdout, err: stderr }).toEqual(
      refusal(`Det er ikke plass til «${place}» på disken. Rydd plass, eller velg et annet sted med --out.`),
    );
    expect(await leftIn(cwd)).toEqual([]);
  });

  test('in a folder that may not be written, or over a file that may not', async () => {
    const cwd = await folder({ ...PLAN, 'ut/min.html': 'min' });
    await chmod(join(cwd, 'ut'), 0o777);
    await chmod(join(cwd, 'ut/min.html'), 0o444);
    await chmod(cwd, 0o555);
    const refused = (...args: string[]): Ran =>
      spawnCli(['build', '--lang', 'nb', '--to', 'html', ...args], { cwd }, true);
    const sentence = (place: string): string =>
      `Kan ikke skrive til «${place}»: systemet gir ikke tilgang. Velg et annet sted med --out.`;
    expect(refused()).toEqual(refusal(sentence('strand.html')));
    expect(refused('--split')).toEqual(refusal(sentence('strand-html')));
    expect(refused('--out', 'ut/min.html')).toEqual(refusal(sentence('ut/min.html')));
    await chmod(cwd, 0o755);
    expect(await leftIn(cwd)).toEqual(['ut']);
    expect(await readdir(join(cwd, 'ut'))).toEqual(['min.html']);
  });

  test('where a folder is in its place, or a file in the way', async () => {
    const cwd = await folder({ ...PLAN, 'fil.txt': '' });
    await mkdir(join(cwd, 'strand.html'));
    expect(await build(cwd, '--to', 'html')).toEqual(
      refusal(
        'Kan ikke skrive til «strand.html»: det ligger en mappe der filen skal være. Flytt den, eller velg et annet sted med --out.',
      ),
    );
    const way = 'det ligger en fil der mappen skal være. Velg et annet sted med --out.';
    expect(await build(cwd, '--to', 'html', '--out', 'fil.txt/ut.html')).toEqual(
      refusal(`Kan ikke skrive til «fil.txt/ut.html»: ${way}`),
    );
    expect((await build(cwd, '--to', 'csv', '--out', 'fil.txt/ut')).err).toMatch(/«fil\.txt\/ut» er ikke en tom mappe/);
    expect(await leftIn(cwd)).toEqual(['fil.txt', 'strand.html']);
    expect(await readdir(join(cwd, 'strand.html'))).toEqual([]);
  });

  test('under a name that is too long', async () => {
    const cwd = await folder();
    const name = `${'å'.repeat(200)}.html`;
    expect(await build(cwd, '--to', 'html', '--out', name)).toEqual(
      refusal(`Kan ikke skrive til «${name}»: navnet er for langt. Velg et kortere med --out.`),
    );
    expect(await leftIn(cwd)).toEqual([]);
  });

  test('through a link that leads out of the current folder, whoever made it', async () => {
    const [cwd, outside] = [await folder(), await folder({ 'notat.txt': '' })];
    await rm(join(outside, 'notat.txt'));
    const sentence = (place: string): string =>
      `«${place}» er en lenke til «${outside}», utenfor mappen du står i. Skriv det stedet med --out om planen skal ligge der.`;
    for (const name of ['strand-html', 'strand.html', 'ut']) await symlink(outside, join(cwd, name));
    expect(await build(cwd, '--to', 'html', '--split')).toEqual(refusal(sentence('strand-html')));
    for (const out of ['ut', 'ut/plan.html'])
      expect((await build(cwd, '--to', 'html', '--out', out)).err).toMatch(/ er en lenke til «.*», utenfor mappen/);
    // Without a place that somebody named, a link to a folder is a link in the place of the file, and is replaced.
    expect((await build(cwd, '--to', 'html')).code).toBe(0);
    expect(await readdir(outside)).toEqual([]);
    // Named as it is, the place is the user's own.
    expect((await build(cwd, '--to', 'html', '--out', outside)).code).toBe(0);
    expect(await readdir(outside)).toEqual(['strand.html']);
  });
});

test.each(['plan.yaml', 'kapitler/en.md'])(
  '%s that goes away while the plan is read is told of, and half a plan is not made',
  async (name) => {
    const cwd = await folder();
    const list = NodeHost.prototype.listFiles;
    using _ = vi.spyOn(NodeHost.prototype, 'listFiles').mockImplementation(async function (this: NodeHost, of) {
      const files = await list.call(this, of);
      await rm(join(cwd, name), { force: true });
      return files;
    });
    expect(await build(cwd, '--to', 'html')).toEqual(
      refusal(`«${name}» ble borte mens planen ble lest. Prøv igjen når filene er på plass.`),
    );
    expect(await leftIn(cwd)).toEqual([]);
  },
);

test('a browser that ends at once, cannot be started, or has no room for its profile, is a sentence and exit 2', async () => {
  const cwd = await folder();
  const pdf = (env: Record<string, string>): Ran => spawnCli(['build', '--lang', 'nb', '--to', 'pdf'], { cwd, env });
  const browser = join(cwd, 'nettleser');
  await writeFile(browser, '#!/bin/sh\nexit 1\n', { mode: 0o755 });
  expect(pdf({ PLANVERK_CHROMIUM: browser })).toEqual(
    refusal(
      `Nettleseren «${browser}» sluttet før den hadde laget PDF. Prøv igjen, eller velg en annen med PLANVERK_CHROMIUM.`,
    ),
  );
  await chmod(browser, 0o644);
  expect(pdf({ PLANVERK_CHROMIUM: browser }).err).toMatch(
    /^planverk: Finner ikke nettleseren .*, eller får ikke starte den/,
  );
  const nowhere = join(cwd, 'borte');
  expect(pdf({ PLANVERK_CHROMIUM: browser, TMPDIR: nowhere }).err).toContain(
    `Får ikke lage en mappe i «${nowhere}», der midlertidige filer skal ligge.`,
  );
  expect(await leftIn(cwd)).toEqual(['nettleser']);
});

test('a template that is not there, or is a folder, is a sentence and exit 2, and nothing is made', async () => {
  const cwd = await folder();
  for (const name of ['mal.docx', 'kapitler'])
    expect(await build(cwd, '--to', 'docx', '--template', name)).toEqual(
      refusal(`Finner ikke malen «${name}», eller får ikke lese den.`),
    );
  expect(await leftIn(cwd)).toEqual([]);
  expect(await readFile(join(cwd, 'plan.yaml'), 'utf8')).toBe(PLAN['plan.yaml']);
});
