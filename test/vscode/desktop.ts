/**
 * `npm run test:desktop`: the suites of run.ts in a desktop VS Code, fetched from its update server by @vscode/test-electron, at the floor of
 * `engines.vscode` and at the newest. VSCODE_EXECUTABLE names one that is installed already, which is then the only one. Needs a display (on a
 * server: xvfb-run).
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { stageForTests } from '../../scripts/stage.ts';
import { mustRun } from '../../scripts/support/process.ts';
import { floor } from '../../scripts/vscode/versions.ts';
import { type Outcome, type Tried, tried } from '../support/tries.ts';
import { follow } from './support/follow.ts';
import { describe, RESULTS, WANTED, type Wanted } from './support/results.ts';
import { makeScratch } from './support/workspace.ts';

type Where = { readonly vscodeExecutablePath: string } | { readonly version: string };

const print = (line: string): void => console.log(line);

async function runIn(where: Where, extension: string, only?: readonly string[]): Promise<Outcome> {
  print(`\nDesktop VS Code ${'version' in where ? where.version : where.vscodeExecutablePath}`);
  const wanted: Wanted = { only };
  const scratch = await makeScratch();
  let ended: string | undefined;
  const tests = runTests({
    ...where,
    extensionDevelopmentPath: extension,
    extensionTestsPath: join(extension, 'dist/test/suite.js'),
    launchArgs: [scratch.plan, '--disable-extensions', '--disable-workspace-trust', `--user-data-dir=${scratch.data}`],
    extensionTestsEnv: { [RESULTS]: scratch.results, [WANTED]: JSON.stringify(wanted) },
  }).then(
    (code) => (ended = `VS Code ended with code ${code}`),
    (error: unknown) => (ended = describe(error)),
  );
  const outcome = await follow(scratch.results, () => ended, print);
  await tests;
  await scratch.remove();
  return outcome;
}

await mustRun('node', ['esbuild.js']);
const executable = process.env.VSCODE_EXECUTABLE;
const wheres: Where[] =
  executable === undefined
    ? [{ version: floor.vscode }, { version: 'stable' }]
    : [{ vscodeExecutablePath: executable }];
const stage = await mkdtemp(join(tmpdir(), 'planverk-extension-'));
const outcomes: Tried[] = [];
try {
  await stageForTests(stage);
  for (const where of wheres) outcomes.push(await tried((only) => runIn(where, stage, only), print));
} finally {
  await rm(stage, { recursive: true });
}
const passed = outcomes.reduce((sum, each) => sum + each.passed, 0);
const failed = outcomes.reduce((sum, each) => sum + each.failed.length, 0);
print(`\nIn the desktop VS Code: ${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
