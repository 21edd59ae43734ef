import type {
  CancellationToken,
  SymbolInformation,
  WorkspaceSymbol,
  WorkspaceSymbolParams,
} from 'vscode-languageserver';
import { type FoundSymbol, findSymbol, LineIndex, type SymbolKey, SymbolSearch, type Uri } from '#core';
import { answering, type Wishes } from '../answer.ts';
import { toLocation } from '../convert.ts';
import type { Feature } from '../feature.ts';
import { areTexts, isRecord } from '../given-back.ts';
import { inParts, overPlans } from '../places.ts';
import type { Session } from '../session.ts';
import { SYMBOL_KINDS } from '../symbol-kinds.ts';

export const workspaceSymbol: Feature = {
  method: 'workspace/symbol',
  offer: () => ({ workspaceSymbolProvider: { resolveProvider: true, workDoneProgress: true } }),
  serve: (connection, server) => connection.onWorkspaceSymbol(answering(server, answer)),
};

export const workspaceSymbolResolve: Feature = {
  method: 'workspaceSymbol/resolve',
  serve: (connection, server) => connection.onWorkspaceSymbolResolve(answering(server, resolve)),
};

/**
 * What has a name like what is typed, over all plans, best first. Places are told at once only to clients that do not ask for
 * them one by one: it takes a look at every file that something was found in. Which is best is known when all plans have been
 * searched, so that parts are batches of the list in its order.
 */
async function answer(
  session: Session,
  { query }: WorkspaceSymbolParams,
  token: CancellationToken,
  wishes: Wishes<WorkspaceSymbol[] | SymbolInformation[]>,
): Promise<WorkspaceSymbol[] | SymbolInformation[]> {
  await session.opened();
  const snapshot = session.snapshot();
  const search = new SymbolSearch(snapshot, query);
  return overPlans(session, 'search', { token, ...wishes }, async (stop) => {
    await inParts(session, snapshot.planFolders, stop, (folder) => search.add(folder));
    const toSymbols = tellerOf(session);
    const { parts } = wishes;
    if (!parts) return toSymbols(search.found());
    await inParts(session, batches(search.found()), stop, (batch) => parts.report(toSymbols(batch)));
    return [];
  });
}

/** How many symbols come at once to a client that takes parts. */
const BATCH = 50;

function* batches<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < all.length; at += BATCH) yield all.slice(at, at + BATCH);
}

/** What has been found, as the client takes it. */
function tellerOf(session: Session): (found: readonly FoundSymbol[]) => WorkspaceSymbol[] | SymbolInformation[] {
  if (session.abilities.symbolsResolve)
    return (found) => found.map((symbol) => ({ ...told(symbol), ...placeless(session, symbol) }));
  const linesOf = linesIn(session);
  return (found) =>
    found.flatMap((symbol) => {
      const lines = linesOf(symbol.uri);
      if (!lines) return [];
      return [{ ...told(symbol), location: toLocation(session.documents.spelling(symbol.uri), lines, symbol.span) }];
    });
}

function told({ kind, name, plan }: FoundSymbol) {
  return { name, kind: SYMBOL_KINDS[kind], ...(plan !== '' && kind !== 'plan' && { containerName: plan }) };
}

function placeless(session: Session, { uri, kind, called, span }: FoundSymbol) {
  const data: SymbolKey = { uri, kind, called, span };
  return { location: { uri: session.documents.spelling(uri) }, data };
}

/** Adds where the symbol stands by now. */
async function resolve(session: Session, symbol: WorkspaceSymbol): Promise<WorkspaceSymbol> {
  const { data } = symbol;
  if (!isKey(data)) return symbol;
  await session.opened();
  const lines = linesIn(session)(data.uri);
  if (!lines) return symbol;
  const span = findSymbol(session.snapshot(), data);
  return { ...symbol, location: toLocation(session.documents.spelling(data.uri), lines, span) };
}

/** The lines of files that need not be read for it, each counted once. */
function linesIn(session: Session): (uri: Uri) => LineIndex | undefined {
  const known = new Map<Uri, LineIndex | undefined>();
  return (uri) => {
    if (!known.has(uri)) {
      const text = session.snapshot().text(uri);
      known.set(uri, text === undefined ? undefined : new LineIndex(text));
    }
    return known.get(uri);
  };
}

/** Whether a client gave back what it got from this server, and not something of its own. */
function isKey(data: unknown): data is SymbolKey {
  if (!isRecord(data) || !isRecord(data.span)) return false;
  const { uri, kind, called, span } = data;
  return areTexts(uri, kind, called) && typeof span.start === 'number';
}
