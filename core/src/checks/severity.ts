import type { Manifest, PlanStatus, RuleLevel } from '../model/manifest.ts';
import type { Rule, Severity } from './define.ts';

/** The column of the catalogue for a plan's status; `evaluated` is judged as `adopted`. */
const COLUMNS: Readonly<Record<PlanStatus, 0 | 1 | 2>> = { draft: 0, hearing: 1, adopted: 2, evaluated: 2 };

/** Which status a plan is judged by, and what the reader's own settings say. */
export interface Strictness {
  /** Judge the plan as if it had this status. */
  readonly as?: PlanStatus | undefined;
  /** The editor's settings, for codes that the plan's own `regler:` does not name. */
  readonly levels?: ReadonlyMap<string, RuleLevel> | undefined;
}

/** Rules about items that nothing in the plan refers to: what a library declares is there for other plans. */
const UNUSED: ReadonlySet<string> = new Set(['unused-unit', 'unused-indicator']);

/** The level of `regler` that gives findings a severity: the two lists have one word that differs. */
export function levelOf(severity: Severity | 'off'): RuleLevel {
  return severity === 'information' ? 'info' : severity;
}

/** How much a rule's findings matter in a plan (docs/rules); `off` where they are not wanted at all. */
export function severityOf(rule: Rule, manifest: Manifest, { as, levels }: Strictness): Severity | 'off' {
  const own = manifest.rules.get(rule.code) ?? levels?.get(rule.code);
  if (own !== undefined) return own === 'info' ? 'information' : own;
  if (manifest.library && UNUSED.has(rule.code)) return 'off';
  return rule.levels[COLUMNS[as ?? manifest.status]];
}
