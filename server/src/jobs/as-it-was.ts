import type { Uri } from '#core';
import type { Session } from '../session.ts';
import { type PlanState, sameState } from '../state.ts';

/** Whether what answers about a file are made of is what it was: `before` is the state of its plan then, `undefined` for none. */
export function isAsItWas(session: Session, uri: Uri, before: PlanState | undefined): boolean {
  const now = session.stateOfFile(uri);
  return before === undefined || now === undefined ? before === now : sameState(before, now);
}
