import type { PlainDate } from '../model/date.ts';
import type { ParsedFile } from '../model/file.ts';
import { groupBy } from '../model/group.ts';
import type { Uri } from '../model/uri.ts';
import { compareTexts } from '../text/order.ts';
import { overlaps, type Span } from '../text/span.ts';
import type { Plan } from '../workspace/plan.ts';
import { RULES } from './all.ts';
import type { Finding, Fix, Report, Rule, Severity, SilenceUse } from './define.ts';
import { RULE_FAILED } from './define.ts';
import { withoutEchoes } from './echoes.ts';
import { type Faulty, faultyReferences } from './references/lookup.ts';
import { type Strictness, severityOf } from './severity.ts';
import { applySilences } from './silence.ts';

/** How a plan is to be checked. */
export interface CheckOptions extends Strictness {
  readonly today: PlainDate;
  /** The rules to run; all of them where nothing is said. */
  readonly rules?: readonly Rule[];
}

/** What checking a plan found. */
export interface PlanFindings {
  /** By file address, then start, then code, in UTF-16 order: twice the same is byte for byte the same. */
  readonly all: readonly Finding[];
  /** The same by file; files without findings are not there. */
  readonly byFile: ReadonlyMap<Uri, readonly Finding[]>;
  /** How many findings the author silenced. */
  readonly silenced: number;
}

export { RULE_FAILED } from './define.ts';

/** Runs the rules over a plan (docs/rules). A rule that throws becomes one finding about that rule; the others go on. */
export function check(plan: Plan, options: CheckOptions): PlanFindings {
  const run = new Run(plan, options);
  const rules = options.rules ?? RULES;
  const found = rules.filter((rule) => rule.group !== 'silences').flatMap((rule) => run.rule(rule, []));
  const calm = withoutConflicts(plan.files, found);
  const { findings, silenced, uses } = applySilences(plan.files, calm, (code) => run.ran.has(code));
  const last = rules.filter((rule) => rule.group === 'silences').flatMap((rule) => run.rule(rule, uses));
  const all = withoutEchoes(plan.files, [...findings, ...last].sort(byPlace));
  return { all, byFile: groupBy(all, ({ uri }) => [uri]), silenced };
}

class Run {
  /** Codes of the rules that were not switched off. */
  readonly ran = new Set<string>();
  readonly #plan: Plan;
  readonly #options: CheckOptions;
  readonly #faulty: Faulty;

  constructor(plan: Plan, options: CheckOptions) {
    this.#plan = plan;
    this.#options = options;
    this.#faulty = faultyReferences(plan);
  }

  rule(rule: Rule, silences: readonly SilenceUse[]): readonly Finding[] {
    const severity = severityOf(rule, this.#plan.manifest, this.#options);
    // A rule that is off may still be asked for by the plan: `påkrevd` makes some findings errors whatever the level.
    if (severity !== 'off') this.ran.add(rule.code);
    const findings: Finding[] = [];
    const report = (made: Report) => {
      const level = made.severity ?? severity;
      if (level !== 'off') findings.push(findingOf(rule, made, level));
    };
    try {
      rule.check({ plan: this.#plan, today: this.#options.today, faulty: this.#faulty, silences, report });
    } catch (error) {
      return [this.#failure(rule, error)];
    }
    return findings;
  }

  #failure(rule: Rule, error: unknown): Finding {
    const { uri, anchor } = this.#plan.manifest;
    const args = { code: rule.code, reason: error instanceof Error ? error.message : String(error) };
    return { code: RULE_FAILED, uri, span: anchor, severity: 'warning', args, related: [], fixes: noFixes };
  }
}

const noFixes = (): readonly Fix[] => [];

function findingOf(rule: Rule, made: Report, severity: Severity): Finding {
  return {
    code: rule.code,
    uri: made.uri,
    span: made.span,
    severity,
    args: made.args ?? {},
    related: made.related ?? [],
    fixes: made.fixes ?? noFixes,
  };
}

/** Inside a merge conflict there is one finding, the conflict's own. */
function withoutConflicts(files: readonly ParsedFile[], findings: readonly Finding[]): readonly Finding[] {
  const conflicts = new Map<Uri, readonly Span[]>();
  for (const file of files) {
    const spans = file.problems.filter(({ code }) => code === 'merge-conflict').map(({ span }) => span);
    if (spans.length > 0) conflicts.set(file.uri, spans);
  }
  if (conflicts.size === 0) return findings;
  return findings.filter(
    ({ code, uri, span }) =>
      code === 'merge-conflict' || !conflicts.get(uri)?.some((conflict) => overlaps(conflict, span)),
  );
}

function byPlace(a: Finding, b: Finding): number {
  return (
    compareTexts(a.uri, b.uri) || a.span.start - b.span.start || compareTexts(a.code, b.code) || a.span.end - b.span.end
  );
}
