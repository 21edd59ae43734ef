import { changeCard, LineIndex } from '#core';
import { inFile, type Place } from '../answer.ts';
import { toOffset } from '../convert.ts';
import { toWorkspaceEdit } from '../edits.ts';
import type { Feature } from '../feature.ts';
import { EDIT_CARD, type EditCardParams, type EditCardResult } from '../protocol.ts';

const GONE: EditCardResult = { refused: 'gone' };

export const editCard: Feature = {
  method: EDIT_CARD,
  serve: (connection, server) => connection.onRequest<EditCardResult, void>(EDIT_CARD, inFile(server, answer, GONE)),
};

/** The edit that a change in a form makes, for the version of the document that the form is of. */
function answer(place: Place, { version, position, change }: EditCardParams): EditCardResult {
  const { session, plan, file, lang } = place;
  if (version !== session.documents.version(file.uri)) return { refused: 'outdated' };
  const findings = session.findings(plan).byFile.get(file.uri) ?? [];
  const made = changeCard({ plan, file, offset: toOffset(file.lines, position), lang, findings }, change);
  if ('refused' in made) return made;
  const { said, caret } = made;
  if (made.edits.length === 0) return { edit: null, said };
  const edit = toWorkspaceEdit(session, made.edits);
  if (edit === undefined) return { refused: 'impossible' };
  return { edit, said, ...(caret && { caret: new LineIndex(caret.text).positionAt(caret.offset) }) };
}
