import type { Job } from '../background.ts';
import { CHANGED, type ChangedParams } from '../protocol.ts';
import type { Session } from '../session.ts';

/** Tells the client which of the plans that it shows have changed since it asked about them. */
export function announcing(session: Session): Job {
  return async () => {
    const snapshot = session.snapshot();
    const changed = [...session.followed].filter(([folder, plan]) => snapshot.plan(folder) !== plan);
    for (const [folder] of changed) session.followed.delete(folder);
    if (changed.length === 0) return;
    const params: ChangedParams = { plans: changed.map(([folder]) => session.documents.spelling(folder)) };
    await session.connection.sendNotification(CHANGED, params);
  };
}
