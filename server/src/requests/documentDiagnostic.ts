import type { CancellationToken, DocumentDiagnosticParams, DocumentDiagnosticReport } from 'vscode-languageserver';
import { DocumentDiagnosticReportKind } from 'vscode-languageserver';
import { cancelled } from '../answer.ts';
import { toUri } from '../convert.ts';
import type { Session } from '../session.ts';

/**
 * `textDocument/diagnostic`: the findings of one document, or `unchanged` where the client has them. Waits for requests
 * that came after it, since an author waits for those, and for what happened on disk before it.
 */
export async function documentDiagnostic(
  session: Session,
  params: DocumentDiagnosticParams,
  token: CancellationToken,
): Promise<DocumentDiagnosticReport> {
  const uri = toUri(params.textDocument.uri);
  await session.settled();
  await session.turns.quiet();
  if (token.isCancellationRequested) throw cancelled();
  const { id, items } = session.report(uri);
  const version = session.documents.version(uri);
  if (version !== null) session.pulled.set(uri, { version, id, state: session.stateOfFile(uri) });
  if (params.previousResultId === id) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: id };
  return { kind: DocumentDiagnosticReportKind.Full, resultId: id, items: [...items] };
}
