import { cp, mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { examplePlan, root } from '../../scripts/support/paths.ts';
import { mustRun } from '../../scripts/support/process.ts';
import { builtCli } from '../support/cli.ts';
import { handshakes, readHandshake, toHandshake } from '../support/handshakes.ts';

/** What neovim.lua writes down. */
interface Seen {
  readonly problems: readonly string[];
  readonly findings: readonly Found[];
  readonly after_typing: readonly Found[];
  readonly after_fix: string;
  readonly units: readonly { readonly word: string }[];
  readonly hover: readonly string[];
  readonly library: string;
  readonly definition: { readonly file: string; readonly line: string };
}

interface Found {
  /** From 1. */
  readonly line: number;
  readonly text: string;
  readonly code: string;
  readonly message: string;
}

let folder: string;
let seen: Seen;
let said: string;

beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'planverk-neovim-')));
  await cp(examplePlan, join(folder, 'plan'), { recursive: true });
  await writeFile(join(folder, 'init.lua'), await configuration());
  await mkdir(join(folder, 'bin'));
  await writeFile(join(folder, 'bin/planverk'), planverk(join(folder, 'said.jsonl')), { mode: 0o755 });
  await mustRun(
    'nvim',
    ['--headless', '-u', join(folder, 'init.lua'), '-i', 'NONE', '-n', '-S', join(import.meta.dirname, 'neovim.lua')],
    {
      cwd: join(folder, 'plan'),
      env: {
        PATH: `${join(folder, 'bin')}:${process.env.PATH}`,
        PLANVERK_SEEN: join(folder, 'seen.json'),
        LANG: 'C.UTF-8',
      },
      limit: 120_000,
    },
  );
  seen = JSON.parse(await readFile(join(folder, 'seen.json'), 'utf8'));
  said = await readFile(join(folder, 'said.jsonl'), 'utf8');
}, 180_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('Neovim with Strand’s plan', () => {
  test('gets through, and what it asks is answered', () => {
    expect(seen.problems).toEqual([]);
  });

  test('shows the findings where the command line finds them', async () => {
    const chapter = 'kapitler/10-tiltak-hosten-2021.md';
    const { stdout } = await check(join(folder, 'plan'));
    const found = JSON.parse(stdout).findings.filter(({ file }: { file: string }) => file.endsWith(chapter));
    const lines = (list: readonly { line: number; code: string }[]) =>
      list.map(({ line, code }) => `${line} ${code}`).sort();
    expect(lines(seen.findings)).toEqual(
      lines(found.map(({ code, range }: Reported) => ({ code, line: range.start.line + 1 }))),
    );
    expect(seen.findings).toContainEqual(expect.objectContaining({ code: 'vague-time', text: 'Så snart som mulig' }));
  });

  test('underlines a misspelt key as soon as it is typed, and corrects it', () => {
    expect(seen.after_typing).toEqual([
      {
        line: 193,
        text: 'anvarlig',
        code: 'unknown-field',
        message: 'Feltet «anvarlig» finnes ikke for tiltak. Mente du «ansvarlig»?',
      },
    ]);
    expect(seen.after_fix).toBe('ansvarlig: nav');
  });

  test('suggests the units that begin as the word does', () => {
    expect(seen.units.map(({ word }) => word)).toEqual(['kommunalsjef-levekår', 'kommunalsjef-opplæring']);
  });

  test('tells of a unit, and goes to where it is registered', () => {
    expect(seen.hover.slice(0, 2)).toEqual(['**kommunalsjef levekår**  ', 'enhet `kommunalsjef-levekår`']);
    expect(seen.definition).toEqual({ file: 'registre/enheter.yaml', line: '  kommunalsjef-levekår:' });
  });

  test('renames a unit in every file that names it, and changes nothing else', async () => {
    const before = await textsOf(examplePlan);
    const named = [...before].filter(([, text]) => text.includes('rop-teamet'));
    expect(named.length).toBeGreaterThan(2);
    const wanted = [...before].map(([file, text]) => [
      file,
      text.replaceAll(/rop-teamet(?![\p{L}\d-])/gu, 'rop-laget'),
    ]);
    expect([...(await textsOf(join(folder, 'plan')))]).toEqual(wanted);
  });

  test('shows a file of the library that is on no disk', () => {
    expect(seen.library).toMatch(/^# Planverk sitt eget bibliotek/);
  });

  test('says hello as it was recorded, where it is a version that was', async () => {
    const { params } = toHandshake(said);
    const name = `neovim-${params.clientInfo?.version}`;
    expect(params.clientInfo?.name).toBe('Neovim');
    if ((await handshakes()).includes(name)) expect({ params, recorded: true }).toEqual(await readHandshake(name));
  });
});

/** What docs/editors/neovim.md has authors put into their init.lua. */
async function configuration(): Promise<string> {
  const page = await readFile(join(root, 'docs/editors/neovim.md'), 'utf8');
  const [, text] = /^```lua 0\.7\n(.*?)^```$/ms.exec(page) ?? [];
  if (text === undefined) throw new Error('the page has no configuration for 0.7');
  return text;
}

/** The program as it is on an author's path, with a recorder before it. */
function planverk(file: string): string {
  const recorder = join(import.meta.dirname, 'record.ts');
  return `#!/bin/sh\nexec '${process.execPath}' '${recorder}' '${file}' '${process.execPath}' '${builtCli()}' "$@"\n`;
}

/** The chapters and registers of a plan: path → text. */
async function textsOf(plan: string): Promise<ReadonlyMap<string, string>> {
  const files = (await readdir(plan, { recursive: true })).filter((file) => /\.(?:md|yaml)$/.test(file)).sort();
  return new Map(
    await Promise.all(files.map(async (file) => [file, await readFile(join(plan, file), 'utf8')] as const)),
  );
}

interface Reported {
  readonly code: string;
  readonly range: { readonly start: { readonly line: number } };
}

async function check(plan: string): Promise<{ stdout: string }> {
  const args = [builtCli(), 'check', plan, '--format', 'json', '--fail-on', 'never'];
  return { stdout: await mustRun(process.execPath, args, { cwd: root }) };
}
