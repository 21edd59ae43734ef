import type { CancellationToken } from 'vscode-languageserver';

/** Counts changes of anything that findings follow from, and lets work wait for the next one. */
export class Changes {
  #count = 0;
  readonly #listeners: (() => void)[] = [];
  readonly #waiting = new Set<() => void>();

  /** How many changes there have been. */
  get count(): number {
    return this.#count;
  }

  /** Calls back after each change, for good. */
  listen(listener: () => void): void {
    this.#listeners.push(listener);
  }

  /** Something has changed: whoever waits goes on. */
  add(): void {
    this.#count++;
    for (const listener of this.#listeners) listener();
    for (const go of [...this.#waiting]) go();
  }

  /** Resolves as soon as there have been more than `count` changes, or the work is cancelled. */
  async after(count: number, token: CancellationToken): Promise<void> {
    if (this.#count > count || token.isCancellationRequested) return;
    await new Promise<void>((resolve) => {
      const done = (): void => {
        this.#waiting.delete(done);
        listening.dispose();
        resolve();
      };
      const listening = token.onCancellationRequested(done);
      this.#waiting.add(done);
    });
  }
}
