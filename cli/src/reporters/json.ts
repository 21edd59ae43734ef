import {
  countsOf,
  type Finding,
  type Fix,
  type Lang,
  messageOf,
  type PlanStatus,
  relatedMessageOf,
  titleOf,
} from '#core';
import { type Checked, type CheckedPlan, order } from '../checking.ts';

/** `--format json` (docs/cli.md): stable, keys in its order, positions from 0 in UTF-16 units. */
export function json(checked: Checked, lang: Lang): string {
  const findings = checked.plans
    .flatMap((plan) => plan.findings)
    .map((finding) => ({ finding, file: checked.path(finding.uri) }))
    .sort(
      (a, b) =>
        order(a.file, b.file) ||
        a.finding.span.start - b.finding.span.start ||
        order(a.finding.code, b.finding.code) ||
        a.finding.span.end - b.finding.span.end,
    )
    .map(({ finding }) => finding);
  const result = {
    version: 1,
    plans: checked.plans.map(planOf),
    findings: findings.map((finding) => findingOf(finding, checked, lang)),
    summary: summaryOf(checked, findings),
  };
  return `${JSON.stringify(result, undefined, 2)}\n`;
}

/** The words of docs/format.md section 2 in bokmål: programs meet one spelling, whatever the plan's language. */
const STATUS_WORDS: Readonly<Record<PlanStatus, string>> = {
  draft: 'utkast',
  hearing: 'høring',
  adopted: 'vedtatt',
  evaluated: 'evaluert',
};

function planOf({ plan, folder }: CheckedPlan): object {
  return {
    // A manifest that cannot be read names no id; that is a finding.
    id: plan.manifest.id?.text ?? null,
    folder,
    status: STATUS_WORDS[plan.manifest.status],
    counts: countsOf(plan),
  };
}

function findingOf(finding: Finding, checked: Checked, lang: Lang): object {
  const { code, severity } = finding;
  return {
    code,
    severity,
    ...place(finding, checked),
    message: messageOf(finding, lang),
    related: finding.related.map((related) => ({
      ...place(related, checked),
      message: relatedMessageOf(finding, related, lang),
    })),
    fixes: finding.fixes().map((fix: Fix) => ({ title: titleOf(fix, lang), safe: fix.safe })),
  };
}

function place({ uri, span }: Pick<Finding, 'uri' | 'span'>, checked: Checked): object {
  const lines = checked.file(uri)?.lines;
  const position = (offset: number): object => {
    const { line, character } = lines?.positionAt(offset) ?? { line: 0, character: 0 };
    return { line, character };
  };
  return { file: checked.path(uri), range: { start: position(span.start), end: position(span.end) } };
}

function summaryOf({ plans }: Checked, findings: readonly Finding[]): object {
  const count = (severity: string): number => findings.filter((finding) => finding.severity === severity).length;
  return {
    error: count('error'),
    warning: count('warning'),
    information: count('information'),
    hint: count('hint'),
    silenced: plans.reduce((sum, { silenced }) => sum + silenced, 0),
    baselined: 0,
  };
}
