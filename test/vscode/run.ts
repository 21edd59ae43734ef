/**
 * `npm run test:vscode`: the suites and the checks of the user interface, in a real VS Code at the floor of `engines.vscode` and at the newest.
 * `-- --version floor` (or `newest`, or a number) runs one of them.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureDebianPackages } from '../../scripts/support/debian.ts';
import { cacheFolder, root } from '../../scripts/support/paths.ts';
import { endGroup, endGroupsOnSignal, environment, mustRun, spawnGroup } from '../../scripts/support/process.ts';
import { type InstalledVSCode, installVSCodes } from '../../scripts/vscode/install.ts';
import { address, type RunningVSCode, serve } from '../../scripts/vscode/serve.ts';
import { versions } from '../../scripts/vscode/versions.ts';
import { follow, type Outcome } from './support/follow.ts';
import { describe, RESULTS } from './support/results.ts';
import { makeScratch, testSettings } from './support/workspace.ts';
import { launchChromium, viewport } from './ui/chromium.ts';

const print = (line: string): void => console.log(line);

/** The suites inside the extension host: the page with `tests` in its address makes it call them. */
async function runSuites(installed: InstalledVSCode): Promise<Outcome> {
  const scratch = await makeScratch();
  let server: RunningVSCode | undefined;
  const browser = await launchChromium();
  try {
    const started = await serve(installed, {
      dataFolder: scratch.data,
      settings: testSettings,
      env: { [RESULTS]: scratch.results },
    });
    server = started;
    const page = await browser.newPage({ viewport });
    await page.goto(
      address(started.port, { folder: scratch.plan, extension: root, tests: join(root, 'dist/test/suite.js') }),
    );
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
async function runInterface(installed: InstalledVSCode): Promise<Outcome> {
  const scratch = await makeScratch();
  const child = spawnGroup(process.execPath, [join(root, 'test/vscode/ui/run.ts'), installed.version.role], {
    cwd: root,
    env: environment({ [RESULTS]: scratch.results }),
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

async function runOne(installed: InstalledVSCode): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const [name, runPart] of [
    ['suites in the extension host', runSuites],
    ['user interface', runInterface],
  ] as const) {
    print(`\nVS Code ${installed.version.vscode} (${installed.version.role}): ${name}`);
    const outcome = await runPart(installed).catch((error: unknown) => ({
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
const { values } = parseArgs({ options: { version: { type: 'string' } } });
const wanted = versions.filter(
  ({ role, vscode }) => values.version === undefined || [role, vscode].includes(values.version),
);
if (wanted.length === 0)
  throw new Error(
    `no such version: ${values.version}; there are ${versions.map(({ role, vscode }) => `${role} (${vscode})`).join(', ')}`,
  );
await mustRun('node', ['esbuild.js']);
await ensureDebianPackages(['chromium'], print);
const outcomes: Outcome[] = [];
for (const installed of await installVSCodes(wanted, print)) outcomes.push(...(await runOne(installed)));

const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
// A run that broke off counts as one failure: its missing results must not look like success.
const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed + (outcome.problem === undefined ? 0 : 1), 0);
await mkdir(cacheFolder, { recursive: true });
await writeFile(join(cacheFolder, 'vscode-results.json'), `${JSON.stringify({ passed, failed })}\n`);
print(`\nIn VS Code ${wanted.map(({ vscode }) => vscode).join(' and ')}: ${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
