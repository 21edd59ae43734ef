/**
 * `npm run test:vscode`: the suites and the checks of the user interface, in a real VS Code at the floor of `engines.vscode` and at the newest.
 * `-- --version floor` (or `newest`, or a number) runs one of them, `--part suites` (or `ui`) one part, `--grep <text>` only the tests
 * with that text in their names.
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
import { follow, type Outcome, total } from './support/follow.ts';
import { describe, GREP, RESULTS } from './support/results.ts';
import { makeScratch, testSettings } from './support/workspace.ts';

const print = (line: string): void => console.log(line);

/** The suites inside the extension host: the page with `tests` in its address makes it call them. */
async function runSuites(installed: InstalledVSCode, extension: string): Promise<Outcome> {
  const scratch = await makeScratch();
  let server: RunningVSCode | undefined;
  const browser = await launchChromium();
  try {
    const started = await serve(installed, {
      dataFolder: scratch.data,
      settings: testSettings,
      env: { [RESULTS]: scratch.results, [GREP]: values.grep ?? '' },
    });
    server = started;
    const page = await browser.newPage({ viewport });
    const tests = join(extension, 'dist/test/suite.js');
    await page.goto(address(started.port, { folder: scratch.workspace, extension, tests }));
    const outcome = await follow(scratch.results, () => hostProblem(started), print);
    if (outcome.problem !== undefined) await keepTraces(installed, started, await page.screenshot());
    return outcome;
  } finally {
    await browser.close();
    await server?.stop();
    await scratch.remove();
  }
}

/** Says so when the extension host is gone; after a finished run it goes as well, but then the end has been written. */
function hostProblem(server: RunningVSCode): string | undefined {
  const exit = /Extension Host Process exited with.*/.exec(server.output());
  return exit === null ? undefined : exit[0];
}

async function keepTraces({ version }: InstalledVSCode, server: RunningVSCode, picture: Uint8Array): Promise<void> {
  await mkdir(cacheFolder, { recursive: true });
  const base = join(cacheFolder, `vscode-${version.vscode}`);
  await writeFile(`${base}.log`, server.output());
  await writeFile(`${base}.png`, picture);
  print(`  The server's output and a picture: ${base}.log, ${base}.png`);
}

/** The checks of the user interface, in a process of their own that drives a page. */
async function runInterface(installed: InstalledVSCode, extension: string): Promise<Outcome> {
  const scratch = await makeScratch();
  const script = join(root, 'test/vscode/ui/run.ts');
  const child = spawnGroup(process.execPath, [script, installed.version.role, extension], {
    cwd: root,
    env: environment({ [RESULTS]: scratch.results, [GREP]: values.grep ?? '' }),
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
}

async function runOne(installed: InstalledVSCode, extension: string): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const [part, name, runPart] of [
    ['suites', 'suites in the extension host', runSuites],
    ['ui', 'user interface', runInterface],
  ] as const) {
    if ((values.part ?? part) !== part) continue;
    print(`\nVS Code ${installed.version.vscode} (${installed.version.role}): ${name}`);
    const outcome = await runPart(installed, extension).catch((error: unknown) => ({
      passed: 0,
      failed: 0,
      problem: describe(error),
    }));
    if (outcome.problem !== undefined) print(`  ✗ broken off: ${outcome.problem}`);
    outcomes.push(outcome);
  }
  return outcomes;
}

endGroupsOnSignal();
const { values } = parseArgs({
  options: { version: { type: 'string' }, part: { type: 'string' }, grep: { type: 'string' } },
});
const wanted = versions.filter(
  ({ role, vscode }) => values.version === undefined || [role, vscode].includes(values.version),
);
if (wanted.length === 0)
  throw new Error(
    `no such version: ${values.version}; there are ${versions.map(({ role, vscode }) => `${role} (${vscode})`).join(', ')}`,
  );
await mustRun('node', ['esbuild.js']);
await ensureDebianPackages(['chromium'], print);
const installed = await installVSCodes(wanted, print);
const stage = await mkdtemp(join(tmpdir(), 'planverk-extension-'));
const outcomes: Outcome[] = [];
try {
  await stageForTests(stage);
  for (const one of installed) outcomes.push(...(await runOne(one, stage)));
} finally {
  await rm(stage, { recursive: true });
}
const { passed, failed } = total(outcomes);
await mkdir(cacheFolder, { recursive: true });
await writeFile(join(cacheFolder, 'vscode-results.json'), `${JSON.stringify({ passed, failed })}\n`);
print(`\nIn VS Code ${wanted.map(({ vscode }) => vscode).join(' and ')}: ${passed} passed, ${failed} failed`);
if (values.grep !== undefined && passed + failed === 0) print(`✗ No test has «${values.grep}» in its name.`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
