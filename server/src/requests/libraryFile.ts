import { libraryText } from '#core';
import { answering } from '../answer.ts';
import { toUri } from '../convert.ts';
import type { Feature } from '../feature.ts';
import { LIBRARY_FILE, type LibraryFileParams, type LibraryFileResult } from '../protocol.ts';
import type { Session } from '../session.ts';

export const libraryFile: Feature = {
  method: LIBRARY_FILE,
  serve: (connection, server) => connection.onRequest(LIBRARY_FILE, answering(server, answer)),
};

/** A file of a library that Planverk brings along, which is on no disk. */
function answer(_: Session, { uri }: LibraryFileParams): LibraryFileResult | null {
  const text = libraryText(toUri(uri));
  return text === undefined ? null : { text };
}
