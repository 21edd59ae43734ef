import type { Uri } from '#core';
import type { Job } from '../background.ts';
import type { Session } from '../session.ts';

/**
 * Asks the client to ask again where an open document's findings are others than it was told, although the document
 * itself is as it was then: another file has changed. What the client does with one request is not asked for twice.
 */
export function refreshing(session: Session): Job {
  const asked = new Map<Uri, string>();
  return async () => {
    let needed = false;
    for (const [uri, pulled] of [...session.pulled]) {
      await session.turns.quiet();
      const { id } = session.report(uri);
      const old = session.documents.version(uri) === pulled.version && id !== pulled.id;
      if (old && asked.get(uri) !== id) {
        asked.set(uri, id);
        needed = true;
      } else if (!old) asked.delete(uri);
    }
    if (needed) await session.connection.languages.diagnostics.refresh();
  };
}
