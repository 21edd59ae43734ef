import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type BuildRow, buildRows } from './build.ts';
import { generate, write } from './generate.ts';
import { editorRows } from './lenses.ts';
import { pageRows } from './page.ts';
import { previewRows } from './preview.ts';
import { median, type Row, say, type Written } from './row.ts';
import { MeasuredServer } from './server.ts';
import { symbolRow } from './symbols.ts';

// Speed as ratios within one run: `npm run bench`. Seconds differ from machine to machine, what is done per file does not.
// `-- --part check` (or `server`, `symbols`, `editor`, `preview`, `page`, `build`) measures one part only.

const SIZES = [100, 1_000, 10_000];
const RUNS = 3;
const EDITS = 150;
const HERE = dirname(fileURLToPath(import.meta.url));
const CLI = join(HERE, '../dist/cli.js');

const PARTS: Readonly<Record<string, (workspaces: readonly Written[]) => Promise<readonly Row[]> | readonly Row[]>> = {
  check: (workspaces) => [checkRow(workspaces)],
  server: serverRows,
  symbols: async (workspaces) => [await symbolRow(CLI, workspaces)],
  editor: sayEditorRows,
  preview: async () => sayRows(await previewRows()),
  page: async () => sayRows(await pageRows()),
  build: async () => sayRows(await buildRows()),
};

const { values } = parseArgs({ options: { part: { type: 'string' } } });
const parts = values.part === undefined ? Object.values(PARTS) : [PARTS[values.part]];
if (parts.includes(undefined)) throw new Error(`there is no part «${values.part}»: ${Object.keys(PARTS).join(', ')}`);

const folder = mkdtempSync(join(tmpdir(), 'planverk-bench-'));
try {
  const workspaces = SIZES.map((cards) => {
    const generated = generate(cards);
    const path = join(folder, String(cards));
    write(generated, path);
    return { cards, path, bytes: generated.bytes };
  });
  say(`${workspaces.map(({ cards, bytes }) => `${cards} cards: ${(bytes / 1e6).toFixed(1)} MB`).join(', ')}`);
  const rows: Row[] = [];
  for (const part of parts) rows.push(...((await part?.(workspaces)) ?? []));
  print(rows);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** What an editor asks for by itself; its workspaces are its own, and its ratios stand below each other. */
async function sayEditorRows(): Promise<readonly Row[]> {
  for (const row of await editorRows())
    say(`${row.what}, against ${row.against}: ${row.value} (to reach: ${row.goal})`);
  return [];
}

/** Parts whose plans are of the sizes that plans have: their rows are said by themselves. */
function sayRows(rows: readonly BuildRow[]): readonly Row[] {
  for (const { what, against, values, goal } of rows)
    say(`${what}, against ${against}: ${values.join(', ')} (to reach: ${goal})`);
  return [];
}

/** Cold `check` against the floor, each in a process of its own, one after the other. */
function checkRow(workspaces: readonly Written[]): Row {
  const ratios = workspaces.map(({ path, cards }) => {
    const floors: number[] = [];
    const checks: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      floors.push(timed([join(HERE, 'run-floor.ts'), path]));
      checks.push(timed([CLI, 'check', path, '--format', 'json', '--output', join(folder, 'out.json')]));
    }
    const ratio = median(checks) / median(floors);
    say(`check ${cards}: floor ${Math.round(median(floors))} ms, check ${Math.round(median(checks))} ms`);
    return `${ratio.toFixed(2)} ×`;
  });
  return { what: 'cold check', against: 'floor: read, markdown-it, parseDocument', values: ratios, goal: '≤ 1.6 ×' };
}

/** Wall time of one Node process in milliseconds. */
function timed(args: readonly string[]): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [...args], { encoding: 'utf8' });
  if (status === null || status > 1) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
  return performance.now() - start;
}

/** Latency of an edit and of completion, and the peak memory, with a server on each workspace at the same time. */
async function serverRows(workspaces: readonly Written[]): Promise<Row[]> {
  const chapter = 'plan-0001/kapitler/03-tiltak.md';
  const servers: { server: MeasuredServer; bytes: number; line: number; edits: number[]; completions: number[] }[] = [];
  for (const { path, bytes } of workspaces) {
    const server = await MeasuredServer.start(CLI, path);
    await server.workspaceFindings();
    const lines = (await server.open(chapter)).split('\n');
    const line = lines.findIndex((text) => text.startsWith('ansvarlig: '));
    servers.push({ server, bytes, line, edits: [], completions: [] });
  }
  // Turn by turn, so that whatever else the machine does falls on all of them alike.
  for (let i = 0; i < EDITS; i++) {
    for (const measured of servers) {
      const { server, line } = measured;
      const start = performance.now();
      await server.edit(chapter, line - 1, 0, 0, 'x');
      await server.findings(chapter);
      await server.edit(chapter, line - 1, 0, 1, '');
      await server.findings(chapter);
      measured.edits.push((performance.now() - start) / 2);
      const asked = performance.now();
      const count = await server.completions(chapter, line, 'ansvarlig: '.length);
      measured.completions.push(performance.now() - asked);
      if (count === 0) throw new Error('completion in a reference field gave nothing');
    }
  }
  const warm = (times: readonly number[]) => median(times.slice(EDITS / 3));
  const [first] = servers;
  const ratio = (of: 'edits' | 'completions') =>
    servers.map((measured) => `${(warm(measured[of]) / warm(first?.[of] ?? [])).toFixed(2)} ×`);
  const memory = servers.map(({ server, bytes }) => {
    const peak = server.peakMemory();
    return peak === undefined ? 'not told' : `${(peak / bytes).toFixed(1)} ×`;
  });
  for (const { server, edits, completions } of servers) {
    say(
      `edit ${warm(edits).toFixed(1)} ms, completion ${warm(completions).toFixed(1)} ms, peak ${Math.round((server.peakMemory() ?? 0) / 1e6)} MB`,
    );
    await server.stop();
  }
  return [
    { what: 'edit to findings', against: 'the same at 100 cards', values: ratio('edits'), goal: '≤ 1.3 ×' },
    { what: 'completion of a unit', against: 'the same at 100 cards', values: ratio('completions'), goal: '≤ 2 ×' },
    { what: 'peak memory of the server', against: 'bytes of source', values: memory, goal: '≤ 20 × at 10 000' },
  ];
}

function print(rows: readonly Row[]): void {
  const header = ['what', 'against', ...SIZES.map((cards) => `${cards} cards`), 'to reach'];
  const lines = [
    header,
    header.map(() => '---'),
    ...rows.map((row) => [row.what, row.against, ...row.values, row.goal]),
  ];
  const widths = header.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  for (const line of lines) {
    const cells = line.map((cell, column) =>
      cell === '---' ? '-'.repeat(widths[column] ?? 3) : cell.padEnd(widths[column] ?? 0),
    );
    process.stdout.write(`| ${cells.join(' | ')} |\n`);
  }
}
