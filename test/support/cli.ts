import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Io, StopSignal } from '../../cli/src/io.ts';
import { run } from '../../cli/src/program.ts';

const PROJECT = join(import.meta.dirname, '../..');

/** What a command wrote and how it ended. */
export interface Ran {
  readonly code: number | string | null;
  readonly out: string;
  readonly err: string;
}

export interface Surroundings {
  readonly env?: Record<string, string>;
  readonly cwd?: string;
  /** Both outputs are terminals, so many columns wide. */
  readonly columns?: number;
  /** The signal that comes as soon as the command lets anybody in. */
  readonly stop?: StopSignal;
}

/** Runs a command line in this process. */
export async function runCli(
  args: readonly string[],
  { env = {}, cwd = PROJECT, columns, stop }: Surroundings = {},
): Promise<Ran> {
  const written = { out: '', err: '' };
  const output = (to: 'out' | 'err') => ({
    write: (text: string) => {
      written[to] += text;
    },
    isTerminal: columns !== undefined,
    columns,
  });
  const onStop: Io['onStop'] = (listener) => {
    if (stop) setImmediate(() => listener(stop));
    return () => {};
  };
  const io: Io = { out: output('out'), err: output('err'), env, cwd: () => cwd, onStop };
  const code = await run(args, io);
  return { code, ...written };
}

/** A folder of its own with files in it; `remove` takes it away. Readable by every user of the machine. */
export async function folderWith(
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<{ readonly path: string; readonly remove: () => Promise<void> }> {
  const path = await realpath(await mkdtemp(join(tmpdir(), 'planverk-cli-')));
  await chmod(path, 0o755);
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(path, name)), { recursive: true });
    await writeFile(join(path, name), content);
  }
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

/** The built program. Built here where it is older than what it is made of, so that it is never an old one that is tested. */
export function builtCli(): string {
  const cli = join(PROJECT, 'dist/cli.js');
  const sources = ['core/src', 'server/src', 'cli/src', 'word/src', 'publish/src'].map((folder) =>
    newest(join(PROJECT, folder)),
  );
  if (!existsSync(cli) || statSync(cli).mtimeMs < Math.max(...sources)) {
    const { status, stderr } = spawnSync(process.execPath, ['esbuild.js'], { cwd: PROJECT, encoding: 'utf8' });
    if (status !== 0) throw new Error(`the build failed: ${stderr}`);
  }
  return cli;
}

/** When the latest change below a folder was made, in milliseconds. */
function newest(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Math.max(...files.map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs));
}

/** Runs the built program as a process of its own. */
export function spawnCli(
  args: readonly string[],
  { env = {}, cwd = PROJECT }: Surroundings = {},
  asNobody = false,
): Ran {
  // The superuser may read everything; what others are refused shows only as somebody else.
  const start = asNobody && process.getuid?.() === 0 ? ['--eval', AS_NOBODY] : [];
  const options = { cwd, env: { PATH: process.env.PATH ?? '', ...env }, encoding: 'utf8', timeout: 30_000 } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [...start, builtCli(), ...args], options);
  return { code: status, out: stdout, err: stderr };
}

/** The built program as a process of its own that runs while the test goes on. */
export interface Started {
  readonly pid: number;
  /** Resolves with all that it wrote so far, once that matches. Rejects where it ends before. */
  says(text: RegExp): Promise<string>;
  type(text: string): void;
  /** `code` is the signal's name where one ended it. */
  readonly ended: Promise<Ran>;
}

/** Starts the built program; on a terminal of its own (util-linux's `script`), where its outputs are one, and `type` is the keyboard. */
export function startCli(
  args: readonly string[],
  { env = {}, cwd = PROJECT, onTerminal = false }: Surroundings & { readonly onTerminal?: boolean } = {},
): Started {
  const command = [process.execPath, builtCli(), ...args];
  const quoted = command.map((word) => `'${word}'`).join(' ');
  const [program = '', ...words] = onTerminal ? ['script', '-qfec', `exec ${quoted}`, '/dev/null'] : command;
  const child = spawn(program, words, { cwd, env: { PATH: process.env.PATH ?? '', SHELL: '/bin/sh', ...env } });
  const written = { out: '', err: '' };
  const heard: (() => void)[] = [];
  for (const [to, stream] of [['out', child.stdout] as const, ['err', child.stderr] as const]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      written[to] += text;
      for (const listener of heard) listener();
    });
  }
  const ended = new Promise<Ran>((resolve) =>
    child.on('close', (code, signal) => resolve({ code: code ?? signal, ...written })),
  );
  const says = (text: RegExp): Promise<string> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        if (text.test(written.out + written.err)) resolve(written.out + written.err);
      };
      heard.push(look);
      look();
      void ended.then(({ code, out, err }) => reject(new Error(`ended with ${code}: ${out}${err}`)));
    });
  return { pid: child.pid ?? 0, says, ended, type: (text) => void child.stdin.write(text) };
}

/** Runs the program that is its first argument as nobody. It is read before, since nobody may be kept out of the folder where the project is. */
const AS_NOBODY = `
  const path = process.argv[1];
  const text = require('node:fs').readFileSync(path, 'utf8');
  process.setgroups([]);
  process.setgid(65534);
  process.setuid(65534);
  new (require('node:module'))(path)._compile(text, path);
`;
