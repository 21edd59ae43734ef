import type { Localized } from '#core';

/** A reason why a command cannot be carried out: one sentence to the user, and exit 2. */
export class Failure extends Error {
  readonly sentence: Localized;

  constructor(sentence: Localized) {
    super(sentence.en);
    this.name = 'Failure';
    this.sentence = sentence;
  }
}
