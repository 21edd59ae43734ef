import {
  type CancellationToken,
  type Location,
  type LocationLink,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import type { DefinitionLink, FoundPlace, LineIndex, Snapshot, Stepwise } from '#core';
import { cancelled, type Place } from './answer.ts';
import { START, toLocation, toRange } from './convert.ts';
import { type Watched, watched } from './progress.ts';
import type { Session } from './session.ts';

/** A place in any file of the workspace, for the client; `undefined` for files that are not read. */
export function toFoundLocation(session: Session, { uri, span }: FoundPlace): Location | undefined {
  const lines = session.snapshot().file(uri)?.lines;
  return lines && toLocation(session.documents.spelling(uri), lines, span);
}

/** Where something leads, for the client: with the text that it leads from where the client takes that. */
export function toLinks(
  { session, file }: Place,
  links: readonly DefinitionLink[],
  asLinks: boolean,
): LocationLink[] | Location[] {
  const all = links.map((link) => toLink(session, file.lines, link));
  if (asLinks) return all;
  return all.map(({ targetUri, targetSelectionRange }) => ({ uri: targetUri, range: targetSelectionRange }));
}

function toLink(session: Session, from: LineIndex, { origin, uri, whole, selection }: DefinitionLink): LocationLink {
  // Images and attachments are not read; they open at their beginning.
  const lines = session.snapshot().file(uri)?.lines;
  return {
    ...(origin.end > origin.start && { originSelectionRange: toRange(from, origin) }),
    targetUri: session.documents.spelling(uri),
    targetRange: lines ? toRange(lines, whole) : START,
    targetSelectionRange: lines ? toRange(lines, selection) : START,
  };
}

/** What is said while work goes over the plans of a workspace. */
const TITLES = {
  search: { nb: 'Leter i planene', nn: 'Leitar i planane', en: 'Searching the plans' },
  change: { nb: 'Finner det som må endres', nn: 'Finn det som må endrast', en: 'Finding what has to change' },
} as const;

/**
 * Does work over many plans, as `watched` does: the user sees it where it is long, and can stop it. `token` is to be handed on to
 * `inParts` or `toEnd`, which give up between two plans; nothing has been changed by then.
 */
export function overPlans<R>(
  session: Session,
  what: keyof typeof TITLES,
  asked: { readonly token: CancellationToken; readonly progress?: Watched['progress'] },
  work: (token: CancellationToken) => Promise<R>,
): Promise<R> {
  const title = TITLES[what][session.language(undefined)];
  return watched(session, { title, token: asked.token, progress: asked.progress, endless: true }, (watch) =>
    work(watch.token),
  );
}

/** Does stepwise work to its end, stepping back for other requests between plans, as `inParts` does. */
export async function toEnd<T>(session: Session, work: Stepwise<T>, token: CancellationToken): Promise<T> {
  const snapshot = session.snapshot();
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    await stepBack(session, snapshot, token);
  }
}

/**
 * Does work part by part, stepping back for other requests in between. Stops where the client wants it no longer, and where
 * the workspace has changed under way, since places found before would not fit those found after.
 */
export async function inParts<T>(
  session: Session,
  parts: Iterable<T>,
  token: CancellationToken,
  take: (part: T) => void,
): Promise<void> {
  const snapshot = session.snapshot();
  for (const part of parts) {
    take(part);
    await stepBack(session, snapshot, token);
  }
}

async function stepBack(session: Session, snapshot: Snapshot, token: CancellationToken): Promise<void> {
  await session.turns.quiet();
  if (token.isCancellationRequested) throw cancelled();
  if (session.snapshot() !== snapshot) {
    throw new ResponseError(LSPErrorCodes.ContentModified, 'the workspace has changed');
  }
}
