import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { InitializeParams } from 'vscode-languageserver';

/** How a client said hello. */
export interface Handshake {
  readonly params: InitializeParams;
  /** Whether the client was recorded; otherwise it is as its documentation or source says. */
  readonly recorded: boolean;
}

const FOLDER = join(import.meta.dirname, '../fixtures/handshakes');

/** The folder that recorded clients are taken to have open. */
export const RECORDED_ROOT = 'file:///plan';

/** The names of the recorded clients: `neovim-0.7.2`. */
export async function handshakes(): Promise<readonly string[]> {
  return (await readdir(FOLDER)).map((name) => name.replace(/\.jsonl$/, '')).sort();
}

/** What a client says of itself, from its fixture: the message `initialize`, one line of JSON, which may say `source` beside it. */
export async function readHandshake(name: string): Promise<Handshake> {
  return toHandshake(await readFile(join(FOLDER, `${name}.jsonl`), 'utf8'));
}

/** The hello among recorded messages, one a line, without what differs from run to run: processes and folders. */
export function toHandshake(lines: string): Handshake {
  const messages = lines.split('\n').filter((line) => line !== '');
  const hello = messages.map((line) => JSON.parse(line)).find(({ method }) => method === 'initialize');
  if (hello === undefined) throw new Error('nobody said initialize');
  const { source, params } = hello;
  const { processId: _, workspaceFolders, rootUri, rootPath, workDoneToken: __, ...rest } = params;
  return {
    recorded: source === undefined,
    params: {
      ...rest,
      processId: null,
      rootUri: rootUri && RECORDED_ROOT,
      ...(rootPath !== undefined && { rootPath: rootPath && '/plan' }),
      ...(workspaceFolders !== undefined && {
        workspaceFolders: workspaceFolders && [{ uri: RECORDED_ROOT, name: 'plan' }],
      }),
    },
  };
}
