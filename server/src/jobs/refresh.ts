import type { Uri } from '#core';
import type { Job } from '../background.ts';
import type { Session } from '../session.ts';
import { isAsItWas } from './as-it-was.ts';

/**
 * Asks the client to ask again where an open document's findings are others than it was told, although the document
 * itself is as it was then: another file has changed. What the client does with one request is not asked for twice.
 */
export function refreshing(session: Session): Job {
  const asked = new Map<Uri, string>();
  return async () => {
    let needed = false;
    for (const [uri, pulled] of [...session.pulled]) {
      if (session.documents.version(uri) !== pulled.version || isAsItWas(session, uri, pulled.state)) continue;
      await session.turns.quiet();
      const { id } = session.report(uri);
      if (id === pulled.id) asked.delete(uri);
      else if (asked.get(uri) !== id) {
        asked.set(uri, id);
        needed = true;
      }
    }
    // Not waited for: a client that is slow to answer keeps nothing else from being done.
    if (needed) session.connection.languages.diagnostics.refresh().catch((error) => session.log(error));
  };
}
