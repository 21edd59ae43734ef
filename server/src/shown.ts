import type { Uri } from '#core';
import type { Abilities } from './client.ts';
import type { PlanState } from './state.ts';

/** Kinds of answers that a client keeps showing until it is told to ask again. */
export type ShownKind = keyof Abilities['refreshes'];

/** An answer that a client was given about an open document. */
export interface ShownAnswer {
  readonly kind: ShownKind;
  readonly uri: Uri;
  /** What part of the document it is about, or of what is shown of it; a newer answer about the same part takes its place. */
  readonly part: string;
  readonly version: number;
  /** The plan's state then; `undefined` for a document of no plan. */
  readonly state: PlanState | undefined;
  /** What the answer said, in short; once the client has been told to ask again, what it would hear then. */
  id: string;
  /** What it would say now. */
  now(): string;
  /** The client has been told to ask again, and has not yet: what it shows is known no more. */
  stale?: boolean;
}

/** How many parts of one document are remembered: as many as there are editors of it side by side, or lenses above a manifest. */
const PARTS = 4;

/**
 * What VS Code shows again of a document that was closed and is opened once more. It asks for it anew only when the editor has had the
 * keyboard for a quarter of a second: who goes on to another file sooner looks at the old lenses beside it, until told to ask.
 */
const SHOWN_AGAIN: readonly ShownKind[] = ['codeLens'];

/** What a client has been told about its documents, as far as other files have a part in it. */
export class Shown {
  readonly #answers = new Map<string, ShownAnswer[]>();

  /** Of documents that are closed as well: their version is the one that they had when they were last open. */
  all(): readonly ShownAnswer[] {
    return [...this.#answers.values()].flat();
  }

  /** The newest answers of each kind about a document, all about the same version of it. */
  add(answer: ShownAnswer): void {
    const key = keyOf(answer);
    const others = (this.#answers.get(key) ?? []).filter(
      ({ version, part }) => version === answer.version && part !== answer.part,
    );
    this.#answers.set(key, [...others, answer].slice(-PARTS));
  }

  /** The document is open, perhaps once more. */
  open(uri: Uri, version: number): void {
    for (const kind of SHOWN_AGAIN) {
      const key = keyOf({ kind, uri });
      const again = this.#answers.get(key)?.map((answer) => ({ ...answer, version, ...(answer.stale && { id: '' }) }));
      if (again) this.#answers.set(key, again);
    }
  }

  /** The document is closed. */
  close(uri: Uri): void {
    for (const [key, [answer]] of this.#answers) {
      if (answer?.uri === uri && !SHOWN_AGAIN.includes(answer.kind)) this.#answers.delete(key);
    }
  }
}

function keyOf({ kind, uri }: Pick<ShownAnswer, 'kind' | 'uri'>): string {
  return `${kind} ${uri}`;
}
