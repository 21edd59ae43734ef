/** A stream that a command writes to. */
export interface Output {
  write(text: string): void;
  /** Whether a person reads it as it comes. */
  readonly isTerminal: boolean;
  /** Width in characters; `undefined` where nobody knows. */
  readonly columns: number | undefined;
}

/** Everything that a command has of the process it runs in. Handed in, so that tests run commands without one. */
export interface Io {
  readonly out: Output;
  readonly err: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Absolute path of the current directory. Throws where it has been removed. */
  cwd(): string;
  /**
   * Calls back, once, when the user or the system wants the command to stop; gives what ends the listening. The second time the process ends at once.
   */
  onStop(listener: (signal: StopSignal) => void): () => void;
}

/** Ctrl-C, and the system's request. */
export const STOP_SIGNALS = ['SIGINT', 'SIGTERM'] as const;
export type StopSignal = (typeof STOP_SIGNALS)[number];

/** The process's own. */
export function processIo(): Io {
  return {
    out: output(process.stdout),
    err: output(process.stderr),
    env: process.env,
    cwd: () => process.cwd(),
    onStop,
  };
}

function onStop(listener: (signal: StopSignal) => void): () => void {
  const off = (): void => {
    for (const signal of STOP_SIGNALS) process.off(signal, heard);
  };
  let count = 0;
  const heard = (signal: StopSignal): void => {
    count++;
    if (count === 1) listener(signal);
    // Whoever asks twice does not want to wait; what must not be left behind is taken away as the process exits.
    else process.exit(EXIT_OF[signal]);
  };
  for (const signal of STOP_SIGNALS) process.on(signal, heard);
  return off;
}

/** How a process ends that a signal has stopped, as shells count: 128 and the signal's number. */
export const EXIT_OF = { SIGINT: 130, SIGTERM: 143 } as const satisfies Record<StopSignal, number>;

function output(stream: NodeJS.WriteStream): Output {
  return {
    write: (text) => {
      stream.write(text);
    },
    isTerminal: stream.isTTY === true,
    get columns() {
      return stream.columns;
    },
  };
}

/** Whether to write in colour: on a terminal that knows colours, unless the reader wants none (no-color.org). */
export function wantsColor(output: Output, env: Io['env']): boolean {
  return output.isTerminal && !env.NO_COLOR && env.TERM !== 'dumb';
}
