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
}

/** The process's own. */
export function processIo(): Io {
  return { out: output(process.stdout), err: output(process.stderr), env: process.env, cwd: () => process.cwd() };
}

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
