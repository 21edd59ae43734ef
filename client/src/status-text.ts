import { type Language, TEXTS } from '../../l10n/texts.ts';
import type { StatusResult } from '../../server/src/protocol.ts';

/** «Planverk: 16 tiltak · 3 feil · 5 advarsler»; severities without findings are left out. */
export function statusText({ counts, findings }: StatusResult, language: Language): string {
  const parts = [TEXTS.measures[language](counts.measures)];
  if (findings.error > 0) parts.push(TEXTS.error[language](findings.error));
  if (findings.warning > 0) parts.push(TEXTS.warning[language](findings.warning));
  return `Planverk: ${parts.join(' · ')}`;
}

const COUNTS = ['goals', 'measures', 'indicators', 'units', 'sources', 'requirements', 'chapters'] as const;
const FINDINGS = ['error', 'warning', 'information', 'hint'] as const;

/** What the plan holds, one line: «7 mål · 50 tiltak · 11 kapitler»; kinds that it does not have are left out. */
export function contentsText({ counts }: StatusResult, language: Language): string {
  const have = COUNTS.filter((name) => counts[name] > 0);
  return have.map((name) => TEXTS[name][language](counts[name])).join(' · ');
}

/** All findings by severity, or that there are none. */
export function findingsText({ findings }: StatusResult, language: Language): string {
  const found = FINDINGS.filter((name) => findings[name] > 0);
  if (found.length === 0) return TEXTS.noFindings[language]();
  return found.map((name) => TEXTS[name][language](findings[name])).join(' · ');
}
