import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { stripVTControlCharacters } from 'node:util';
import type { Outcome, Result } from '../../support/tries.ts';
import type { ResultLine } from './results.ts';

/** Longer than a single test may take, so that Mocha's own limit speaks first. */
const SILENCE = 180_000;

/**
 * Prints the results in a file as they are written, until the line that ends the run. Gives up when nothing is written for three minutes, or
 * when `dead` says that what should write is gone.
 */
export async function follow(
  file: string,
  dead: () => string | undefined,
  print: (line: string) => void,
): Promise<Outcome> {
  const lines: ResultLine[] = [];
  let lastNews = Date.now();
  for (;;) {
    // Asked before the file is read: what was written before the end is still read after it.
    const gone = dead();
    const news = (await readLines(file)).slice(lines.length);
    for (const line of news) {
      lines.push(line);
      const shown = show(line);
      if (shown !== undefined) print(shown);
    }
    if (news.length > 0) lastNews = Date.now();
    if (lines.at(-1)?.kind === 'end') return outcomeOf(lines, undefined);
    if (gone !== undefined) return outcomeOf(lines, gone);
    if (Date.now() - lastNews > SILENCE) return outcomeOf(lines, `no result for ${SILENCE / 1000} s`);
    await sleep(100);
  }
}

function outcomeOf(lines: readonly ResultLine[], problem: string | undefined): Outcome {
  const results: Result[] = [];
  const titles = new Set<string>();
  let opened = { windows: 0, windowMs: 0 };
  for (const line of lines) {
    if (line.kind === 'start') for (const title of line.titles) titles.add(title);
    if (line.kind === 'window') opened = { windows: opened.windows + 1, windowMs: opened.windowMs + line.ms };
    if (line.kind !== 'passed' && line.kind !== 'failed') continue;
    results.push({ title: line.title, passed: line.kind === 'passed', ms: line.ms, ...opened });
    opened = { windows: 0, windowMs: 0 };
    if (line.kind === 'passed') titles.delete(line.title);
  }
  if (!lines.some(({ kind }) => kind === 'start')) titles.add('the run');
  return { results, left: [...titles], problem };
}

/** The whole lines of the file; a line that is still being written is left for later. */
async function readLines(file: string): Promise<ResultLine[]> {
  if (!existsSync(file)) return [];
  const lines = (await readFile(file, 'utf8')).split('\n').slice(0, -1);
  return lines.map((line) => JSON.parse(line));
}

/** An error without the middle of what it quotes, which may be a whole chapter. */
function shortened(error: string): string {
  const lines = error.split('\n');
  const shown = lines.length > 24 ? [...lines.slice(0, 16), '…', ...lines.slice(-7)] : lines;
  return shown.map((line) => `    ${line}`).join('\n');
}

function show(line: ResultLine): string | undefined {
  if (line.kind === 'start') return `${line.where}: ${line.titles.length}`;
  if (line.kind === 'passed') return `✓ ${line.title} (${line.ms} ms)`;
  if (line.kind === 'failed') return `✗ ${line.title}\n${shortened(stripVTControlCharacters(line.error))}`;
  return undefined;
}
