import { lstat, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { folderWith, runCli } from '../support/cli.ts';

const removals: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const remove of removals.splice(0)) await remove();
});

const MANIFEST =
  'planverk: 1\nid: strand\ntittel: Rusplan\nkommune: Strand\nperiode: 2021-2026\nkapitler: [kapitler/en.md]\n';

async function plan(manifest = MANIFEST): Promise<string> {
  const made = await folderWith({ 'plan.yaml': manifest, 'kapitler/en.md': '# Innledning\n\nTekst.\n' });
  removals.push(made.remove);
  return made.path;
}

test('a link in the place of a file is replaced: nothing is written to where it leads', async () => {
  const cwd = await plan();
  await symlink('plan.yaml', join(cwd, 'ut.html'));
  expect((await runCli(['build', '--to', 'html', '--out', 'ut.html'], { cwd })).code).toBe(0);
  expect(await readFile(join(cwd, 'plan.yaml'), 'utf8')).toBe(MANIFEST);
  expect((await lstat(join(cwd, 'ut.html'))).isSymbolicLink()).toBe(false);
});

test('a list of files takes away what a build has made, and nothing else', async () => {
  const cwd = await plan();
  await runCli(['build', '--to', 'html', '--split', '--out', 'ut'], { cwd });
  await symlink(join(cwd, 'kapitler'), join(cwd, 'ut/lenke'));
  await writeFile(join(cwd, 'kapitler/egen.html'), 'egen');
  for (const name of ['gammel.html', 'notat.md']) await writeFile(join(cwd, 'ut', name), '');
  const list = ['gammel.html', 'notat.md', 'lenke/egen.html', '../plan.yaml', 'lenke', ''];
  await writeFile(join(cwd, 'ut/.planverk-files'), list.join('\n'));
  expect((await runCli(['build', '--to', 'html', '--split', '--out', 'ut'], { cwd })).code).toBe(0);
  const made = ['.planverk-files', '01-innledning.html', 'index.html', 'lenke', 'notat.md', 'sok.html'];
  expect((await readdir(join(cwd, 'ut'))).sort()).toEqual(made);
  expect(await readFile(join(cwd, 'kapitler/egen.html'), 'utf8')).toBe('egen');
  expect(await readFile(join(cwd, 'plan.yaml'), 'utf8')).toBe(MANIFEST);
});

test('a folder where writing failed half-way is still one of ours', async () => {
  const cwd = await plan();
  await mkdir(join(cwd, 'ut'));
  // Not empty, and not made by build, until the list is there: a folder in the place of the last page.
  await writeFile(join(cwd, 'ut/.planverk-files'), '');
  await mkdir(join(cwd, 'ut/sok.html'));
  const { code, err } = await runCli(['build', '--to', 'html', '--split', '--out', 'ut'], { cwd });
  expect([code, err]).toEqual([
    2,
    'planverk: Kan ikke skrive til «ut»: det ligger en mappe der filen skal være. Flytt den, eller velg et annet sted med --out.\n',
  ]);
  expect(await readFile(join(cwd, 'ut/.planverk-files'), 'utf8')).toBe('index.html\n01-innledning.html\nsok.html\n');
  expect((await readdir(join(cwd, 'ut'))).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

test('an id as long as nobody writes one gives a name that the disk takes', async () => {
  const cwd = await plan(`planverk: 1\nid: ${'å'.repeat(300)}\ntittel: T\n`);
  for (const options of [['html'], ['html', '--split'], ['csv'], ['json']])
    expect((await runCli(['build', '--to', ...options], { cwd })).code).toBe(0);
});

test('a plan with errors is made all the same, and that it has them is said', async () => {
  const cwd = await plan(MANIFEST.replace('en.md', 'borte.md'));
  const { code, out, err } = await runCli(['build', '--to', 'html', '--lang', 'nb'], { cwd });
  expect([code, out]).toEqual([0, 'Planen ligger i «strand.html».\n']);
  expect(err).toBe('Det er 1 feil i planen. planverk check viser dem.\n');
  const whole = await plan();
  expect((await runCli(['build', '--to', 'html'], { cwd: whole })).err).toBe('');
});

test('an id that Windows keeps for itself is no name of a file', async () => {
  const cwd = await plan(MANIFEST.replace('id: strand', 'id: aux'));
  expect((await runCli(['build', '--to', 'json', '--lang', 'nb'], { cwd })).out).toBe(
    'Planen ligger i «plan-aux.json».\n',
  );
});
