import { type Disposable, FileSystemError, RelativePattern, Uri, workspace } from 'vscode';
import { type BaseLanguageClient, RequestType } from 'vscode-languageclient';
import {
  LIST_FILES,
  type ListFilesParams,
  READ_FILE,
  type ReadFileParams,
  type ReadFileResult,
} from '../../../server/src/protocol.ts';

/** The biggest file that is read, in bytes: as on disk (server/src/node/host.ts). */
const MAX_BYTES = 5 * 1024 * 1024;

/** Answers the server's questions for files, from whatever the editor's workspace is made of. */
export function serveFiles(client: BaseLanguageClient): readonly Disposable[] {
  return [
    client.onRequest(new RequestType<ListFilesParams, readonly string[], void>(LIST_FILES), ({ folder }) =>
      listFiles(folder),
    ),
    client.onRequest(new RequestType<ReadFileParams, ReadFileResult, void>(READ_FILE), ({ uri }) =>
      readFile(Uri.parse(uri)),
    ),
  ];
}

/** `files.exclude` holds by default in a search; installed packages are left out as everywhere. */
async function listFiles(folder: string | undefined): Promise<readonly string[]> {
  const where = folder === undefined ? '**/*' : new RelativePattern(Uri.parse(folder), '**/*');
  const files = await workspace.findFiles(where, undefined);
  return files.filter(({ path }) => !path.includes('/node_modules/')).map((file) => file.toString());
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
