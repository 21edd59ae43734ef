/** A generated workspace on disk. */
export interface Written {
  readonly cards: number;
  readonly path: string;
  /** UTF-8 bytes of all files. */
  readonly bytes: number;
}

/** One line of the table: a ratio for each size of workspace. */
export interface Row {
  readonly what: string;
  readonly against: string;
  readonly values: readonly string[];
  readonly goal: string;
}

export function median(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** How long work takes, in milliseconds. */
export function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

export function say(text: string): void {
  process.stderr.write(`${text}\n`);
}
