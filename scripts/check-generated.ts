/**
 * Runs the generator and fails where that changes a file: what is generated must be committed as the generator makes it. Compares the
 * folder before and after, not with the last commit, so that it tells the truth in the middle of one's work as well.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './support/paths.ts';
import { mustRun, run } from './support/process.ts';

/** The content of every file that Git tracks or would track, by path; '' for one that is gone. */
async function contents(): Promise<Map<string, string>> {
  const list = await mustRun('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard']);
  const files = new Map<string, string>();
  for (const path of new Set(list.split('\0'))) {
    if (path === '') continue;
    const bytes = await readFile(join(root, path)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      throw error;
    });
    files.set(path, bytes === undefined ? '' : createHash('sha256').update(bytes).digest('hex'));
  }
  return files;
}

const before = await contents();
console.log((await mustRun('node', ['scripts/generate.ts'])).trimEnd());
const after = await contents();
const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
  (path) => before.get(path) !== after.get(path),
);
if (changed.length > 0) {
  console.log(`Not as the generator makes it: ${changed.join(', ')}\nRun npm run generate and commit what it writes.`);
  await run('git', ['--no-pager', 'diff', '--', ...changed], { output: 'show' });
  process.exitCode = 1;
} else {
  console.log(`Every generated file is as the generator makes it (${after.size} files looked at).`);
}
