/**
 * Writes every generated file: each module in scripts/generate that exports `files` says which files it makes, path in the project →
 * text. Only files that change are written. `--check` writes nothing and fails, naming them, where some would.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './support/paths.ts';

/** What a module in scripts/generate may export. Modules without it are parts of others. */
interface Generator {
  readonly files?: () => Readonly<Record<string, string>> | Promise<Readonly<Record<string, string>>>;
}

/** The registry of rules, their reasons and the libraries' texts come first: what others import is made there. */
const FIRST = ['registry.ts', 'reasons.ts', 'library.ts'];

async function generators(): Promise<readonly string[]> {
  const names = (await readdir(join(root, 'scripts/generate'))).filter((name) => name.endsWith('.ts')).sort();
  return [...FIRST, ...names.filter((name) => !FIRST.includes(name))];
}

async function textOf(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
}

const isCheck = process.argv.includes('--check');
const changed: string[] = [];
let count = 0;
for (const name of await generators()) {
  const generator: Generator = await import(pathToFileURL(join(root, 'scripts/generate', name)).href);
  for (const [path, text] of Object.entries((await generator.files?.()) ?? {})) {
    count++;
    const target = join(root, path);
    if ((await textOf(target)) === text) continue;
    changed.push(path);
    if (isCheck) continue;
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, text);
  }
}
const verb = isCheck ? 'would change' : 'written';
console.log(`${count} generated files, ${changed.length} ${verb}${changed.map((path) => `\n  ${path}`).join('')}`);
if (isCheck && changed.length > 0) process.exitCode = 1;
