/** What came of a run. */
export interface Outcome {
  /** Every test that had a result, in the order of the results. */
  readonly results: readonly Result[];
  /** The titles of the tests that did not pass, which are those that failed, and those that never ran; one for a run that never began. */
  readonly left: readonly string[];
  /** Why the run did not come to its end. */
  readonly problem: string | undefined;
}

/** What came of one test, once. */
export interface Result {
  readonly title: string;
  readonly passed: boolean;
  readonly ms: number;
  /** How many windows were opened for it, and how long that took. */
  readonly windows: number;
  readonly windowMs: number;
}

/** What came of tests that may be tried again. */
export interface Tried {
  /** What came of each try of each test. */
  readonly results: readonly Result[];
  readonly passed: number;
  /** Those that passed only when they were tried again. */
  readonly later: readonly string[];
  readonly failed: readonly string[];
}

const TRIES = 3;
/** When more than these fail at once it is no lost key, and trying them again only takes time. */
const FEW = 6;

/**
 * Runs tests, and those that do not pass once more, at most twice, each alone in a fresh window: a key that was lost on a busy machine does
 * not fail the whole, while what is broken stays so. Where a run breaks off, what it left is run in a fresh window, once. `run` gets the titles of
 * those to run, or nothing for all. Prints each try.
 */
export async function tried(
  run: (only?: readonly string[]) => Promise<Outcome>,
  print: (line: string) => void,
): Promise<Tried> {
  const results: Result[] = [];
  const later: string[] = [];
  const failed: string[] = [];
  const runNow = async (only?: readonly string[]): Promise<Outcome> => {
    const outcome = await run(only);
    results.push(...outcome.results);
    if (outcome.problem !== undefined) print(`✗ broken off: ${outcome.problem}`);
    return outcome;
  };
  const first = await runNow();
  const rest = first.problem === undefined ? first : await runNow(first.results.length > 0 ? first.left : undefined);
  const passed = results.filter((result) => result.passed).length;
  if (rest.left.length > FEW) {
    print(`✗ ${rest.left.length} did not pass, which is too many for chance: they are not tried again`);
    return { results, passed, later, failed: rest.left };
  }
  for (const title of rest.left) (await isPassedAgain(title)) ? later.push(title) : failed.push(title);
  return { results, passed: passed + later.length, later, failed };

  async function isPassedAgain(title: string): Promise<boolean> {
    for (let number = 2; number <= TRIES; number++) {
      print(`↻ ${title}: try ${number} of ${TRIES}, alone in a fresh window`);
      const again = await runNow([title]);
      if (!again.results.some((result) => result.title === title && result.passed)) continue;
      print(`✓ ${title}: passed at try ${number}`);
      return true;
    }
    return false;
  }
}
