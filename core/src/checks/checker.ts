import { compareDates, type PlainDate } from '../model/date.ts';
import type { Plan } from '../workspace/plan.ts';
import { type CheckOptions, check, type PlanFindings } from './run.ts';

/**
 * Checks plans and remembers what it found for as long as a plan stays the same. A plan that changed, or that refers to
 * one that did, is another plan (workspace/snapshot.ts), and is checked anew.
 */
export class Checker {
  readonly #options: Omit<CheckOptions, 'today'>;
  readonly #known = new WeakMap<Plan, { readonly today: PlainDate; readonly findings: PlanFindings }>();

  constructor(options: Omit<CheckOptions, 'today'> = {}) {
    this.#options = options;
  }

  findings(plan: Plan, today: PlainDate): PlanFindings {
    const known = this.#known.get(plan);
    if (known !== undefined && compareDates(known.today, today) === 0) return known.findings;
    const findings = check(plan, { ...this.#options, today });
    this.#known.set(plan, { today, findings });
    return findings;
  }
}
