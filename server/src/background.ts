import type { Turns } from './turns.ts';

/** Work that follows changes; it looks at the newest state each time it runs. */
export type Job = () => Promise<void>;

/**
 * Runs jobs behind the requests, one after the other, and once more where something changed meanwhile. Many changes in a
 * row are one run.
 */
export class Background {
  readonly #turns: Turns;
  readonly #jobs: readonly Job[];
  readonly #failed: (error: unknown) => void;
  #wanted = false;
  #running = false;

  constructor(turns: Turns, jobs: readonly Job[], failed: (error: unknown) => void) {
    this.#turns = turns;
    this.#jobs = jobs;
    this.#failed = failed;
  }

  /** Something has changed. */
  schedule(): void {
    this.#wanted = true;
    if (!this.#running) void this.#run();
  }

  async #run(): Promise<void> {
    this.#running = true;
    while (this.#wanted) {
      this.#wanted = false;
      for (const job of this.#jobs) {
        await this.#turns.quiet();
        await job().catch(this.#failed);
      }
    }
    this.#running = false;
  }
}
