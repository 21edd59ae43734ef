import type { Job } from '../background.ts';
import { checkAll } from '../checking.ts';
import type { Session } from '../session.ts';
import { Told } from '../told.ts';

/** Sends findings to clients that do not ask: every file of a plan whose findings are new, empty lists included. */
export function publishing(session: Session): Job {
  const told = new Told();
  return () =>
    checkAll(session, told, {}, async (news) => {
      for (const { uri, report, changed, known } of news) {
        if (!changed || (!known && report.items.length === 0)) continue;
        const version = session.documents.version(uri);
        await session.connection.sendDiagnostics({
          uri: session.documents.spelling(uri),
          ...(version !== null && { version }),
          diagnostics: [...report.items],
        });
      }
    });
}
