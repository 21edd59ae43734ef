import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../support/paths.ts';

/** A real VS Code that npm can deliver: the code-server package carries the workbench, the server and the extension host. */
export interface VSCodeVersion {
  readonly role: 'floor' | 'newest';
  /** The version of VS Code itself, as extensions see it. */
  readonly vscode: string;
  /** The version of the npm package code-server that carries it. */
  readonly codeServer: string;
  /** The Node it is made for; its native modules are built against this one. */
  readonly node: string;
  /** The native modules that need building, in lib/vscode/node_modules; the others come built or are not used here. */
  readonly natives: readonly string[];
}

export const floor: VSCodeVersion = {
  role: 'floor',
  vscode: '1.100.3',
  codeServer: '4.100.3',
  node: '20.20.2',
  natives: ['@vscode/spdlog', 'native-watchdog', 'node-pty'],
};

export const newest: VSCodeVersion = {
  role: 'newest',
  vscode: '1.139.1',
  codeServer: '4.139.1',
  node: '24.21.0',
  natives: ['@vscode/spdlog', '@vscode/native-watchdog'],
};

export const versions: readonly VSCodeVersion[] = [floor, newest];

/** Throws where `engines.vscode` promises another floor than the one that is tested. */
export async function checkFloor(): Promise<void> {
  const manifest: { engines: { vscode: string } } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const minor = (version: string): string => version.replace(/^\^/, '').split('.').slice(0, 2).join('.');
  if (minor(manifest.engines.vscode) !== minor(floor.vscode)) {
    throw new Error(
      `engines.vscode is ${manifest.engines.vscode}, but the floor that is tested is ${floor.vscode} (scripts/vscode/versions.ts)`,
    );
  }
}
