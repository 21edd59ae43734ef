import type { CancellationToken, DocumentDiagnosticParams, DocumentDiagnosticReport } from 'vscode-languageserver';
import { DocumentDiagnosticReportKind } from 'vscode-languageserver';
import { answering, cancelled } from '../answer.ts';
import { toUri } from '../convert.ts';
import type { Feature } from '../feature.ts';
import type { Session } from '../session.ts';

/** For clients that ask for diagnostics, the workspace's among them; to others they are sent (jobs/publish.ts). */
export const documentDiagnostic: Feature = {
  method: 'textDocument/diagnostic',
  offer: ({ pull }) =>
    pull
      ? {
          diagnosticProvider: {
            identifier: 'planverk',
            interFileDependencies: true,
            workspaceDiagnostics: true,
            workDoneProgress: true,
          },
        }
      : {},
  serve: (connection, server) => connection.languages.diagnostics.on(answering(server, answer)),
};

/**
 * The findings of one document, or `unchanged` where the client has them. Waits for requests
 * that came after it, since an author waits for those, and for what happened on disk before it.
 */
async function answer(
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
