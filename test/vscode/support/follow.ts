import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { stripVTControlCharacters } from 'node:util';
import type { ResultLine } from './results.ts';

/** What came of a run; `problem` says why it did not come to its end. */
export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  readonly problem: string | undefined;
}

/** Longer than a single test may take, so that Mocha's own limit speaks first. */
const SILENCE = 120_000;

/**
 * Prints the results in a file as they are written, until the line that ends the run. Gives up when nothing is written for two minutes, or
 * when `dead` says that what should write is gone.
 */
export async function follow(
  file: string,
  dead: () => string | undefined,
  print: (line: string) => void,
): Promise<Outcome> {
  const counts = { passed: 0, failed: 0 };
  let seen = 0;
  let lastNews = Date.now();
  for (;;) {
    // Asked before the file is read: what was written before the end is still read after it.
    const gone = dead();
    const lines = await readLines(file);
    for (const line of lines.slice(seen)) {
      if (line.kind === 'end') return { ...counts, problem: undefined };
      if (line.kind === 'passed' || line.kind === 'failed') counts[line.kind]++;
      print(show(line));
    }
    if (lines.length > seen) lastNews = Date.now();
    seen = lines.length;
    if (gone !== undefined) return { ...counts, problem: gone };
    if (Date.now() - lastNews > SILENCE) return { ...counts, problem: `no result for ${SILENCE / 1000} s` };
    await sleep(100);
  }
}

/** Sums up what came of several runs. A run that broke off counts as one failure: its missing results must not look like success. */
export function total(outcomes: readonly Outcome[]): { readonly passed: number; readonly failed: number } {
  const sum = { passed: 0, failed: 0 };
  for (const { passed, failed, problem } of outcomes) {
    sum.passed += passed;
    sum.failed += failed + (problem === undefined ? 0 : 1);
  }
  return sum;
}

/** The whole lines of the file; a line that is still being written is left for later. */
async function readLines(file: string): Promise<ResultLine[]> {
  if (!existsSync(file)) return [];
  const lines = (await readFile(file, 'utf8')).split('\n').slice(0, -1);
  return lines.map((line) => JSON.parse(line));
}

function show(line: Exclude<ResultLine, { kind: 'end' }>): string {
  if (line.kind === 'start') return `  ${line.where}`;
  if (line.kind === 'passed') return `  ✓ ${line.title} (${line.ms} ms)`;
  return `  ✗ ${line.title}\n${stripVTControlCharacters(line.error).replace(/^/gm, '      ')}`;
}
