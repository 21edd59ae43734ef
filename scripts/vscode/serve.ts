import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../support/paths.ts';
import { endGroup, environment, spawnGroup } from '../support/process.ts';
import type { InstalledVSCode } from './install.ts';

export interface ServeOptions {
  /** Where the server keeps settings, logs and installed extensions; made where it is missing. */
  readonly dataFolder: string;
  /** User settings of the editor, for a data folder that has none yet. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** The port to listen on, or 0 for a free one. */
  readonly port?: number;
  /** What the address must carry to be let in; without it, everyone on this machine is. */
  readonly token?: string;
  /** Folders that nobody has trusted are opened in restricted mode; otherwise all are trusted. */
  readonly restricted?: boolean;
  /** Added to the environment of the server and of the extension host in it. */
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/** A VS Code that listens on the loopback address. */
export interface RunningVSCode {
  readonly port: number;
  /** What the server has printed so far. */
  output(): string;
  /** Resolves when the server ends by itself or is stopped. */
  readonly ended: Promise<void>;
  /** Ends the server and all that it has started. */
  stop(): Promise<void>;
}

const START_LIMIT = 60_000;

/** Starts a VS Code and waits until it says that it listens. Throws with its output where it ends or stays silent instead. */
export async function serve(installed: InstalledVSCode, options: ServeOptions): Promise<RunningVSCode> {
  const user = join(options.dataFolder, 'data/User');
  await mkdir(user, { recursive: true });
  const settings = join(user, 'settings.json');
  if (!existsSync(settings)) await writeFile(settings, `${JSON.stringify(options.settings, null, 2)}\n`);
  const child = spawnGroup(installed.node, serverArguments(installed, options), {
    cwd: root,
    env: environment({ NODE_OPTIONS: undefined, VSCODE_IPC_HOOK_CLI: undefined, ...options.env }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  let output = '';
  const port = await new Promise<number>((resolve, reject) => {
    const fail = (why: string): void => reject(new Error(`VS Code ${installed.version.vscode} ${why}\n${output}`));
    const timer = setTimeout(() => void endGroup(child).then(() => fail('did not start in time')), START_LIMIT);
    const read = (text: string): void => {
      output += text;
      const listening = /agent listening on (\d+)/.exec(output);
      if (listening === null) return;
      clearTimeout(timer);
      resolve(Number(listening[1]));
    };
    child.stdout?.setEncoding('utf8').on('data', read);
    child.stderr?.setEncoding('utf8').on('data', read);
    child.once('error', (error) => fail(`could not be started: ${error.message}`));
    child.once('exit', (code) => {
      clearTimeout(timer);
      fail(`ended at once with code ${code}`);
    });
  });
  return { port, output: () => output, ended, stop: () => endGroup(child) };
}

function serverArguments(installed: InstalledVSCode, options: ServeOptions): string[] {
  return [
    join(installed.folder, 'out/server-main.js'),
    ...['--host', '127.0.0.1', '--port', String(options.port ?? 0)],
    ...(options.token === undefined ? ['--without-connection-token'] : ['--connection-token', options.token]),
    ...['--server-data-dir', options.dataFolder],
    // The newest release takes a development extension from the address only with the driver that its own tests use.
    ...['--enable-smoke-test-driver', '--accept-server-license-terms', '--disable-telemetry'],
    ...(options.restricted === true ? [] : ['--disable-workspace-trust']),
  ];
}

export interface AddressOptions {
  /** The folder to open, or the file that lists several (`.code-workspace`), absolute. */
  readonly folder: string;
  /** A file to show, absolute. */
  readonly file?: string;
  /** The extension to load from its source folder into the server's extension host, absolute. */
  readonly extension?: string | undefined;
  /** The module whose `run` the extension host calls, absolute. */
  readonly tests?: string;
  readonly token?: string;
}

/** The address of the editor with a folder open and an extension under development loaded. */
export function address(port: number, { folder, file, extension, tests, token }: AddressOptions): string {
  const host = `127.0.0.1:${port}`;
  const payload: [string, string][] = [];
  const add = (name: string, path: string | undefined): void => {
    if (path !== undefined) payload.push([name, `vscode-remote://${host}${path}`]);
  };
  add('openFile', file);
  add('extensionDevelopmentPath', extension);
  add('extensionTestsPath', tests);
  const kind = folder.endsWith('.code-workspace') ? 'workspace' : 'folder';
  const query = new URLSearchParams({ [kind]: folder, payload: JSON.stringify(payload) });
  if (token !== undefined) query.set('tkn', token);
  return `http://${host}/?${query}`;
}

/** Settings under which nothing but the plan and the extension is on the screen, and nothing calls home. */
export const quietSettings = {
  'chat.commandCenter.enabled': false,
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'git.openRepositoryInParentFolders': 'never',
  'remote.autoForwardPorts': false,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
};
