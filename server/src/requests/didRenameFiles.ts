import type { RenameFilesParams } from 'vscode-languageserver';
import type { FileChange } from '#core';
import { toUri } from '../convert.ts';
import type { Feature } from '../feature.ts';
import type { Session } from '../session.ts';
import { MOVABLE } from './willRenameFiles.ts';

export const didRenameFiles: Feature = {
  method: 'workspace/didRenameFiles',
  offer: (abilities) => (abilities.didRenameFiles ? { workspace: { fileOperations: { didRename: MOVABLE } } } : {}),
  serve: (connection, server) =>
    connection.workspace.onDidRenameFiles(async (params) => {
      const { session } = server;
      if (session && !session.ended) await takeUp(session, params);
    }),
};

/** The moved files at their new places at once, and in clients that tell nothing else of files. */
async function takeUp(session: Session, { files }: RenameFilesParams): Promise<void> {
  const changes = files.flatMap(({ oldUri, newUri }): FileChange[] => [
    { uri: toUri(oldUri), type: 'deleted' },
    { uri: toUri(newUri), type: 'created' },
  ]);
  try {
    await session.filesChanged(changes.filter(({ uri, type }) => type === 'deleted' || !session.hides(uri)));
  } catch (error) {
    session.log(error);
  }
}
