import type { Lang } from '#core';
import type { Output } from './io.ts';

/** Tells a person who waits how far the work has come. */
export interface Progress {
  /** `done` of `all` plans are behind. */
  step(done: number, all: number): Promise<void>;
  end(): void;
}

/** How often the line is written anew, in milliseconds; work that is done before is never announced. */
const INTERVAL = 200;

/** One line on a terminal, written over and taken away in the end; nothing at all in a pipe. */
export function progressOn(output: Output, lang: Lang): Progress {
  let last = Date.now();
  let shown = false;
  return {
    async step(done, all) {
      if (!output.isTerminal || Date.now() - last < INTERVAL) return;
      last = Date.now();
      shown = true;
      output.write(`\r\u001b[K${sentence(done, all)[lang]}`);
      // What was written reaches the terminal only between turns.
      await new Promise((resolve) => setImmediate(resolve));
    },
    end() {
      if (shown) output.write('\r\u001b[K');
      shown = false;
    },
  };
}

function sentence(done: number, all: number): Record<Lang, string> {
  return {
    nb: `Kontrollerer planer: ${done} av ${all}`,
    nn: `Kontrollerer planar: ${done} av ${all}`,
    en: `Checking plans: ${done} of ${all}`,
  };
}
