import type { CancellationToken } from 'vscode-languageserver';
import { type ExplorerNode, findNode } from '#core';
import { answering, cancelled } from '../answer.ts';
import { toUri } from '../convert.ts';
import type { Feature } from '../feature.ts';
import { toFoundLocation } from '../places.ts';
import { EXPLORER, type ExplorerEntry, type ExplorerParams, type ExplorerResult } from '../protocol.ts';
import type { Session } from '../session.ts';
import type { PlanInList } from '../views.ts';

export const explorer: Feature = {
  method: EXPLORER,
  serve: (connection, server) =>
    connection.onRequest(EXPLORER, answering<ExplorerParams, ExplorerResult>(server, answer)),
};

/** The plans, or what is below an entry of one of them. */
async function answer(session: Session, params: ExplorerParams, token: CancellationToken): Promise<ExplorerResult> {
  await session.settled();
  // An author waits for what is typed, not for this.
  await session.turns.quiet();
  if (token.isCancellationRequested) throw cancelled();
  const [folder, ...path] = params.path;
  if (folder === undefined) {
    const plans = await session.views.plans(() => token.isCancellationRequested);
    return { entries: plans.map((plan) => toPlanEntry(session, plan)) };
  }
  const plan = session.snapshot().plan(toUri(folder));
  if (plan === undefined) return { entries: [] };
  session.follow(plan);
  const tree = session.views.tree(plan, params);
  const nodes = path.length === 0 ? tree : (findNode(tree, path)?.node.children ?? []);
  return { entries: nodes.map((node) => toEntry(session, node)) };
}

/** A plan as the top level of a view. Its key is its folder. */
export function toPlanEntry(
  session: Session,
  { folder, title, language, findings, measures }: PlanInList,
): ExplorerEntry {
  const key = session.documents.spelling(folder);
  return { key, type: 'plan', label: title, detail: '', findings, measures, hasChildren: true, language };
}

function toEntry(session: Session, node: ExplorerNode): ExplorerEntry {
  const { key, type, label, detail, findings, measures, children, place } = node;
  const at = place && toFoundLocation(session, { uri: place.uri, span: place.selection });
  return { key, type, label, detail, findings, measures, hasChildren: children.length > 0, ...(at && { place: at }) };
}
