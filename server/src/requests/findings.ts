import type { CancellationToken } from 'vscode-languageserver';
import { countFindings, type FindingGroup, type FoundHere } from '#core';
import { answering, cancelled } from '../answer.ts';
import { toUri } from '../convert.ts';
import type { Feature } from '../feature.ts';
import { toFoundLocation } from '../places.ts';
import { FINDINGS, type FindingEntry, type FindingsParams, type FindingsResult } from '../protocol.ts';
import { pageOf } from '../reports.ts';
import type { Session } from '../session.ts';
import { toPlanEntry } from './explorer.ts';

export const findings: Feature = {
  method: FINDINGS,
  serve: (connection, server) =>
    connection.onRequest(FINDINGS, answering<FindingsParams, FindingsResult>(server, answer)),
};

/** The plans, the groups of one, or the findings of a group. */
async function answer(session: Session, params: FindingsParams, token: CancellationToken): Promise<FindingsResult> {
  await session.settled();
  // An author waits for what is typed, not for this.
  await session.turns.quiet();
  if (token.isCancellationRequested) throw cancelled();
  const [folder, key] = params.path;
  if (folder === undefined) {
    const plans = await session.views.plans(() => token.isCancellationRequested);
    return { entries: plans.map((plan) => ({ ...toPlanEntry(session, plan), type: 'plan' })) };
  }
  const plan = session.snapshot().plan(toUri(folder));
  if (plan === undefined) return { entries: [] };
  session.follow(plan);
  const groups = session.views.groups(plan, params);
  if (key === undefined) return { entries: groups.map((group) => toGroupEntry(session, group)) };
  const found = groups.find((group) => group.key === key)?.findings ?? [];
  return { entries: found.map((one, at) => toFindingEntry(session, one, at)) };
}

function toGroupEntry(session: Session, { key, type, label, detail, counts, item }: FindingGroup): FindingEntry {
  const place = item && toFoundLocation(session, { uri: item.uri, span: item.anchor });
  const code = type === 'rule' ? { code: key, ...pageOf(key) } : {};
  return { key, type, label, detail, findings: counts, hasChildren: true, ...code, ...(place && { place }) };
}

function toFindingEntry(session: Session, { finding, message, where }: FoundHere, at: number): FindingEntry {
  const { code, uri, span } = finding;
  const place = toFoundLocation(session, { uri, span });
  return {
    key: `${code}:${at}`,
    type: 'finding',
    label: message,
    detail: where,
    findings: countFindings([finding]),
    hasChildren: false,
    code,
    ...pageOf(code),
    ...(place && { place }),
  };
}
