import { RAL } from 'vscode-languageserver';

/** How often slow work steps back in a row before it goes on all the same. */
const PATIENCE = 100;

/**
 * Lets slow work step back for messages. The connection handles one message a turn of the event loop, so work that waits
 * until two turns have brought none comes after every request that was waiting.
 */
export class Turns {
  #messages = 0;

  /** To be called for each message that is handled. */
  message(): void {
    this.#messages++;
  }

  /** Resolves when no message is waiting; after a while even so, lest work never ends while someone types. */
  async quiet(): Promise<void> {
    for (let round = 0; round < PATIENCE; round++) {
      const before = this.#messages;
      await turn();
      await turn();
      if (this.#messages === before) return;
    }
  }
}

/** One turn of the event loop. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    RAL().timer.setImmediate(resolve);
  });
}
