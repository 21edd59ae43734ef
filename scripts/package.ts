/**
 * `npm run package`: builds for release and packs planverk-<version>.vsix, without network. What goes in is listed in .vscodeignore; stage.ts
 * copies it to a folder of its own, where the manifest is as it is shipped.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { shippedManifest } from './manifest.ts';
import { stageExtension } from './stage.ts';
import { cacheFolder, root } from './support/paths.ts';
import { endGroupsOnSignal, mustRun } from './support/process.ts';

endGroupsOnSignal();
console.log(await mustRun('node', ['esbuild.js', '--production']));
const stage = join(cacheFolder, 'vsix');
await stageExtension(stage);
// vsce warns where nothing is left out; here that has been done.
await writeFile(join(stage, '.vscodeignore'), '');

const { version } = await shippedManifest();
const vsix = join(root, `planverk-${version}.vsix`);
// There is no repository to link to: links and pictures in the README stay as they are.
const flags = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links', '--out', vsix];
console.log((await mustRun('vsce', ['package', ...flags], { cwd: stage })).trim());
console.log(`\nInstall it with: code --install-extension ${vsix}`);
