import type { Connection, WorkspaceFoldersChangeEvent } from 'vscode-languageserver';
import type { Server } from './answer.ts';
import { toUri } from './convert.ts';
import type { Session } from './session.ts';
import { readConfiguration } from './settings.ts';
import { askSettings, toFileChanges } from './watching.ts';

/** Follows what the client says about documents, files and settings. A message that cannot be used is logged. */
export function followClient(connection: Connection, server: Server): void {
  const following =
    <P>(follow: (session: Session, params: P) => void | Promise<void>) =>
    async (params: P): Promise<void> => {
      const { session } = server;
      if (!session || session.ended) return;
      session.turns.message();
      try {
        await follow(session, params);
      } catch (error) {
        session.log(error);
      }
    };
  connection.onDidOpenTextDocument(
    following((session, { textDocument }) => {
      const { uri, version, text } = session.documents.open(textDocument);
      session.shown.open(uri, version);
      session.setDocument(uri, text);
    }),
  );
  connection.onDidChangeTextDocument(
    following((session, { textDocument, contentChanges }) => {
      const document = session.documents.change(textDocument, contentChanges);
      if (document) session.setDocument(document.uri, document.text);
      else session.log(`${textDocument.uri} was changed without being open`);
    }),
  );
  connection.onDidCloseTextDocument(
    following((session, { textDocument }) => session.closeDocument(session.documents.close(textDocument))),
  );
  connection.onDidChangeWatchedFiles(
    following((session, { changes }) => session.filesChanged(toFileChanges(session, changes))),
  );
  connection.onDidChangeConfiguration(
    following(async (session, { settings }) => {
      if (session.abilities.configuration) await askSettings(session);
      else session.setSettings(readConfiguration([settings?.planverk, settings?.files], session.settings));
    }),
  );
}

/** Takes folders in and out of the workspace, with what the user has chosen for them. */
export async function followFolders(session: Session, { added, removed }: WorkspaceFoldersChangeEvent): Promise<void> {
  const gone = new Set(removed.map(({ uri }) => toUri(uri)));
  const kept = session.roots.filter((root) => !gone.has(root));
  session.setRoots([...new Set([...kept, ...added.map(({ uri }) => toUri(uri))])]);
  await askSettings(session);
}
