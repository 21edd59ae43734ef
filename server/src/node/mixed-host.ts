import type { Connection } from 'vscode-languageserver';
import type { FileContent, Host, PlainDate, Uri } from '#core';
import { ClientHost } from '../client-host.ts';
import type { HostSettings } from '../state.ts';
import { NodeHost } from './host.ts';
import { isFile } from './paths.ts';

/** The disk, and beside it the client where it gives files and has folders that are on none. */
export function hostFor(connection: Connection, settings: HostSettings, givesFiles: boolean): Host {
  const disk = new NodeHost(settings);
  if (!givesFiles || settings.roots.every(isFile)) return disk;
  return new MixedHost(disk, new ClientHost(connection, settings));
}

/** A host for workspaces of which some folders are on disk and others only in the editor: each is asked for its own. */
class MixedHost implements Host {
  readonly roots: readonly Uri[];
  readonly #disk: Host;
  readonly #editor: Host;

  constructor(disk: Host, editor: Host) {
    this.roots = disk.roots;
    this.#disk = disk;
    this.#editor = editor;
  }

  async listFiles(folder?: Uri): Promise<readonly Uri[]> {
    if (folder !== undefined) return this.#hostOf(folder).listFiles(folder);
    const elsewhere = this.roots.filter((root) => !isFile(root)).map((root) => this.#editor.listFiles(root));
    const lists = await Promise.all([this.#disk.listFiles(), ...elsewhere]);
    return [...new Set(lists.flat())].sort();
  }

  readFile(uri: Uri): Promise<FileContent> {
    return this.#hostOf(uri).readFile(uri);
  }

  today(): PlainDate {
    return this.#disk.today();
  }

  #hostOf(uri: Uri): Host {
    return isFile(uri) ? this.#disk : this.#editor;
  }
}
