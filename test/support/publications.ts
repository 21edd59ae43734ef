import { Checker, type PlainDate, type Plan } from '#core';
import type { Publication } from '../../publish/src/index.ts';

/** The day on which tests publish. */
export const TODAY: PlainDate = { year: 2026, month: 3, day: 31 };

/** A plan as it is published, with its findings; every picture is `picture`, and there is none without one. */
export function publicationOf(plan: Plan, picture?: Uint8Array): Publication {
  return { plan, today: TODAY, findings: new Checker().findings(plan, TODAY), readBytes: async () => picture };
}
