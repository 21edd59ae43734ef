import { appendFileSync } from 'node:fs';
import type Mocha from 'mocha';

/**
 * How a run in another process tells its results: one JSON object a line, appended to the file that the environment names. The file is
 * the only way out of the extension host of a VS Code in a browser.
 */
export type ResultLine =
  | { readonly kind: 'start'; readonly where: string }
  | { readonly kind: 'passed'; readonly title: string; readonly ms: number }
  | { readonly kind: 'failed'; readonly title: string; readonly error: string }
  | { readonly kind: 'end' };

/** The environment variable that carries the file's path. */
export const RESULTS = 'PLANVERK_TEST_RESULTS';

/** The environment variable with a text that the names of the tests to be run hold; empty for all of them. */
export const GREP = 'PLANVERK_TEST_GREP';

/** Runs Mocha to its end and writes every result as it comes. Resolves with the number of failures. */
export async function runMocha(mocha: Mocha, where: string): Promise<number> {
  const file = process.env[RESULTS];
  if (file === undefined) throw new Error(`${RESULTS} must name the file for the results`);
  const write = (line: ResultLine): void => appendFileSync(file, `${JSON.stringify(line)}\n`);
  const wanted = process.env[GREP] ?? '';
  if (wanted !== '') mocha.fgrep(wanted);
  write({ kind: 'start', where });
  const failures = await new Promise<number>((resolve) => {
    const runner = mocha.run(resolve);
    runner.on('pass', (test) => write({ kind: 'passed', title: title(test), ms: test.duration ?? 0 }));
    runner.on('fail', (test, error) => write({ kind: 'failed', title: title(test), error: describe(error) }));
  });
  write({ kind: 'end' });
  return failures;
}

/** Only what is written above is shown: Mocha's own reporters print where nobody reads. */
export class Silent {}

/** A suite that forgot an `.only` or skips a test is a failure, not a smaller suite. */
export const mochaOptions: Mocha.MochaOptions = {
  // A pointer, a late focus or another program on the machine can come between a person and the editor, too: once more, no oftener.
  retries: 1,
  ui: 'bdd',
  timeout: 60_000,
  forbidOnly: true,
  forbidPending: true,
  reporter: Silent as unknown as Mocha.ReporterConstructor,
};

function title(test: Mocha.Runnable): string {
  return test.titlePath().join(' › ');
}

/** A thrown value as text: its stack, which begins with its message. */
export function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
