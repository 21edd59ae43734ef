/**
 * `npm run package`: builds for release and packs planverk-<version>.vsix, without network. Then reads the package back and fails where a file
 * that the manifest names is not in it, or something is in it that an author of plans does not need.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './support/paths.ts';
import { endGroupsOnSignal, mustRun } from './support/process.ts';

/** What may be in the package: the texts for people, the bundles, and the data that the manifest points to. */
const EXPECTED =
  /^(package(\.nls(\.\w+)?)?\.json|(readme|changelog)\.md|LICENSE(\.txt|\.md)?|dist\/[\w./]+\.(js|css)|dist\/package\.json|(images|l10n|schemas|snippets|syntaxes)\/.+)$/i;

/** Every relative path in the manifest, such as those of the entry points, grammars, snippets, schemas and icons; without the `./`. */
function pathsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.startsWith('./') ? [value.slice(2)] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(pathsIn);
}

endGroupsOnSignal();
const manifest: Record<string, unknown> = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
const file = `planverk-${manifest.version}.vsix`;
console.log(await mustRun('node', ['esbuild.js', '--production']));
// No repository to link to: links and pictures in the README stay as they are.
const flags = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links'];
console.log(await mustRun('vsce', ['package', ...flags, '--out', file]));

const listed = await mustRun('vsce', ['ls', '--no-dependencies']);
const packed = listed
  .split('\n')
  .map((line) => line.trim())
  .filter((line) => line !== '');
const { main, browser, contributes, icon } = manifest;
const needed = pathsIn({ main, browser, contributes, icon });
const missing = needed.filter((path) => !packed.includes(path));
const surplus = packed.filter((path) => !EXPECTED.test(path));
if (missing.length > 0) console.error(`The manifest names what is not packed: ${missing.join(', ')}`);
if (surplus.length > 0) console.error(`Packed without need: ${surplus.join(', ')}`);
process.exitCode = missing.length + surplus.length === 0 ? 0 : 1;
if (process.exitCode === 0)
  console.log(
    `${file}: ${packed.length} files, ${needed.length} of them named by the manifest. Install: code --install-extension ${file}`,
  );
