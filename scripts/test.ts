/**
 * `npm test`: every check there is, one after the other. A step that fails does not keep the next from running, so that one run tells all;
 * the exit code is 0 only where every step succeeded.
 */
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureDebianPackages } from './support/debian.ts';
import { cacheFolder } from './support/paths.ts';
import { endGroupsOnSignal, type RunOptions, run } from './support/process.ts';
import { installVSCodes } from './vscode/install.ts';
import { versions } from './vscode/versions.ts';

interface Step {
  readonly name: string;
  /** Resolves with undefined for success, or with one line on what failed. */
  readonly run: () => Promise<string | undefined>;
  /** The file in which the step leaves how many tests passed and failed. */
  readonly results?: string;
}

interface Counts {
  readonly passed: number;
  readonly failed: number;
}

const unitResults = join(cacheFolder, 'vitest-results.json');
const editorResults = join(cacheFolder, 'editors-results.json');
const vscodeResults = join(cacheFolder, 'vscode-results.json');
const print = (line: string): void => console.log(line);

const steps: readonly Step[] = [
  { name: 'set-up', run: setUp },
  { name: 'types', run: command('tsc', ['-b']) },
  { name: 'lint and format', run: command('biome', ['check', '.']) },
  { name: 'generated files', run: command('node', ['scripts/check-generated.ts']) },
  { name: 'build', run: command('node', ['esbuild.js']) },
  {
    name: 'unit, spec, protocol',
    run: command('vitest', ['run', ...reporters(unitResults)]),
    results: unitResults,
  },
  {
    name: 'in other editors',
    run: command('vitest', ['run', '--config=test/editors/vitest.config.ts', ...reporters(editorResults)]),
    results: editorResults,
  },
  // Two VS Codes, each with its suites and its checks of what is seen: more than the time that commands commonly have.
  { name: 'in VS Code', run: command('node', ['test/vscode/run.ts'], { limit: 45 * 60_000 }), results: vscodeResults },
];

async function setUp(): Promise<undefined> {
  await ensureDebianPackages(['git', 'chromium', 'neovim', 'python3', 'make', 'g++', 'poppler-utils', 'qpdf'], print);
  await installVSCodes(versions, print);
}

/** What Vitest prints, and the file in which it leaves its figures. */
function reporters(results: string): string[] {
  return ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`];
}

function command(name: string, args: readonly string[], options: RunOptions = {}): Step['run'] {
  return async () => {
    const { code, problem } = await run(name, args, { output: 'show', ...options });
    return code === 0 ? undefined : (problem ?? `${name} ended with code ${code}`);
  };
}

/** What a step left in its file: Vitest's own names, or ours. Undefined where it left nothing, which is a failure of the step. */
async function countsOf(file: string): Promise<Counts | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const found: Partial<
    Counts & { numPassedTests: number; numFailedTests: number; numPendingTests: number; numTodoTests: number }
  > = JSON.parse(text);
  const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0, numTodoTests = 0 } = found;
  // A skipped test has not passed.
  const failed = numFailedTests + numPendingTests + numTodoTests;
  return { passed: found.passed ?? numPassedTests, failed: found.failed ?? failed };
}

endGroupsOnSignal();
const started = performance.now();
const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1).padStart(7)} s`;
const summary: string[] = [];
const totals = { passed: 0, failed: 0 };
let succeeded = true;
for (const { name, run: runStep, results } of steps) {
  print(`\n── ${name} ${'─'.repeat(Math.max(0, 76 - name.length))}`);
  if (results !== undefined) await rm(results, { force: true });
  const stepStarted = performance.now();
  let problem = await runStep().catch((error: unknown) => (error instanceof Error ? error.message : String(error)));
  if (results !== undefined) {
    const counts = await countsOf(results);
    totals.passed += counts?.passed ?? 0;
    totals.failed += counts?.failed ?? 1;
    if (counts === undefined) problem ??= 'left no results';
    else if (counts.failed > 0) problem ??= `${counts.failed} failed or skipped`;
  }
  if (problem !== undefined) print(problem);
  succeeded &&= problem === undefined;
  summary.push(
    `${problem === undefined ? '✓' : '✗'} ${name.padEnd(24)}${seconds(stepStarted)}${problem === undefined ? '' : `   ${problem.split('\n')[0]}`}`,
  );
}
print(`\n${summary.join('\n')}\n  ${'together'.padEnd(24)}${seconds(started)}\n`);
if (!succeeded) print('Not everything succeeded; the steps marked ✗ say why above.');
print(`${totals.passed} passed, ${totals.failed} failed`);
process.exitCode = succeeded ? 0 : 1;
