import { readFileSync } from 'node:fs';
import { mkdir, readdir, readFile, watch, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { findChromium } from '../../scripts/support/debian.ts';
import { builtCli, folderWith, runCli, spawnCli, startCli } from '../support/cli.ts';

const removals: (() => Promise<void>)[] = [];

beforeAll(() => {
  builtCli();
}, 60_000);

afterEach(async () => {
  for (const remove of removals.splice(0)) await remove();
});

const MANIFEST = 'planverk: 1\nid: strand\ntittel: Rusplan\nkommune: Strand\nperiode: 2021-2026\n';

/** A plan that takes seconds to publish, and a folder for what programs keep for a while. */
async function longPlan(): Promise<string> {
  const chapter = (at: number): string => {
    const cards = Array.from(
      { length: 12 },
      (_, i) => `\`\`\`tiltak\nid: t${at}-${i}\ntittel: Tiltak ${i}\nmål: m1\nansvarlig: nav\n\`\`\`\n`,
    );
    return `# Kapittel ${at}\n\n${cards.join('\nTekst om tiltaket.\n\n')}`;
  };
  const names = Array.from({ length: 600 }, (_, at) => `kapitler/${String(at).padStart(3, '0')}.md`);
  const made = await folderWith({
    'plan.yaml': `${MANIFEST}kapitler:\n${names.map((name) => `  - ${name}\n`).join('')}`,
    ...Object.fromEntries(names.map((name, at) => [name, chapter(at)])),
  });
  removals.push(made.remove);
  await mkdir(join(made.path, 'tmp'));
  return made.path;
}

/** What lies in a plan's folder besides the plan itself, at any depth. */
async function leftIn(cwd: string): Promise<readonly string[]> {
  const all = await readdir(cwd, { recursive: true });
  return all.filter((name) => !/^(?:plan\.yaml|tmp|kapitler.*)$/.test(name)).sort();
}

test.each(['docx', 'html', 'html --split'])(
  'Ctrl-C while a plan becomes %s says so, leaves nothing, and ends with 130',
  { timeout: 60_000 },
  async (to) => {
    const cwd = await longPlan();
    const args = ['build', '--to', ...to.split(' '), '--out', `ny/mappe/ut${to.includes(' ') ? '' : `.${to}`}`];
    const run = startCli(args, { cwd, env: { LANG: 'nb_NO.UTF-8' }, onTerminal: true });
    await run.says(/Lager «Rusplan» som/);
    run.type('\u0003');
    const { code, out } = await run.ended;
    expect(code).toBe(130);
    // The line is taken away before.
    expect(out.split('\r\u001b[K').at(-1)).toBe('planverk: Stoppet. Ingenting er skrevet.\r\n');
    expect(await leftIn(cwd)).toEqual([]);
  },
);

test.each(['json', 'csv', 'docx', 'html', 'html --split'])(
  'a plan that is stopped before it has become %s leaves nothing',
  async (to) => {
    const cwd = await shortPlan();
    const { code, out, err } = await runCli(['build', '--to', ...to.split(' ')], { cwd, stop: 'SIGTERM' });
    expect([code, out, err]).toEqual([143, '', 'planverk: Stoppet. Ingenting er skrevet.\n']);
    expect(await leftIn(cwd)).toEqual([]);
  },
);

test('how far it has come stands in one line on a terminal, and nowhere in a pipe', { timeout: 60_000 }, async () => {
  const cwd = await longPlan();
  const { out } = await startCli(['build', '--to', 'html', '--lang', 'nn'], { cwd, onTerminal: true }).ended;
  const [line = '', last = '', ...more] = out.split('\r\n');
  expect(line.split('\r\u001b[K').slice(1, -1).join('\n')).toMatch(
    /^(?:Lagar «Rusplan» som nettside(?:: \d+ av 60\d)?\n?)+$/,
  );
  // The line is taken away before what is said in the end.
  const words = expect.stringMatching(/^Det er \d+ feil i planen\. planverk check viser dei\.\n?$/);
  expect([line.split('\r\u001b[K').at(-1), last, ...more]).toEqual(['Planen ligg i «strand.html».', words, '']);
  expect(spawnCli(['build', '--to', 'html', '--lang', 'nn'], { cwd })).toMatchObject({
    out: 'Planen ligg i «strand.html».\n',
    err: words,
  });
});

test('a site that is stopped leaves the one of the last time as it was', { timeout: 60_000 }, async () => {
  const cwd = await longPlan();
  await mkdir(join(cwd, 'ut'));
  await writeFile(join(cwd, 'ut/index.html'), 'gammel');
  await writeFile(join(cwd, 'ut/.planverk-files'), 'index.html\n');
  const run = startCli(['build', '--to', 'html', '--split', '--out', 'ut'], { cwd, onTerminal: true });
  await run.says(/Lager «Rusplan» som nettsider/);
  process.kill(childOf(run.pid), 'SIGTERM');
  expect((await run.ended).code).toBe(143);
  expect(await leftIn(cwd)).toEqual(['ut', 'ut/.planverk-files', 'ut/index.html']);
  expect(await readFile(join(cwd, 'ut/index.html'), 'utf8')).toBe('gammel');
});

/** The one child of a process. */
function childOf(pid: number): number {
  return Number(readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim());
}

/** A browser that starts another program, as browsers do, and never answers. It notes which processes they are. */
const SLOW = `#!/bin/sh
sleep 600 &
echo "$$ $!" > "$NOTE.new"
mv "$NOTE.new" "$NOTE"
wait
`;

async function withSlowBrowser(cwd: string): Promise<{ env: Record<string, string>; pids(): Promise<number[]> }> {
  await writeFile(join(cwd, 'tmp/slow'), SLOW, { mode: 0o755 });
  const note = join(cwd, 'tmp/note');
  const env = { TMPDIR: join(cwd, 'tmp'), NOTE: note, PLANVERK_CHROMIUM: join(cwd, 'tmp/slow') };
  const events = watch(join(cwd, 'tmp'));
  return {
    env,
    async pids() {
      for await (const { filename } of events) if (filename === 'note') break;
      return (await readFile(note, 'utf8')).trim().split(' ').map(Number);
    },
  };
}

/** Whether a process runs; one that has ended and that nobody has asked about yet does not. */
function runs(pid: number): boolean {
  try {
    return !/^\d+ \(.*\) [ZX]/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

async function shortPlan(): Promise<string> {
  const made = await folderWith({ 'plan.yaml': `${MANIFEST}kapitler: [kapitler/en.md]\n`, 'kapitler/en.md': '# En\n' });
  removals.push(made.remove);
  await mkdir(join(made.path, 'tmp'));
  return made.path;
}

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)(
  '%s while a browser prints ends it and all it has started, with %d',
  { timeout: 60_000 },
  async (signal, code) => {
    const cwd = await shortPlan();
    const browser = await withSlowBrowser(cwd);
    const run = startCli(['build', '--to', 'pdf', '--lang', 'en'], { cwd, env: browser.env });
    const pids = await browser.pids();
    expect(pids.map(runs)).toEqual([true, true]);
    process.kill(run.pid, signal);
    expect(await run.ended).toEqual({ code, out: '', err: 'planverk: Stopped. Nothing has been written.\n' });
    await expect.poll(() => pids.map(runs)).toEqual([false, false]);
    expect((await readdir(join(cwd, 'tmp'))).sort()).toEqual(['note', 'slow']);
    expect(await leftIn(cwd)).toEqual(['tmp/note', 'tmp/slow']);
  },
);

test('Ctrl-C on a terminal while the real browser prints leaves no profile behind', { timeout: 60_000 }, async () => {
  const cwd = await longPlan();
  const env = { TMPDIR: join(cwd, 'tmp'), PLANVERK_CHROMIUM: findChromium() ?? 'chromium' };
  const run = startCli(['build', '--to', 'pdf', '--lang', 'nb'], { cwd, env, onTerminal: true });
  await run.says(/Lager PDF av «Rusplan» med nettleseren/);
  run.type('\u0003');
  const { code, out } = await run.ended;
  expect([code, out.endsWith('Ingenting er skrevet.\r\n')]).toEqual([130, true]);
  expect(await readdir(join(cwd, 'tmp'))).toEqual([]);
  expect(await leftIn(cwd)).toEqual([]);
});
