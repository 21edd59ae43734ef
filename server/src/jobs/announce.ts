import type { Job } from '../background.ts';
import { CHANGED, type ChangedParams } from '../protocol.ts';
import type { Session } from '../session.ts';
import { sameState } from '../state.ts';

/** Tells the client which of the plans that it shows have changed since it asked about them. */
export function announcing(session: Session): Job {
  return async () => {
    const changed = [...session.followed].filter(([folder, before]) => {
      const now = session.stateOf(folder);
      return now === undefined || !sameState(before, now);
    });
    if (changed.length === 0) return;
    for (const [folder] of changed) session.followed.delete(folder);
    const params: ChangedParams = { plans: changed.map(([folder]) => session.documents.spelling(folder)) };
    await session.connection.sendNotification(CHANGED, params);
  };
}
