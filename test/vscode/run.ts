/**
 * `npm run test:vscode`: the suites and the checks of the user interface, in a real VS Code at the floor of `engines.vscode` and at the newest,
 * both at once. `-- --version floor` (or `newest`, or a number) runs one of them, `--part suites` (or `ui`) one part, `--grep <text>` only the
 * tests with that text in their titles, `--all` on the floor also the checks that only the newest needs (ui/on-floor.ts).
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { stageForTests } from '../../scripts/stage.ts';
import { ensureDebianPackages } from '../../scripts/support/debian.ts';
import { cacheFolder, root } from '../../scripts/support/paths.ts';
import { endGroup, endGroupsOnSignal, environment, mustRun, spawnGroup } from '../../scripts/support/process.ts';
import { type InstalledVSCode, installVSCodes } from '../../scripts/vscode/install.ts';
import { address, type RunningVSCode, serve } from '../../scripts/vscode/serve.ts';
import { versions } from '../../scripts/vscode/versions.ts';
import { launchChromium, viewport } from '../support/chromium.ts';
import { type Outcome, type Tried, tried } from '../support/tries.ts';
import { follow } from './support/follow.ts';
import { describe, RESULTS, WANTED, type Wanted } from './support/results.ts';
import { timeTable } from './support/table.ts';
import { makeScratch, testSettings } from './support/workspace.ts';

/** Prints a line of one version's, since both print at the same time. */
type Print = (line: string) => void;

/** Runs the tests with these titles, or all of the part, in a window of its own. */
type RunPart = (
  installed: InstalledVSCode,
  extension: string,
  only: readonly string[] | undefined,
  print: Print,
) => Promise<Outcome>;

/** The suites inside the extension host: the page with `tests` in its address makes it call them. */
const runSuites: RunPart = async (installed, extension, only, print) => {
  const scratch = await makeScratch();
  let server: RunningVSCode | undefined;
  const browser = await launchChromium();
  try {
    const started = await serve(installed, {
      dataFolder: scratch.data,
      settings: testSettings,
      env: { [RESULTS]: scratch.results, [WANTED]: wantedAs(only) },
    });
    server = started;
    const page = await browser.newPage({ viewport });
    const tests = join(extension, 'dist/test/suite.js');
    await page.goto(address(started.port, { folder: scratch.workspace, extension, tests }));
    const outcome = await follow(scratch.results, () => hostProblem(started), print);
    if (outcome.problem !== undefined) await keepTraces(installed, started, await page.screenshot(), print);
    return outcome;
  } finally {
    await browser.close();
    await server?.stop();
    await scratch.remove();
  }
};

function wantedAs(only: readonly string[] | undefined): string {
  const wanted: Wanted = { grep: values.grep, only };
  return JSON.stringify(wanted);
}

/** Says so when the extension host is gone; after a finished run it goes as well, but then the end has been written. */
function hostProblem(server: RunningVSCode): string | undefined {
  const exit = /Extension Host Process exited with.*/.exec(server.output());
  return exit === null ? undefined : exit[0];
}

async function keepTraces(
  { version }: InstalledVSCode,
  server: RunningVSCode,
  picture: Uint8Array,
  print: Print,
): Promise<void> {
  await mkdir(cacheFolder, { recursive: true });
  const base = join(cacheFolder, `vscode-${version.vscode}`);
  await writeFile(`${base}.log`, server.output());
  await writeFile(`${base}.png`, picture);
  print(`The server's output and a picture: ${base}.log, ${base}.png`);
}

/** The checks of the user interface, in a process of their own that drives a page. */
const runInterface: RunPart = async (installed, extension, only, print) => {
  const scratch = await makeScratch();
  const script = join(root, 'test/vscode/ui/run.ts');
  const child = spawnGroup(process.execPath, [script, installed.version.role, extension, values.all ? 'all' : ''], {
    cwd: root,
    env: environment({ [RESULTS]: scratch.results, [WANTED]: wantedAs(only) }),
    stdio: 'inherit',
  });
  try {
    const gone = (): string | undefined =>
      child.exitCode === null ? undefined : `the checks ended with code ${child.exitCode}`;
    return await follow(scratch.results, gone, print);
  } finally {
    await endGroup(child);
    await scratch.remove();
  }
};

async function runOne(installed: InstalledVSCode, extension: string): Promise<Tried[]> {
  const { vscode } = installed.version;
  const print: Print = (line) => console.log(line.replace(/^/gm, `${vscode.padEnd(8)} `));
  const outcomes: Tried[] = [];
  for (const [part, name, runPart] of [
    ['suites', 'suites in the extension host', runSuites],
    ['ui', 'user interface', runInterface],
  ] as const) {
    if ((values.part ?? part) !== part) continue;
    print(`── ${name}`);
    const started = performance.now();
    const run = (only?: readonly string[]): Promise<Outcome> =>
      runPart(installed, extension, only, print).catch((error: unknown) => ({
        results: [],
        left: ['the run'],
        problem: describe(error),
      }));
    const outcome = await tried(run, print);
    print(`\n${timeTable(outcome.results, (performance.now() - started) / 1000).join('\n')}\n`);
    outcomes.push(outcome);
  }
  return outcomes;
}

endGroupsOnSignal();
const { values } = parseArgs({
  options: {
    version: { type: 'string' },
    part: { type: 'string' },
    grep: { type: 'string' },
    all: { type: 'boolean' },
  },
});
const wanted = versions.filter(
  ({ role, vscode }) => values.version === undefined || [role, vscode].includes(values.version),
);
if (wanted.length === 0)
  throw new Error(
    `no such version: ${values.version}; there are ${versions.map(({ role, vscode }) => `${role} (${vscode})`).join(', ')}`,
  );
await mustRun('node', ['esbuild.js']);
await ensureDebianPackages(['chromium'], console.log);
const installed = await installVSCodes(wanted, console.log);
const stage = await mkdtemp(join(tmpdir(), 'planverk-extension-'));
let outcomes: Tried[];
try {
  await stageForTests(stage);
  outcomes = (await Promise.all(installed.map((one) => runOne(one, stage)))).flat();
} finally {
  await rm(stage, { recursive: true });
}
const passed = outcomes.reduce((sum, each) => sum + each.passed, 0);
const failed = outcomes.flatMap((each) => each.failed);
const later = outcomes.flatMap((each) => each.later);
await mkdir(cacheFolder, { recursive: true });
await writeFile(join(cacheFolder, 'vscode-results.json'), `${JSON.stringify({ passed, failed: failed.length })}\n`);
for (const title of failed) console.log(`✗ ${title}`);
for (const title of later) console.log(`↻ ${title}: passed only when it was tried again`);
const again = later.length === 0 ? '' : ` (${later.length} of them when tried again)`;
console.log(
  `\nIn VS Code ${wanted.map(({ vscode }) => vscode).join(' and ')}: ${passed} passed${again}, ${failed.length} failed`,
);
if (values.grep !== undefined && passed + failed.length === 0)
  console.log(`✗ No test that would run has «${values.grep}» in its name.`);
process.exitCode = failed.length === 0 && passed > 0 ? 0 : 1;
