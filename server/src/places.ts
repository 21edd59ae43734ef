import type { Span, Uri } from '#core';
import { toRange } from './convert.ts';
import type { EntryPlace } from './protocol.ts';
import type { Session } from './session.ts';

/** A place in a file for a view of the client's; `undefined` where the file is not there. */
export function placeOf(session: Session, uri: Uri, span: Span): EntryPlace | undefined {
  const file = session.snapshot().file(uri);
  return file && { uri: session.documents.spelling(uri), range: toRange(file.lines, span) };
}
