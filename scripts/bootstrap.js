// @ts-check
/**
 * `node scripts/bootstrap.js <script.ts> [argument…]`: runs a script of the project on a machine where nothing is installed yet.
 *
 * Node 20 and npm are all there may be, so this file is plain JavaScript without dependencies. It installs the project's own packages where
 * they are missing or old, and among them is the Node 24 that then runs the script, with the tools in node_modules/.bin on the path.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const node = join(root, 'node_modules/node/bin/node');

/** Whether what is installed is what package-lock.json says; packages for other platforms may be missing. */
function isInstalled() {
  const [wanted, installed] = ['package-lock.json', 'node_modules/.package-lock.json'].map(packagesIn);
  if (wanted === undefined) throw new Error('package-lock.json is missing: the clone is not whole');
  if (installed === undefined || !existsSync(node)) return false;
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    const found = installed[path];
    return path === '' || (found === undefined ? optional === true : found.version === version);
  });
}

/**
 * @param {string} file
 * @returns {Record<string, { version: string, optional?: boolean }> | undefined}
 */
function packagesIn(file) {
  const path = join(root, file);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : undefined;
}

function install() {
  console.log('Installing the packages that package-lock.json names (npm ci) …');
  const started = performance.now();
  // Errors only: under Node 20, npm warns of packages that want the newer Node, which they get.
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) {
    console.error('npm ci did not succeed; its messages are above.');
    process.exit(1);
  }
  console.log(`Installed in ${Math.round((performance.now() - started) / 1000)} s`);
}

if (process.platform === 'win32') {
  console.error('The scripts of this project run on Linux and macOS; on Windows, use its subsystem for Linux.');
  process.exit(1);
}
if (Number(process.versions.node.split('.')[0]) < 20) {
  console.error(`Planverk needs Node 20 or later; this is ${process.version}.`);
  process.exit(1);
}
if (!isInstalled()) install();

const child = spawn(node, process.argv.slice(2), {
  stdio: 'inherit',
  env: { ...process.env, PATH: `${join(root, 'node_modules/.bin')}${delimiter}${process.env.PATH ?? ''}` },
});
// The script decides how to end: Ctrl-C reaches it from the terminal, other signals are passed on.
process.on('SIGINT', () => {});
for (const signal of /** @type {const} */ (['SIGTERM', 'SIGHUP'])) process.on(signal, () => child.kill(signal));
// npm ended from outside takes its shell with it and nobody else; what was started here must not stay behind.
const parent = process.ppid;
setInterval(() => process.ppid === parent || child.kill('SIGTERM'), 1000).unref();
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
