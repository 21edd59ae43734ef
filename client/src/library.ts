import { type Disposable, type TextDocumentContentProvider, type Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  LIBRARY_FILE,
  LIBRARY_SCHEME,
  type LibraryFileParams,
  type LibraryFileResult,
} from '../../server/src/protocol.ts';

/** Shows the files of the libraries that Planverk brings along, read-only: they are on no disk, and the server has their texts. */
export function showLibraries(client: BaseLanguageClient): Disposable {
  const provider: TextDocumentContentProvider = {
    async provideTextDocumentContent(uri: Uri) {
      const params: LibraryFileParams = { uri: client.code2ProtocolConverter.asUri(uri) };
      const result = await client.sendRequest<LibraryFileResult | null>(LIBRARY_FILE, params);
      return result?.text;
    },
  };
  return workspace.registerTextDocumentContentProvider(LIBRARY_SCHEME, provider);
}
