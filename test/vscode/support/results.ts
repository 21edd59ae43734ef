import { appendFileSync } from 'node:fs';
import type Mocha from 'mocha';

/**
 * How a run in another process tells its results: one JSON object a line, appended to the file that the environment names. The file is
 * the only way out of the extension host of a VS Code in a browser.
 */
export type ResultLine =
  | { readonly kind: 'start'; readonly where: string; readonly titles: readonly string[] }
  | { readonly kind: 'window'; readonly ms: number }
  | { readonly kind: 'passed'; readonly title: string; readonly ms: number }
  | { readonly kind: 'failed'; readonly title: string; readonly ms: number; readonly error: string }
  | { readonly kind: 'end' };

/** The environment variable that carries the file's path. */
export const RESULTS = 'PLANVERK_TEST_RESULTS';

/** The environment variable with what is to run, a `Wanted` as JSON; without it, every test does. */
export const WANTED = 'PLANVERK_TEST_WANTED';

/** Which tests are to run. */
export interface Wanted {
  /** Those with this text in their titles. */
  readonly grep?: string | undefined;
  /** Those with exactly these titles. */
  readonly only?: readonly string[] | undefined;
}

/** Tells a result. Throws where no file for it is named. */
export function tell(line: ResultLine): void {
  const file = process.env[RESULTS];
  if (file === undefined) throw new Error(`${RESULTS} must name the file for the results`);
  appendFileSync(file, `${JSON.stringify(line)}\n`);
}

/**
 * Runs those of the tests that are wanted to their end, and tells every result as it comes. `isPart` says whether a test is part of this run
 * at all, by its title. Resolves with the number of failures.
 */
export async function runMocha(
  mocha: Mocha,
  where: string,
  isPart = (_title: string): boolean => true,
): Promise<number> {
  const { grep = '', only }: Wanted = JSON.parse(process.env[WANTED] ?? '{}');
  const titles: string[] = [];
  keepIn(mocha.suite, (test) => {
    const name = title(test);
    const isWanted = isPart(name) && name.includes(grep) && (only?.includes(name) ?? true);
    if (isWanted) titles.push(name);
    return isWanted;
  });
  tell({ kind: 'start', where, titles });
  const failures = await new Promise<number>((resolve) => {
    const runner = mocha.run(resolve);
    runner.on('pass', (test) => tell({ kind: 'passed', title: title(test), ms: test.duration ?? 0 }));
    runner.on('fail', (test, error) =>
      tell({ kind: 'failed', title: title(test), ms: test.duration ?? 0, error: describe(error) }),
    );
  });
  tell({ kind: 'end' });
  return failures;
}

/** Takes the tests out of a suite, and of those in it, that are not to be kept. */
function keepIn(suite: Mocha.Suite, isKept: (test: Mocha.Test) => boolean): void {
  suite.tests = suite.tests.filter(isKept);
  for (const inner of suite.suites) keepIn(inner, isKept);
}

/** Only what is written above is shown: Mocha's own reporters print where nobody reads. */
export class Silent {}

/** A suite that forgot an `.only` or skips a test is a failure, not a smaller suite. What fails is tried again by tries.ts, in another window. */
export const mochaOptions: Mocha.MochaOptions = {
  retries: 0,
  ui: 'bdd',
  timeout: 90_000,
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
