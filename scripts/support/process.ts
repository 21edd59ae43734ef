import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { root } from './paths.ts';

export interface RunOptions {
  readonly cwd?: string;
  /** Added to the environment of this process; `undefined` takes a variable away. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** 'show' passes the output on as it comes, 'keep' only collects it. */
  readonly output?: 'show' | 'keep';
  /** After this many milliseconds the command and its children are ended, and the result says so. */
  readonly limit?: number;
}

export interface RunResult {
  /** The exit code, or undefined where the command could not be started, ran out of time or was ended by a signal. */
  readonly code: number | undefined;
  /** Standard output and standard error as they came; empty with `output: 'show'`. */
  readonly output: string;
  /** One sentence on why there is no exit code, or undefined. */
  readonly problem: string | undefined;
}

const LIMIT = 15 * 60_000;

/** Runs a command to its end. Never throws: a command that cannot be started is a result with a `problem`. */
export function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<RunResult> {
  return new Promise((resolve) => {
    const child = spawnGroup(command, args, {
      cwd: options.cwd ?? root,
      env: environment(options.env),
      stdio: options.output === 'show' ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
    });
    const chunks: string[] = [];
    child.stdout?.setEncoding('utf8').on('data', (text: string) => chunks.push(text));
    child.stderr?.setEncoding('utf8').on('data', (text: string) => chunks.push(text));
    const limit = options.limit ?? LIMIT;
    let problem: string | undefined;
    const timer = setTimeout(() => {
      problem = `${command} was ended after ${limit / 1000} s`;
      void endGroup(child);
    }, limit);
    child.on('error', (error) => {
      clearTimeout(timer);
      resolve({
        code: undefined,
        output: chunks.join(''),
        problem: `${command} could not be started: ${error.message}`,
      });
    });
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      if (signal !== null && problem === undefined) problem = `${command} was ended by ${signal}`;
      resolve({ code: problem === undefined ? (code ?? undefined) : undefined, output: chunks.join(''), problem });
    });
  });
}

/** As `run`, but anything else than exit code 0 is an error that carries the output. */
export async function mustRun(command: string, args: readonly string[], options: RunOptions = {}): Promise<string> {
  const { code, output, problem } = await run(command, args, options);
  if (code === 0) return output;
  throw new Error(`${[command, ...args].join(' ')}: ${problem ?? `exit code ${code}`}\n${output.trimEnd()}`);
}

/** The processes started here and not yet ended, so that a signal to this one ends them too. */
const groups = new Set<ChildProcess>();

/** Starts a process as the leader of its own group, so that it can be ended together with what it starts in turn. */
export function spawnGroup(command: string, args: readonly string[], options: SpawnOptions): ChildProcess {
  const child = spawn(command, args, { ...options, detached: true });
  groups.add(child);
  child.on('exit', () => groups.delete(child));
  return child;
}

/** Ends a process and its group, at first politely, and resolves when the process is gone. */
export async function endGroup(child: ChildProcess, patience = 5000): Promise<void> {
  if (child.pid === undefined) return;
  const ended = child.exitCode !== null || child.signalCode !== null;
  const gone = ended ? Promise.resolve() : new Promise<void>((resolve) => child.once('exit', () => resolve()));
  signalGroup(child, 'SIGTERM');
  const timer = setTimeout(() => signalGroup(child, 'SIGKILL'), patience);
  await gone;
  clearTimeout(timer);
  // The leader is gone; whatever it left behind in its group goes too.
  signalGroup(child, 'SIGKILL');
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    // ESRCH says that it has ended already, which is what was wanted.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/**
 * Ends everything started here when this process is told to stop, and leaves with the shell's exit code for that signal. Gives a function that
 * says whether it has been told.
 */
export function endGroupsOnSignal(): () => boolean {
  let told = false;
  for (const [signal, number] of [
    ['SIGINT', 2],
    ['SIGTERM', 15],
    ['SIGHUP', 1],
  ] as const) {
    process.once(signal, () => {
      told = true;
      void Promise.all([...groups].map((child) => endGroup(child))).finally(() => process.exit(128 + number));
    });
  }
  return () => told;
}

/** This process's environment with the project's tools first on the path, and without what npm says about the script it runs. */
export function environment(changes: RunOptions['env'] = {}): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = {};
  for (const [name, value] of Object.entries(process.env)) if (!NPM_SCRIPT.test(name)) env[name] = value;
  const tools = join(root, 'node_modules/.bin');
  if (!env.PATH?.split(delimiter).includes(tools)) env.PATH = `${tools}${delimiter}${env.PATH ?? ''}`;
  // Some tools colour in pipes too, which makes the logs of continuous integration hard to read.
  if (!process.stdout.isTTY && env.FORCE_COLOR === undefined) env.NO_COLOR ??= '1';
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) delete env[name];
    else env[name] = value;
  }
  return env;
}

/** Set by `npm run` for its script; an npm started in another folder would take them for its own. */
const NPM_SCRIPT =
  /^(npm_(package|lifecycle|node|execpath|command)|npm_config_(local_prefix|prefix|node_gyp)$|NODE$|INIT_CWD$)/;
