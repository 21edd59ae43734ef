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
  /** What the answer said, in short. */
  readonly id: string;
  /** What it would say now. */
  now(): string;
}

/** How many parts of one document are remembered: as many as there are editors of it side by side, or lenses above a manifest. */
const PARTS = 4;

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
      ({ version, part }) => version === answer.version && part !== answer.part,
    );
    this.#answers.set(key, [...others, answer].slice(-PARTS));
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
