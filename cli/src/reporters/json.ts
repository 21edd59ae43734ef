import type { PlanStatus } from '#core';
import { byPlace, type FindingResult, type Place, type PlanResult } from '../result.ts';

/** `--format json` (docs/cli.md): stable, keys in its order, positions from 0 in UTF-16 units. */
export function json(plans: readonly PlanResult[]): string {
  const findings = plans.flatMap((plan) => plan.findings).sort(byPlace);
  const result = {
    version: 1,
    plans: plans.map(planOf),
    findings: findings.map(findingOf),
    summary: summaryOf(plans, findings),
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

function planOf({ id, folder, status, counts }: PlanResult): object {
  // A manifest that cannot be read names no id; that is a finding.
  return { id: id ?? null, folder, status: STATUS_WORDS[status], counts };
}

function findingOf(finding: FindingResult): object {
  const { code, severity, message, related, fixes } = finding;
  return {
    code,
    severity,
    ...placeOf(finding),
    message,
    related: related.map((place) => ({ ...placeOf(place), message: place.message })),
    fixes: fixes.map(({ title, safe }) => ({ title, safe })),
  };
}

function placeOf({ file, range }: Place): object {
  return { file, range };
}

function summaryOf(plans: readonly PlanResult[], findings: readonly FindingResult[]): object {
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
