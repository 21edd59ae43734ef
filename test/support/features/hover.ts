import { Checker, hover, RULES } from '#core';
import type { FeatureRequest } from './request.ts';

/** What is told, below the text that it is about. */
export function showHover({ plan, file, offset, lang }: FeatureRequest): string {
  return show(file.text, hover(plan, file, offset, lang));
}

const TODAY = { year: 2026, month: 1, day: 31 };

/** The same where the plans are checked, and the reader's settings make one rule a hint. */
export function showJudged({ plan, file, offset, lang }: FeatureRequest): string {
  const levels = new Map([['vague-time', 'hint' as const]]);
  const checker = new Checker({ levels, rules: RULES });
  const findings = (each: typeof plan) => checker.findings(each, TODAY);
  const pageOf = (code: string) => `https://example.org/${code}.md`;
  return show(file.text, hover(plan, file, offset, lang, { findings, levels, pageOf }));
}

function show(text: string, found: ReturnType<typeof hover>): string {
  return found ? `«${text.slice(found.span.start, found.span.end)}»\n\n${found.markdown}` : 'nothing';
}
