import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Io } from '../../cli/src/io.ts';
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
}

/** Runs a command line in this process. */
export async function runCli(
  args: readonly string[],
  { env = {}, cwd = PROJECT, columns }: Surroundings = {},
): Promise<Ran> {
  const written = { out: '', err: '' };
  const output = (to: 'out' | 'err') => ({
    write: (text: string) => {
      written[to] += text;
    },
    isTerminal: columns !== undefined,
    columns,
  });
  const io: Io = { out: output('out'), err: output('err'), env, cwd: () => cwd };
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
  const sources = ['core/src', 'server/src', 'cli/src', 'word/src'].map((folder) => newest(join(PROJECT, folder)));
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

/** Runs the program that is its first argument as nobody. It is read before, since nobody may be kept out of the folder where the project is. */
const AS_NOBODY = `
  const path = process.argv[1];
  const text = require('node:fs').readFileSync(path, 'utf8');
  process.setgroups([]);
  process.setgid(65534);
  process.setuid(65534);
  new (require('node:module'))(path)._compile(text, path);
`;
