import type { CancellationToken, ResultProgressReporter } from 'vscode-languageserver';
import { cancelled } from './answer.ts';
import type { Session } from './session.ts';

/** How many entries go into one message: few enough that an editor shows them at once. */
const AT_ONCE = 200;

/**
 * A long answer from batches (one a plan, say): sent as it is found to a client that takes parts (`taker`, the `parts` of a
 * request's `Wishes`), and answered whole to others. What is returned is the answer: nothing, where parts have been sent.
 * Between batches other requests come first, and work that the client no longer wants ends there.
 */
export async function inParts<T>(
  session: Session,
  batches: Iterable<readonly T[]>,
  token: CancellationToken,
  taker: ResultProgressReporter<T[]> | undefined,
): Promise<T[]> {
  let kept: T[] = [];
  let parted = false;
  for (const batch of batches) {
    if (token.isCancellationRequested) throw cancelled();
    kept.push(...batch);
    if (taker && kept.length >= AT_ONCE) {
      taker.report(kept);
      kept = [];
      parted = true;
    }
    await session.turns.quiet();
  }
  // The protocol wants all of an answer in parts where some of it is.
  if (!taker || !parted) return kept;
  if (kept.length > 0) taker.report(kept);
  return [];
}
