import type { TextDocumentIdentifier } from 'vscode-languageserver';
import { inFile, type Place, placeOf, type Server } from './answer.ts';
import { toUri } from './convert.ts';
import { hash } from './hash.ts';
import type { Session } from './session.ts';
import type { ShownAnswer, ShownKind } from './shown.ts';

/**
 * A handler of a request about a document whose answer may become another without the document changing. `facts` is all that
 * the answer says, in a form to be compared; a document that belongs to no plan gets `otherwise`.
 */
export function showing<P extends { readonly textDocument: TextDocumentIdentifier }, F, R>(
  server: Server,
  kind: ShownKind,
  facts: (place: Place, params: P) => F,
  answer: (place: Place, found: F, params: P) => R,
  otherwise: R,
) {
  const noteFor = (session: Session, params: P, found: F | undefined): void => {
    const part = 'range' in params ? JSON.stringify(params.range) : '';
    note(session, { kind, uri: toUri(params.textDocument.uri), part }, found, (place) => facts(place, params));
  };
  const inPlan = inFile<P, { readonly result: R } | undefined>(
    server,
    (place, params) => {
      const found = facts(place, params);
      noteFor(place.session, params, found);
      return { result: answer(place, found, params) };
    },
    undefined,
  );
  return async (params: P, token: Parameters<typeof inPlan>[1]): Promise<R> => {
    const found = await inPlan(params, token);
    if (found) return found.result;
    if (server.session) noteFor(server.session, params, undefined);
    return otherwise;
  };
}

/** Remembers what a client was told; `found` is nothing where that was that there is no plan. */
export function note<F>(
  session: Session,
  about: Pick<ShownAnswer, 'kind' | 'uri' | 'part'>,
  found: F | undefined,
  facts: (place: Place) => F,
): void {
  const { kind, uri } = about;
  const version = session.documents.version(uri);
  if (version === null || !session.abilities.refreshes[kind]) return;
  const now = (): string => {
    const place = placeOf(session, uri);
    return idOf(place && facts(place));
  };
  session.shown.add({ ...about, version, state: session.stateOfFile(uri), id: idOf(found), now });
}

function idOf(found: unknown): string {
  return found === undefined ? 'none' : hash(JSON.stringify(found));
}
