import {
  type CancellationToken,
  ErrorCodes,
  LSPErrorCodes,
  ResponseError,
  type ResultProgressReporter,
  type TextDocumentIdentifier,
  type WorkDoneProgressReporter,
} from 'vscode-languageserver';
import type { Lang, ParsedFile, Plan, Uri } from '#core';
import { toUri } from './convert.ts';
import type { Session } from './session.ts';

/** The document that a request is about, in a plan. */
export interface Place {
  readonly session: Session;
  readonly plan: Plan;
  readonly file: ParsedFile;
  readonly lang: Lang;
}

/** Where requests find the session; there is none before `initialize`. */
export interface Server {
  readonly session: Session | undefined;
}

/** How the client wants to hear of a request while it is worked on; parts of the answer are of type `S`. */
export interface Wishes<S> {
  /** Takes the answer in parts; `undefined` where the client has not asked for them (`inParts`). */
  readonly parts: ResultProgressReporter<S> | undefined;
  /** Takes how far the work has come; does nothing where the client has not asked for it (`watched`). */
  readonly progress: WorkDoneProgressReporter | undefined;
}

type Handler<P, R, S> = (
  params: P,
  token: CancellationToken,
  progress?: WorkDoneProgressReporter,
  parts?: ResultProgressReporter<S>,
) => Promise<R>;

/**
 * Turns work into a request handler that always answers: with an error where the request is cancelled, comes out of its
 * time, or fails. Failures are logged, and nothing else comes of them.
 */
export function answering<P, R, S = never>(
  server: Server,
  work: (session: Session, params: P, token: CancellationToken, wishes: Wishes<S>) => Promise<R> | R,
): Handler<P, R, S> {
  return async (params, token, progress, parts) => {
    const session = runningSession(server);
    session.turns.message();
    try {
      const result = await work(session, params, token, { parts, progress });
      if (token.isCancellationRequested) throw cancelled();
      return result;
    } catch (error) {
      if (error instanceof ResponseError) throw error;
      session.log(error);
      throw new ResponseError(ErrorCodes.InternalError, error instanceof Error ? error.message : String(error));
    }
  };
}

function runningSession({ session }: Server): Session {
  if (!session) throw new ResponseError(ErrorCodes.ServerNotInitialized, 'initialize has not been asked yet');
  if (session.ended) throw new ResponseError(ErrorCodes.InvalidRequest, 'shutdown has been asked');
  return session;
}

/** How requests name their document: as the protocol does, or as our own do. */
type AboutFile = { readonly textDocument: TextDocumentIdentifier } | { readonly uri: string };

/** The answer to a request that the client no longer wants; to be thrown. */
export function cancelled(): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
}

/**
 * A handler of a request about a document. The workspace is read first, if it has not been; a document that belongs to no plan
 * gets `otherwise`. Where the document changed meanwhile, the client's positions mean nothing any more.
 */
export function inFile<P extends AboutFile, R, S = never>(
  server: Server,
  work: (place: Place, params: P, token: CancellationToken, wishes: Wishes<S>) => R | Promise<R>,
  otherwise: R,
): Handler<P, R, S> {
  return answering(server, async (session, params: P, token, wishes: Wishes<S>) => {
    const uri = toUri('uri' in params ? params.uri : params.textDocument.uri);
    const version = session.documents.version(uri);
    await session.opened();
    if (token.isCancellationRequested) throw cancelled();
    if (version !== session.documents.version(uri)) {
      throw new ResponseError(LSPErrorCodes.ContentModified, 'the document has changed');
    }
    const place = placeOf(session, uri);
    return place ? work(place, params, token, wishes) : otherwise;
  });
}

/** A document as it is now; `undefined` where it belongs to no plan. */
export function placeOf(session: Session, uri: Uri): Place | undefined {
  const snapshot = session.snapshot();
  const plan = snapshot.planOf(uri);
  const file = snapshot.file(uri);
  return plan && file && { session, plan, file, lang: session.language(plan) };
}
