import { type Language, TEXTS } from '../../../l10n/texts.ts';
import { VIEW_TEXTS } from '../../../l10n/views.ts';
import type { ExplorerEntry, FindingNumbers } from '../../../server/src/protocol.ts';

export const SEVERITIES = ['error', 'warning', 'information', 'hint'] as const;

/** How many findings there are in all. */
export function totalOf({ error, warning, information, hint }: FindingNumbers): number {
  return error + warning + information + hint;
}

/** The worst severity that there are findings of. */
export function worstOf(findings: FindingNumbers): (typeof SEVERITIES)[number] | undefined {
  return SEVERITIES.find((severity) => findings[severity] > 0);
}

/** «1 feil, 2 advarsler, 3 hint», or that there are none. */
export function countsText(findings: FindingNumbers, language: Language, separator = ', '): string {
  const found = SEVERITIES.filter((severity) => findings[severity] > 0);
  if (found.length === 0) return VIEW_TEXTS.nothingFound[language]();
  return found.map((severity) => TEXTS[severity][language](findings[severity])).join(separator);
}

/** What stands behind the label: «visjon · 3 tiltak». How many findings there are stands in the badge. */
export function descriptionOf({ detail, measures }: ExplorerEntry, language: Language): string {
  const parts = [detail, measures > 0 ? TEXTS.measures[language](measures) : ''];
  return parts.filter((part) => part !== '').join(' · ');
}

const SPOKEN = ['plan', 'goal', 'measure', 'unit', 'indicator', 'year'] as const;

/** What a screen reader says: the label, what it is, and what is found in it, by severity. */
export function spokenLabel(entry: ExplorerEntry, language: Language): string {
  const { label, type, detail, measures, findings } = entry;
  const kind = SPOKEN.find((each) => each === type);
  const parts = [
    label,
    kind === undefined ? '' : VIEW_TEXTS[kind][language](),
    detail,
    measures > 0 ? TEXTS.measures[language](measures) : '',
    countsText(findings, language),
  ];
  return parts.filter((part) => part !== '').join(', ');
}
