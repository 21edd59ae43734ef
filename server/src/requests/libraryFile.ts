import { libraryText } from '#core';
import { toUri } from '../convert.ts';
import type { LibraryFileParams, LibraryFileResult } from '../protocol.ts';
import type { Session } from '../session.ts';

/** `planverk/libraryFile`: a file of a library that Planverk brings along, which is on no disk. */
export function libraryFile(_: Session, { uri }: LibraryFileParams): LibraryFileResult | null {
  const text = libraryText(toUri(uri));
  return text === undefined ? null : { text };
}
