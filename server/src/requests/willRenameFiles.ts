import {
  type CancellationToken,
  FileOperationPatternKind,
  type FileOperationRegistrationOptions,
  type RenameFilesParams,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { editsForMoves } from '#core';
import { answering } from '../answer.ts';
import { toUri } from '../convert.ts';
import type { Feature } from '../feature.ts';
import { toLabelledEdit } from '../file-edits.ts';
import { overPlans, toEnd } from '../places.ts';
import type { Session } from '../session.ts';

/**
 * Any file and any folder: a chapter may link to whatever there is, and a folder may hold plans. What has to do with no plan is answered
 * at once.
 */
export const MOVABLE: FileOperationRegistrationOptions = {
  filters: [
    { pattern: { glob: '**/*', matches: FileOperationPatternKind.file } },
    { pattern: { glob: '**/*', matches: FileOperationPatternKind.folder } },
  ],
};

export const willRenameFiles: Feature = {
  method: 'workspace/willRenameFiles',
  offer: (abilities) => (abilities.willRenameFiles ? { workspace: { fileOperations: { willRename: MOVABLE } } } : {}),
  serve: (connection, server) => connection.workspace.onWillRenameFiles(answering(server, answer)),
};

/** What must be written anew in links and manifests; the client does it before it moves the files. */
async function answer(
  session: Session,
  { files }: RenameFilesParams,
  token: CancellationToken,
): Promise<WorkspaceEdit | null> {
  await session.opened();
  const moves = files.map(({ oldUri, newUri }) => ({ from: toUri(oldUri), to: toUri(newUri) }));
  const work = editsForMoves(session.snapshot(), moves);
  const edited = await overPlans(session, 'change', { token }, (stop) => toEnd(session, work, stop));
  if (edited.length === 0) return null;
  const label = LABEL[session.language(undefined)];
  return toLabelledEdit(session, [{ label, confirm: false, files: edited }]);
}

const LABEL = {
  nb: 'Lenker og planfiler følger det som flyttes',
  nn: 'Lenkjer og planfiler følgjer det som blir flytta',
  en: 'Links and plan files follow what is moved',
};
