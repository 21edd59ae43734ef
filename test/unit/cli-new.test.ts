import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { check, folderNameFor, isPeriod, type Lang, parseIso, scaffoldPlan, Workspace } from '#core';
import { folderWith, runCli } from '../support/cli.ts';
import { MemoryHost } from '../support/memory-host.ts';

const PLAN = { title: 'Ruspolitisk plan: «for alle»', municipality: 'Strand kommune', period: '2026–2029' };
const removals: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const remove of removals.splice(0)) await remove();
});

async function folder(files: Record<string, string> = {}): Promise<string> {
  const made = await folderWith(files);
  removals.push(made.remove);
  return made.path;
}

async function findingsOf(lang: Lang, status?: string): Promise<string[]> {
  const files = scaffoldPlan({ ...PLAN, lang }).map(({ path, text }) => {
    const as = status === undefined ? text : text.replace(/^status: \S+/m, `status: ${status}`);
    return [path, path === 'plan.yaml' ? as : text] as const;
  });
  const host = new MemoryHost(Object.fromEntries(files), { roots: ['file:///plan'] });
  const workspace = new Workspace(host);
  await workspace.open();
  const [plan] = workspace.snapshot().plans;
  const today = parseIso('2026-01-31');
  if (plan === undefined || today === undefined) throw new Error('there is no plan');
  return check(plan, { today }).all.map(({ severity, code }) => `${severity} ${code}`);
}

describe('a new plan', () => {
  test.each(['nb', 'nn', 'en'] as const)('says as a draft only what is still to be written, in %s', async (lang) => {
    expect(await findingsOf(lang)).toEqual(['hint empty-section', 'hint empty-section', 'hint empty-section']);
  });

  test('is not ready for adoption', async () => {
    expect(await findingsOf('nb', 'vedtatt')).toContain('warning empty-section');
  });

  test('has its facts in the manifest, quoted where YAML would read something else', () => {
    const [manifest, first] = scaffoldPlan({ ...PLAN, lang: 'nb' });
    expect(manifest?.text).toContain('id: strand-ruspolitisk-plan-for-alle-2026\n');
    expect(manifest?.text).toContain('tittel: "Ruspolitisk plan: «for alle»"\nkommune: Strand\nperiode: 2026–2029\n');
    expect(first?.text).toContain('gjelder for Strand kommune i perioden 2026–2029');
  });

  test('has a dash in its text where the period was given with a hyphen, which stays in the manifest', () => {
    const [manifest, first] = scaffoldPlan({ ...PLAN, period: '2026-2029', lang: 'nn' });
    expect(manifest?.text).toContain('periode: 2026-2029\n');
    expect(first?.text).toContain('i perioden 2026–2029.');
    const [, days] = scaffoldPlan({ ...PLAN, period: '2026-01-01 - 2029-12-31', lang: 'nb' });
    expect(days?.text).toContain('i perioden 2026-01-01 – 2029-12-31.');
  });

  test('knows a period, and makes a name that every disk takes', () => {
    expect(['2026-2029', '2026', '2026–2027'].map(isPeriod)).toEqual([true, true, true]);
    expect(['', 'snart', '2029-2026'].map(isPeriod)).toEqual([false, false, false]);
    expect(folderNameFor('Rusplan: på vei/mot år 2030?', '2026-2029')).toBe('rusplan-pa-vei-mot-ar-2030-2026');
  });
});

describe('planverk new', () => {
  test('writes the plan and says what it made', async () => {
    const path = await folder();
    const args = ['new', 'rus', '--name', 'Rusplan', '--municipality', 'Strand', '--period', '2026-2029'];
    const { code, out, err } = await runCli(args, { cwd: path });
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^Planen ligger i «rus»:\n {2}plan\.yaml\n {2}kapitler\/01-innledning\.md\n/);
    expect(out).toMatch(/Begynn i rus\/kapitler\/01-innledning\.md\.\n$/);
    expect(await readFile(join(path, 'rus/plan.yaml'), 'utf8')).toContain('tittel: Rusplan\nkommune: Strand\n');
    expect((await readdir(join(path, 'rus/registre'))).sort()).toEqual([
      'enheter.yaml',
      'indikatorer.yaml',
      'kilder.yaml',
    ]);
    const checked = await runCli(['check', 'rus'], { cwd: path });
    expect(checked.code).toBe(0);
  });

  test('has something to say of itself where nothing is given, in the language asked for', async () => {
    const path = await folder({ '.git/HEAD': 'x' });
    const { code, out } = await runCli(['new', '.', '--lang', 'nn'], { cwd: path });
    expect(code).toBe(0);
    expect(out).toContain('Skriv namnet på kommunen i plan.yaml.');
    expect(await readFile(join(path, 'plan.yaml'), 'utf8')).toMatch(/språk: nn\n/);
    expect((await runCli(['check', '.'], { cwd: path })).code).toBe(0);
  });

  test('writes over nothing', async () => {
    const path = await folder({ 'plan/plan.yaml': 'planverk: 1\n', 'notater/a.txt': 'x' });
    const plan = await runCli(['new', 'plan'], { cwd: path });
    expect([plan.code, plan.err]).toEqual([
      2,
      'planverk: I mappen «plan» ligger det en plan fra før. Velg en ny mappe.\n',
    ]);
    const notes = await runCli(['new', 'notater', '--lang', 'en'], { cwd: path });
    expect([notes.code, notes.err]).toEqual([
      2,
      'planverk: The folder “notater” is not empty. Choose a new one, so that nothing is written over.\n',
    ]);
    expect(await readdir(join(path, 'notater'))).toEqual(['a.txt']);
  });

  test('asks for a folder and for a period that is one', async () => {
    const path = await folder();
    expect((await runCli(['new'], { cwd: path })).err).toContain('Si hvilken mappe');
    const period = await runCli(['new', 'x', '--period', 'snart'], { cwd: path });
    expect([period.code, period.err]).toEqual([
      2,
      'planverk: --period må være årene planen gjelder, som 2026-2029, ikke «snart».\n',
    ]);
    expect(await readdir(path)).toEqual([]);
  });

  test('cannot write into a file', async () => {
    const path = await folder({ fil: '' });
    expect((await runCli(['new', 'fil'], { cwd: path })).err).toBe('planverk: Kan ikke skrive til «fil».\n');
  });
});
