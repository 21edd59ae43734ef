import type { Job } from '../background.ts';
import { CHANGED, type ChangedParams } from '../protocol.ts';
import type { Session } from '../session.ts';
import { sameState } from '../state.ts';

/** Tells the client which of the plans that it shows have changed since it asked about them, and whether there are others now. */
export function announcing(session: Session): Job {
  return async () => {
    const changed = [...session.followed].filter(([folder, before]) => {
      const now = session.stateOf(folder);
      return now === undefined || !sameState(before, now);
    });
    const others = session.views.hasOtherPlans();
    if (changed.length === 0 && !others) return;
    for (const [folder] of changed) session.followed.delete(folder);
    const plans = changed.map(([folder]) => session.documents.spelling(folder));
    const params: ChangedParams = others ? { plans, others } : { plans };
    await session.connection.sendNotification(CHANGED, params);
  };
}
