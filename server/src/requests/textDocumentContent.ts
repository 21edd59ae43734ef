import {
  ErrorCodes,
  ResponseError,
  type TextDocumentContentParams,
  type TextDocumentContentResult,
} from 'vscode-languageserver';
import { libraryText } from '#core';
import { answering } from '../answer.ts';
import { toUri } from '../convert.ts';
import type { Feature } from '../feature.ts';
import { LIBRARY_SCHEME } from '../protocol.ts';
import type { Session } from '../session.ts';

/** Said of `workspace` only: other clients would not know what to do with it, and have `planverk/libraryFile`. */
export const textDocumentContent: Feature = {
  method: 'workspace/textDocumentContent',
  offer: ({ documentContent }) =>
    documentContent ? { workspace: { textDocumentContent: { schemes: [LIBRARY_SCHEME] } } } : {},
  serve: (connection, server) => connection.workspace.textDocumentContent.on(answering(server, answer)),
};

/** A file of a library that Planverk brings along, which is on no disk. The protocol has no answer for what is not there. */
function answer(_: Session, { uri }: TextDocumentContentParams): TextDocumentContentResult {
  const text = libraryText(toUri(uri));
  if (text === undefined) throw new ResponseError(ErrorCodes.InvalidParams, `there is no ${uri}`);
  return { text };
}
