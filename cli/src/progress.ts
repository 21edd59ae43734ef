import type { Lang, Localized } from '#core';
import type { Output } from './io.ts';

/** Tells a person who waits how far the work has come. */
export interface Progress {
  /** `done` of `all` pieces of work are behind. */
  step(done: number, all: number): Promise<void>;
  /** What is being done now, at once: for work that is known to take long. */
  say(what: Localized): void;
  end(): void;
}

/** The line for so much that is done. */
export type ProgressWords = (done: number, all: number) => Localized;

/** How often the line is written anew, in milliseconds; work that is done before is never announced. */
const INTERVAL = 200;

/** One line on a terminal, written over and taken away in the end; nothing at all in a pipe. */
export function progressOn(output: Output, lang: Lang, words: ProgressWords = CHECKING): Progress {
  let last = Date.now();
  let shown = false;
  const say = (what: Localized): void => {
    if (!output.isTerminal) return;
    last = Date.now();
    shown = true;
    output.write(`\r\u001b[K${fitted(what[lang], output.columns)}`);
  };
  return {
    async step(done, all) {
      if (!output.isTerminal || Date.now() - last < INTERVAL) return;
      say(words(done, all));
      // What was written reaches the terminal only between turns.
      await new Promise((resolve) => setImmediate(resolve));
    },
    say,
    end() {
      if (shown) output.write('\r\u001b[K');
      shown = false;
    },
  };
}

/** A line that ran over could not be taken away. Terminals that do not know how wide they are say 0. */
function fitted(line: string, width: number | undefined): string {
  const [letters, columns] = [[...line], width || 80];
  return letters.length < columns ? line : `${letters.slice(0, Math.max(0, columns - 2)).join('')}…`;
}

const CHECKING: ProgressWords = (done, all) => ({
  nb: `Kontrollerer planer: ${done} av ${all}`,
  nn: `Kontrollerer planar: ${done} av ${all}`,
  en: `Checking plans: ${done} of ${all}`,
});
