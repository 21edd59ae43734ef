import type { Judgement, Plan } from '#core';
import { rulePage } from './reports.ts';
import type { Session } from './session.ts';

/** What hovers and suggestions tell of what was found, and of what this reader's settings say of rules. */
export function judgementOf(session: Session, { uri }: Plan): Judgement {
  return { findings: (plan) => session.findings(plan), levels: session.settingsOf(uri).rules, pageOf: rulePage };
}
