import type { Lang, Workspace } from '#core';
import { type Teller, watched } from './progress.ts';

const TITLE = { nb: 'Leser planene', nn: 'Les planane', en: 'Reading the plans' };

const STOPPED = {
  nb: 'Planverk leste ikke alle planene. De som ikke er lest, blir ikke kontrollert.',
  nn: 'Planverk las ikkje alle planane. Dei som ikkje er lesne, blir ikkje kontrollerte.',
  en: 'Planverk did not read all the plans. Those that were not read are not checked.',
};

const GO_ON = { nb: 'Les resten', nn: 'Les resten', en: 'Read the rest' };

/** The session that a workspace is read for. */
interface Reader extends Teller {
  language(plan: undefined): Lang;
  /** Reads the workspace anew. */
  open(): void;
}

/** Reads the workspace; `isPast` says that nobody waits for it any more. Where the user stops it, what was read is what there is, until the user wants the rest. */
export async function readWorkspace(session: Reader, workspace: Workspace, isPast: () => boolean): Promise<void> {
  const lang = session.language(undefined);
  const isComplete = await watched(session, { title: TITLE[lang] }, ({ token, step }) =>
    workspace.open({ step, isStopped: () => token.isCancellationRequested || isPast() }),
  );
  // Not waited for: the question stands until the user has answered.
  if (!isComplete && !isPast()) void offerRest(session, lang).catch((error) => session.log(error));
}

async function offerRest(session: Reader, lang: Lang): Promise<void> {
  const answer = await session.connection.window.showWarningMessage(STOPPED[lang], { title: GO_ON[lang] });
  if (answer) session.open();
}
