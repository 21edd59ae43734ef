import { cp, glob, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { filesNamedIn, shippedManifest } from './manifest.ts';
import { root } from './support/paths.ts';

/**
 * Copies the extension as it is shipped, from the last build, to a folder that is emptied first. Throws where the manifest names a file that is
 * not among those that .vscodeignore lets through.
 */
export async function stageExtension(folder: string): Promise<void> {
  const manifest = await shippedManifest();
  const files = await filesToShip();
  const missing = filesNamedIn(manifest).filter((path) => !files.includes(path));
  if (missing.length > 0)
    throw new Error(`The manifest names what .vscodeignore keeps out, or what is not there: ${missing.join(', ')}`);
  await rm(folder, { recursive: true, force: true });
  for (const file of files) await copy(file, folder);
  await writeFile(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}

/**
 * As `stageExtension`, with the suites beside it. The tests run on such a copy: it is what authors get, and a build that is made meanwhile does
 * not change it under their hands.
 */
export async function stageForTests(folder: string): Promise<void> {
  await stageExtension(folder);
  await copy('dist/test/suite.js', folder);
  await copy('dist/test/suite.js.map', folder);
  // The suites load Mocha.
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
}

async function copy(file: string, folder: string): Promise<void> {
  await mkdir(dirname(join(folder, file)), { recursive: true });
  await cp(join(root, file), join(folder, file));
}

/** What .vscodeignore lets through, which begins by keeping everything out; relative, with `/`. */
async function filesToShip(): Promise<string[]> {
  const lines = (await readFile(join(root, '.vscodeignore'), 'utf8')).split('\n');
  const patterns = lines.filter((line) => line.startsWith('!')).map((line) => line.slice(1));
  const files: string[] = [];
  for await (const entry of glob(patterns, { cwd: root, withFileTypes: true })) {
    if (entry.isFile())
      files.push(
        join(entry.parentPath, entry.name)
          .slice(root.length + 1)
          .replaceAll('\\', '/'),
      );
  }
  return files.sort();
}
