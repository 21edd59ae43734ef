/**
 * `npm run package`: builds for release and packs planverk-<version>.vsix, without network. What goes in is listed in .vscodeignore; the files
 * are copied to a folder of their own, where the manifest is put as it is shipped. Fails where a file that the manifest names is missing.
 */
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { filesNamedIn, shippedManifest } from './manifest.ts';
import { cacheFolder, root } from './support/paths.ts';
import { endGroupsOnSignal, mustRun } from './support/process.ts';

const stage = join(cacheFolder, 'vsix');

/** Copies what .vscodeignore lets through and gives the paths, relative to the project. */
async function fillStage(manifest: Record<string, unknown>): Promise<string[]> {
  const listed = await mustRun('vsce', ['ls', '--no-dependencies']);
  const files = listed.split('\n').filter((line) => line !== '');
  await rm(stage, { recursive: true, force: true });
  for (const file of files) {
    await mkdir(dirname(join(stage, file)), { recursive: true });
    await cp(join(root, file), join(stage, file));
  }
  await writeFile(join(stage, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  // vsce warns where nothing is left out; here that has been done.
  await writeFile(join(stage, '.vscodeignore'), '');
  return files;
}

endGroupsOnSignal();
const manifest = await shippedManifest();
console.log(await mustRun('node', ['esbuild.js', '--production']));
const files = await fillStage(manifest);
const missing = filesNamedIn(manifest).filter((path) => !files.includes(path));
if (missing.length > 0)
  throw new Error(`The manifest names what .vscodeignore keeps out, or what is not there: ${missing.join(', ')}`);

const vsix = join(root, `planverk-${manifest.version}.vsix`);
// There is no repository to link to: links and pictures in the README stay as they are.
const flags = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links', '--out', vsix];
console.log((await mustRun('vsce', ['package', ...flags], { cwd: stage })).trim());
console.log(`\nInstall it with: code --install-extension ${vsix}`);
