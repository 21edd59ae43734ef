import { Checker, type PlainDate, type Plan, type PlanFindings, type PlanStatus } from '#core';
import type { Settings } from './settings.ts';

/** Checks plans by the levels that are chosen where they are, and remembers what was found for as long as those stay. */
export class Judges {
  readonly #checkers = new WeakMap<Settings['rules'], Map<PlanStatus | undefined, Checker>>();

  /** What is to be found in a plan; judged as if it had the status `as`, where that is another than its own. */
  findings(plan: Plan, { rules }: Settings, today: PlainDate, as?: PlanStatus): PlanFindings {
    const checkers = this.#checkers.get(rules) ?? new Map<PlanStatus | undefined, Checker>();
    this.#checkers.set(rules, checkers);
    const status = as === plan.manifest.status ? undefined : as;
    const checker = checkers.get(status) ?? new Checker({ levels: rules, as: status });
    checkers.set(status, checker);
    return checker.findings(plan, today);
  }
}
