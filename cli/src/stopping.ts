import type { Localized } from '#core';
import type { Io, StopSignal } from './io.ts';

/** The command was stopped before it had done anything that lasts: a sentence to the user, and the exit code of the signal. */
export class Stopped extends Error {
  readonly signal: StopSignal;
  readonly sentence: Localized = {
    nb: 'Stoppet. Ingenting er skrevet.',
    nn: 'Stoppa. Ingenting er skrive.',
    en: 'Stopped. Nothing has been written.',
  };

  constructor(signal: StopSignal) {
    super(signal);
    this.name = 'Stopped';
    this.signal = signal;
  }
}

/**
 * Does work that can be stopped: `stop` is aborted on Ctrl-C and the like, and the work ends as soon as it can, having taken away what it had begun. Rejects
 * with `Stopped` then, whatever the work ended with; work that was done all the same is done.
 */
export async function stoppable<R>(io: Io, work: (stop: AbortSignal) => Promise<R>): Promise<R> {
  const stop = new AbortController();
  const off = io.onStop((signal) => stop.abort(new Stopped(signal)));
  try {
    return await work(stop.signal);
  } catch (error) {
    stop.signal.throwIfAborted();
    throw error;
  } finally {
    off();
  }
}
