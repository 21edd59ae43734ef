import type {
  CallHierarchyIncomingCall,
  CallHierarchyIncomingCallsParams,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  CallHierarchyOutgoingCallsParams,
  CallHierarchyPrepareParams,
  CancellationToken,
} from 'vscode-languageserver';
import { namedBy, naming, rootsAt, type Step } from '#core';
import { answering, inFile, type Place } from '../answer.ts';
import { toOffset, toRange } from '../convert.ts';
import type { Feature } from '../feature.ts';
import { askedOf, toHierarchyItem } from '../hierarchy.ts';
import { toEnd } from '../places.ts';
import type { Session } from '../session.ts';

/** What names what: `textDocument/prepareCallHierarchy`, and both ways on from there. */
export const callHierarchy: Feature = {
  method: 'textDocument/prepareCallHierarchy',
  offer: ({ callHierarchy: can }) => (can ? { callHierarchyProvider: true } : {}),
  serve: (connection, server) => connection.languages.callHierarchy.onPrepare(inFile(server, prepare, null)),
};

export const incomingCalls: Feature = {
  method: 'callHierarchy/incomingCalls',
  serve: (connection, server) => connection.languages.callHierarchy.onIncomingCalls(answering(server, incoming)),
};

export const outgoingCalls: Feature = {
  method: 'callHierarchy/outgoingCalls',
  serve: (connection, server) => connection.languages.callHierarchy.onOutgoingCalls(answering(server, outgoing)),
};

function prepare({ session, plan, file, lang }: Place, { position }: CallHierarchyPrepareParams) {
  const roots = rootsAt(session.snapshot(), plan, file, toOffset(file.lines, position), lang);
  const items = roots.flatMap((root) => toHierarchyItem(session, root) ?? []);
  return items.length > 0 ? items : null;
}

/** What names the entry. The ranges are in the file of the one that names. */
async function incoming(
  session: Session,
  { item }: CallHierarchyIncomingCallsParams,
  token: CancellationToken,
): Promise<CallHierarchyIncomingCall[]> {
  await session.opened();
  const asked = askedOf(session, item.data);
  const steps = asked ? await toEnd(session, namedBy(session.snapshot(), asked.key, asked.lang), token) : [];
  return steps.flatMap((step) => {
    const from = toHierarchyItem(session, step.item);
    return from ? [{ from, fromRanges: rangesOf(session, step, step.item.uri) }] : [];
  });
}

/** What the entry names. The ranges are in its own file. */
async function outgoing(
  session: Session,
  { item }: CallHierarchyOutgoingCallsParams,
): Promise<CallHierarchyOutgoingCall[]> {
  await session.opened();
  const asked = askedOf(session, item.data);
  const steps = asked ? naming(session.snapshot(), asked.key, asked.lang) : [];
  return steps.flatMap((step) => {
    const to = toHierarchyItem(session, step.item);
    return asked && to ? [{ to, fromRanges: rangesOf(session, step, asked.key.uri) }] : [];
  });
}

function rangesOf(session: Session, { spans }: Step, uri: string): CallHierarchyItem['range'][] {
  const lines = session.snapshot().file(uri)?.lines;
  return lines ? spans.map((span) => toRange(lines, span)) : [];
}
