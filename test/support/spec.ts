import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import type { Observed, Piece } from './spec-compare.ts';
import { comparePieces, rewriteSuite, showPieces } from './spec-compare.ts';
import type { SpecTest, Suite } from './spec-parse.ts';
import { parseSuite } from './spec-parse.ts';

export type { SpecBlock } from './spec-blocks.ts';
export type { Observed } from './spec-compare.ts';
export type { Mark } from './spec-marks.ts';
export type { FixExpectation, SpecOptions, SpecTest, Suite } from './spec-parse.ts';

/** Runs one test of a suite: its files in, what the program did with them out. */
export type Evaluate = (test: SpecTest) => Observed | Promise<Observed>;

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Declares a vitest test for every test of every `*.md` in and below `folder`, a path from the project's root. A failure
 * shows the expected and the actual test in the suite's own notation; with `UPDATE_SPECS=1` the suite is rewritten to
 * say what was seen.
 */
export function runSuites(folder: string, evaluate: Evaluate): void {
  const suites = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.md'),
  );
  if (suites.length === 0) throw new Error(`${folder} holds no suite`);
  for (const name of suites.sort()) runSuite(join(ROOT, folder, name), evaluate);
}

/** The same for one suite; `choose` makes the tests of documents that are more than a suite, such as rule pages. */
export function runSuite(path: string, evaluate: Evaluate, choose = (suite: Suite) => suite.tests): void {
  const shown = relative(ROOT, path);
  const update = process.env.UPDATE_SPECS === '1';
  describe(shown, () => {
    const suite = parseOrExplain(readFileSync(path, 'utf8'), shown);
    const seen: Piece[] = [];
    test.each(choose(suite).map((each) => [each.path.join(' › ') || suite.title, each] as const))(
      '%s',
      async (_, each) => {
        const pieces = comparePieces(each, await evaluate(each));
        seen.push(...pieces);
        if (!update) {
          expect(showPieces(pieces, 'actual'), `${shown}:${each.line + 1}`).toBe(showPieces(pieces, 'expected'));
        }
      },
    );
    afterAll(() => {
      if (!update) return;
      const rewritten = rewriteSuite(suite.lines, seen);
      if (rewritten !== suite.lines.join('\n')) writeFileSync(path, rewritten);
    });
  });
}

function parseOrExplain(source: string, shown: string): Suite {
  try {
    const suite = parseSuite(source);
    if (suite.tests.length === 0) throw new Error('has no test: a section with a file block is one');
    return suite;
  } catch (error) {
    throw new Error(`${shown}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}
