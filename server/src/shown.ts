import type { TextDocumentIdentifier } from 'vscode-languageserver';
import type { Uri } from '#core';
import { inFile, type Place, placeOf, type Server } from './answer.ts';
import type { Abilities } from './client.ts';
import { toUri } from './convert.ts';
import { hash } from './hash.ts';
import type { Session } from './session.ts';
import type { PlanState } from './state.ts';

/** Kinds of answers that a client keeps showing until it is told to ask again. */
export type ShownKind = keyof Abilities['refreshes'];

/** An answer that a client was given about an open document. */
export interface ShownAnswer {
  readonly kind: ShownKind;
  readonly uri: Uri;
  readonly version: number;
  /** The plan's state then; `undefined` for a document of no plan. */
  readonly state: PlanState | undefined;
  /** What the answer said, in short. */
  readonly id: string;
  /** What it would say now. */
  now(): string;
}

/** How many stretches of one document are remembered: as many as there are editors of it side by side. */
const STRETCHES = 4;

/** What a client has been told about its open documents, as far as other files have a part in it. */
export class Shown {
  readonly #answers = new Map<string, ShownAnswer[]>();

  all(): readonly ShownAnswer[] {
    return [...this.#answers.values()].flat();
  }

  /** The newest answers of each kind about a document, all about the same version of it. */
  add(answer: ShownAnswer): void {
    const key = keyOf(answer);
    const others = (this.#answers.get(key) ?? []).filter(
      ({ version, id }) => version === answer.version && id !== answer.id,
    );
    this.#answers.set(key, [...others, answer].slice(-STRETCHES));
  }

  /** The client is told to ask again: what it was told of the document is shown no more. */
  drop(answer: ShownAnswer): void {
    this.#answers.delete(keyOf(answer));
  }

  /** The document is closed. */
  forget(uri: Uri): void {
    for (const [key, [answer]] of this.#answers) if (answer?.uri === uri) this.#answers.delete(key);
  }
}

function keyOf({ kind, uri }: ShownAnswer): string {
  return `${kind} ${uri}`;
}

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
  const inPlan = inFile<P, { readonly result: R } | undefined>(
    server,
    (place, params) => {
      const found = facts(place, params);
      note(place.session, kind, toUri(params.textDocument.uri), found, (now) => facts(now, params));
      return { result: answer(place, found, params) };
    },
    undefined,
  );
  return async (params: P, token: Parameters<typeof inPlan>[1]): Promise<R> => {
    const found = await inPlan(params, token);
    if (found) return found.result;
    if (server.session) {
      note(server.session, kind, toUri(params.textDocument.uri), undefined, (now) => facts(now, params));
    }
    return otherwise;
  };
}

function note(session: Session, kind: ShownKind, uri: Uri, found: unknown, facts: (place: Place) => unknown): void {
  const version = session.documents.version(uri);
  if (version === null || !session.abilities.refreshes[kind]) return;
  const now = (): string => {
    const place = placeOf(session, uri);
    return idOf(place && facts(place));
  };
  session.shown.add({ kind, uri, version, state: session.stateOfFile(uri), id: idOf(found), now });
}

function idOf(found: unknown): string {
  return found === undefined ? 'none' : hash(JSON.stringify(found));
}
