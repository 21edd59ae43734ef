import {
  type CodeAction,
  type CodeActionParams,
  LSPErrorCodes,
  type Range,
  ResponseError,
} from 'vscode-languageserver';
import { offersAt } from '../actions.ts';
import { answering } from '../answer.ts';
import { toUri } from '../convert.ts';
import { toWorkspaceEdit } from '../edits.ts';
import type { Feature } from '../feature.ts';
import { isRange, isRecord } from '../given-back.ts';
import type { Session } from '../session.ts';

/** What an action without its edit brings back: where it was offered, and which one it is. */
interface Data {
  readonly uri: string;
  readonly version: number | null;
  readonly range: Range;
  readonly kind: string;
  readonly key: string;
}

export const codeActionResolve: Feature = {
  method: 'codeAction/resolve',
  serve: (connection, server) => connection.onCodeActionResolve(answering(server, resolve)),
};

export function toData(session: Session, { textDocument, range, context }: CodeActionParams, key: string): Data {
  const version = session.documents.version(toUri(textDocument.uri));
  return { uri: textDocument.uri, version, range, kind: context.only?.[0] ?? '', key };
}

/** The action with its edit, made of the document as it is; where that has changed since, the place means nothing any more. */
async function resolve(session: Session, action: CodeAction): Promise<CodeAction> {
  const data = readData(action.data);
  if (data === undefined) return action;
  await session.opened();
  const uri = toUri(data.uri);
  if (session.documents.version(uri) !== data.version) {
    throw new ResponseError(LSPErrorCodes.ContentModified, 'the document has changed');
  }
  const snapshot = session.snapshot();
  const [plan, file] = [snapshot.planOf(uri), snapshot.file(uri)];
  if (!plan || !file) return action;
  const place = { session, plan, file, lang: session.language(plan) };
  const context = { diagnostics: [], ...(data.kind !== '' && { only: [data.kind] }) };
  const edits = offersAt(place, { range: data.range, context })
    .find(({ key }) => key === data.key)
    ?.edits();
  const edit = edits && edits.length > 0 ? toWorkspaceEdit(session, edits) : undefined;
  return edit ? { ...action, edit } : action;
}

function readData(data: unknown): Data | undefined {
  if (!isRecord(data)) return undefined;
  const { uri, version, range, kind, key } = data;
  if (typeof uri !== 'string' || typeof key !== 'string' || !isRange(range)) return undefined;
  return { uri, version: typeof version === 'number' ? version : null, range, kind: String(kind ?? ''), key };
}
