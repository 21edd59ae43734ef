import {
  type CancellationToken,
  DocumentDiagnosticReportKind,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceDiagnosticReportPartialResult,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { answering, cancelled, type Wishes } from '../answer.ts';
import { checkAll } from '../checking.ts';
import { toUri } from '../convert.ts';
import type { Feature } from '../feature.ts';
import type { Session } from '../session.ts';
import { type News, Told } from '../told.ts';

type Asked = Wishes<WorkspaceDiagnosticReportPartialResult>;

/** Offered with `textDocument/diagnostic`. */
export const workspaceDiagnostic: Feature = {
  method: 'workspace/diagnostic',
  serve: (connection, server) => connection.languages.diagnostics.onWorkspace(answering(server, answer)),
};

/**
 * The findings of every file of every plan. The first round tells all that differs from the
 * client's result ids, plan by plan to a client that takes parts. Where nothing differs, the request is held until
 * something does, so that a client that asks again at once does not ask for ever; one that takes parts gets what comes
 * for as long as it holds on.
 */
async function answer(
  session: Session,
  params: WorkspaceDiagnosticParams,
  token: CancellationToken,
  wishes: Asked,
): Promise<WorkspaceDiagnosticReport> {
  const told = new Told(params.previousResultIds.map(({ uri, value }) => [toUri(uri), value]));
  const firstEver = session.listen(told);
  try {
    await session.settled();
    for (let round = 0; ; round++) {
      const before = session.changes.count;
      const { items, changed } = await bringUpToDate(session, told, round === 0, token, wishes);
      if (token.isCancellationRequested) throw cancelled();
      if (session.ended || (round === 0 && firstEver) || (changed && (round === 0 || !wishes.parts))) return { items };
      await session.changes.after(before, token);
    }
  } finally {
    session.unlisten(told);
  }
}

/** One round over the workspace. `items` is what has not been sent in parts; the unchanged are told where `all` are wanted. */
async function bringUpToDate(
  session: Session,
  told: Told,
  all: boolean,
  token: CancellationToken,
  { parts, progress }: Asked,
): Promise<{ items: WorkspaceDocumentDiagnosticReport[]; changed: boolean }> {
  const items: WorkspaceDocumentDiagnosticReport[] = [];
  let changed = false;
  await checkAll(session, told, { token, progress }, (news) => {
    const part = news.filter((one) => all || one.changed).map((one) => toReport(session, one));
    changed ||= news.some((one) => one.changed);
    if (!parts) items.push(...part);
    else if (part.length > 0) parts.report({ items: part });
  });
  return { items, changed };
}

function toReport(session: Session, { uri, report, changed }: News): WorkspaceDocumentDiagnosticReport {
  const about = { uri: session.documents.spelling(uri), version: session.documents.version(uri), resultId: report.id };
  return changed
    ? { kind: DocumentDiagnosticReportKind.Full, items: [...report.items], ...about }
    : { kind: DocumentDiagnosticReportKind.Unchanged, ...about };
}
