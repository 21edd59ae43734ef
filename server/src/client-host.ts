import type { Connection } from 'vscode-languageserver';
import type { FileContent, Host, PlainDate, Uri } from '#core';
import { fromUri, toUri } from './convert.ts';
import { hiddenBy } from './hidden.ts';
import { LIST_FILES, type ListFilesParams, READ_FILE, type ReadFileParams, type ReadFileResult } from './protocol.ts';
import type { HostSettings } from './state.ts';

/** A host that asks the client for files, where there is no disk to read. What the client cannot give is `missing`. */
export class ClientHost implements Host {
  readonly roots: readonly Uri[];
  readonly #connection: Connection;
  readonly #hidden: (path: string) => boolean;

  constructor(connection: Connection, { roots, exclude }: HostSettings) {
    this.roots = roots;
    this.#connection = connection;
    this.#hidden = hiddenBy(exclude);
  }

  async listFiles(folder?: Uri): Promise<readonly Uri[]> {
    const params: ListFilesParams = folder === undefined ? {} : { folder: fromUri(folder) };
    const listed = await this.#ask<readonly string[]>(LIST_FILES, params, []);
    return [...new Set(listed.map(toUri))].filter((uri) => this.#isShown(uri)).sort();
  }

  async readFile(uri: Uri): Promise<FileContent> {
    if (!this.#isShown(uri)) return { type: 'missing' };
    const params: ReadFileParams = { uri: fromUri(uri) };
    return this.#ask<ReadFileResult>(READ_FILE, params, { type: 'missing' });
  }

  today(): PlainDate {
    const now = new Date();
    return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
  }

  #isShown(uri: Uri): boolean {
    const root = this.roots.find((folder) => uri.startsWith(`${folder}/`));
    return root !== undefined && !this.#hidden(uri.slice(root.length + 1));
  }

  async #ask<T>(method: string, params: object, otherwise: T): Promise<T> {
    try {
      return await this.#connection.sendRequest<T>(method, params);
    } catch (error) {
      this.#connection.console.error(`${method}: ${error instanceof Error ? error.message : String(error)}`);
      return otherwise;
    }
  }
}
