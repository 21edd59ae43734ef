import type { Judgement } from '#core';
import { rulePage } from './reports.ts';
import type { Session } from './session.ts';

/** What hovers and suggestions tell of what was found, and of what this reader's settings say of rules. */
export function judgementOf(session: Session): Judgement {
  return { findings: (plan) => session.findings(plan), levels: session.settings.rules, pageOf: rulePage };
}
