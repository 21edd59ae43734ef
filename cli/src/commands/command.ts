import type { Lang, Localized } from '#core';
import type { EXIT_OF, Io, StopSignal } from '../io.ts';
import type { Arguments, OptionSpec } from '../options.ts';

/** How a command ended, as docs/cli.md numbers it; `running` for one that goes on until its client ends it. */
export type Ending = 0 | 1 | 2 | (typeof EXIT_OF)[StopSignal] | 'running';

/** One command: what it is called and takes, and what it does. A `Failure` that it throws is told to the user. */
export interface Command {
  readonly name: string;
  /** What stands behind its name in help. */
  readonly usage: Localized;
  readonly summary: Localized;
  readonly options: readonly OptionSpec[];
  run(args: Arguments, io: Io, lang: Lang): Promise<Ending>;
}
