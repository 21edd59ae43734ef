import {
  type CancellationToken,
  LSPErrorCodes,
  type RenameParams,
  ResponseError,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { rename as renameAt } from '#core';
import { inFile, type Place, type Wishes } from '../answer.ts';
import { toOffset } from '../convert.ts';
import type { Feature } from '../feature.ts';
import { toLabelledEdit } from '../file-edits.ts';
import { overPlans, toEnd } from '../places.ts';

export const rename: Feature = {
  method: 'textDocument/rename',
  offer: ({ prepareRename }) => ({
    // Options are for clients that know of `prepareProvider` only.
    renameProvider: prepareRename ? { prepareProvider: true, workDoneProgress: true } : true,
  }),
  serve: (connection, server) => connection.onRenameRequest(inFile(server, answer, null)),
};

/** The change in every file and plan that uses what stands there; those of other plans are to be looked over. */
async function answer(
  { session, plan, file, lang }: Place,
  { position, newName }: RenameParams,
  token: CancellationToken,
  { progress }: Wishes<never>,
): Promise<WorkspaceEdit> {
  const work = renameAt(session.snapshot(), plan, file, toOffset(file.lines, position), newName, lang);
  const renamed = await overPlans(session, 'change', { token, progress }, (stop) => toEnd(session, work, stop));
  if ('refusal' in renamed) throw refused(renamed.refusal);
  return toLabelledEdit(session, renamed.changes);
}

/** The answer where something cannot be renamed; the client shows the sentence. To be thrown. */
export function refused(sentence: string): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestFailed, sentence);
}
