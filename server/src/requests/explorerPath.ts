import { isLibraryUri, itemToReveal, pathToItem } from '#core';
import { inFile, type Place } from '../answer.ts';
import { toOffset } from '../convert.ts';
import type { Feature } from '../feature.ts';
import { EXPLORER_PATH, type ExplorerPathParams, type ExplorerPathResult } from '../protocol.ts';

export const explorerPath: Feature = {
  method: EXPLORER_PATH,
  serve: (connection, server) =>
    connection.onRequest(EXPLORER_PATH, inFile<ExplorerPathParams, ExplorerPathResult | null>(server, answer, null)),
};

/** The way to the entry of the card at the position. */
function answer({ session, plan, file }: Place, params: ExplorerPathParams): ExplorerPathResult | null {
  const item = isLibraryUri(plan.uri) ? undefined : itemToReveal(file, toOffset(file.lines, params.position));
  const path = item && pathToItem(session.views.tree(plan, params), item);
  return path ? { path: [session.documents.spelling(plan.uri), ...path] } : null;
}
