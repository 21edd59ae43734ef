import { type Disposable, FileSystemError, FileType, RelativePattern, Uri, workspace } from 'vscode';
import { type BaseLanguageClient, RequestType } from 'vscode-languageclient';
import {
  LIST_FILES,
  type ListFilesParams,
  READ_BYTES,
  READ_FILE,
  type ReadFileParams,
  type ReadFileResult,
} from '../../server/src/protocol.ts';

/** The biggest file that is read, in bytes: as on disk (server/src/node/host.ts). */
const MAX_BYTES = 5 * 1024 * 1024;

/** The biggest picture that is published, in bytes: as on disk. */
const MAX_PICTURE = 25 * 1024 * 1024;

/** Schemes that VS Code itself searches in. */
const SEARCHED = ['file', 'vscode-remote'];

/** How long a search may take in other file systems, in milliseconds: where nobody searches, VS Code waits for someone who does. */
const PATIENCE = 3000;

/** Answers the server's questions for files, from whatever the editor's workspace is made of. */
export function serveFiles(client: BaseLanguageClient): readonly Disposable[] {
  return [
    client.onRequest(new RequestType<ListFilesParams, readonly string[], void>(LIST_FILES), ({ folder }) =>
      listFiles(folder),
    ),
    client.onRequest(new RequestType<ReadFileParams, ReadFileResult, void>(READ_FILE), ({ uri }) =>
      readFile(Uri.parse(uri)),
    ),
    client.onRequest(new RequestType<ReadFileParams, string | null, void>(READ_BYTES), ({ uri }) =>
      readBytes(Uri.parse(uri)),
    ),
  ];
}

/**
 * `files.exclude` holds by default in a search; installed packages are left out as everywhere. Where a file system lets nobody search in
 * it, its folders are gone through one by one.
 */
async function listFiles(folder: string | undefined): Promise<readonly string[]> {
  const folders = folder === undefined ? (workspace.workspaceFolders ?? []).map(({ uri }) => uri) : [Uri.parse(folder)];
  const lists = await Promise.all(
    folders.map(async (each) => {
      const searching = workspace.findFiles(new RelativePattern(each, '**/*'), undefined);
      if (SEARCHED.includes(each.scheme)) return searching;
      const found = await Promise.race([searching.then(undefined, () => []), patience()]);
      return found.length > 0 ? found : walk(each);
    }),
  );
  return lists.flat().flatMap((file) => (file.path.includes('/node_modules/') ? [] : [file.toString()]));
}

/** Resolves with nothing after a while. */
function patience(): Promise<readonly Uri[]> {
  return new Promise((resolve) => setTimeout(() => resolve([]), PATIENCE));
}

/** Every file below a folder, without what is in folders that are never part of a plan. */
async function walk(folder: Uri): Promise<readonly Uri[]> {
  const entries = await workspace.fs.readDirectory(folder).then(undefined, () => []);
  const lists = entries.map(([name, type]): readonly Uri[] | Promise<readonly Uri[]> => {
    const uri = Uri.joinPath(folder, name);
    if (type === FileType.File) return [uri];
    return type === FileType.Directory && !name.startsWith('.') && name !== 'node_modules' ? walk(uri) : [];
  });
  return (await Promise.all(lists)).flat();
}

/** A file of the workspace in base64; `null` for one that is outside it, gone, or too big. */
async function readBytes(uri: Uri): Promise<string | null> {
  try {
    if (workspace.getWorkspaceFolder(uri) === undefined) return null;
    const { size } = await workspace.fs.stat(uri);
    if (size > MAX_PICTURE) return null;
    const bytes = await workspace.fs.readFile(uri);
    let text = '';
    for (const byte of bytes) text += String.fromCharCode(byte);
    return btoa(text);
  } catch {
    // Whatever the reason, the picture's place says that it cannot be shown.
    return null;
  }
}

async function readFile(uri: Uri): Promise<ReadFileResult> {
  try {
    const { size } = await workspace.fs.stat(uri);
    if (size > MAX_BYTES) return { type: 'too-large', bytes: size };
    return { type: 'text', text: new TextDecoder('utf-8').decode(await workspace.fs.readFile(uri)) };
  } catch (error) {
    if (error instanceof FileSystemError) return { type: 'missing' };
    throw error;
  }
}
