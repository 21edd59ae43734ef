import { type Watched, watched } from './progress.ts';
import type { Session } from './session.ts';
import type { News, Told } from './told.ts';

const TITLE = { nb: 'Kontrollerer planene', nn: 'Kontrollerer planane', en: 'Checking the plans' };

/**
 * Looks into every plan that is not as `told` has seen it, handing over what there is to tell. Where the user stops it, the plans
 * that were not reached are left out until something in them changes.
 */
export function checkAll(
  session: Session,
  told: Told,
  asked: Omit<Watched, 'title'>,
  tell: (news: readonly News[]) => void | Promise<void>,
): Promise<void> {
  const title = TITLE[session.language(undefined)];
  return watched(session, { title, ...asked }, async (watch) => {
    for await (const news of told.news(session, watch)) await tell(news);
    const isByUser = watch.token.isCancellationRequested && !asked.token?.isCancellationRequested;
    if (isByUser) session.leftOut.add(told.unseen(session));
  });
}
