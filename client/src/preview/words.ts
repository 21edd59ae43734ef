import { PREVIEW_TEXTS } from '../../../l10n/preview.ts';
import { type Language, TEXTS } from '../../../l10n/texts.ts';
import type { Words } from './messages.ts';

/** The page's own words; `topic` names what alone is shown, where that is not everything. */
export function wordsOf(language: Language, topic: string | undefined): Words {
  return {
    wholePlan: TEXTS.wholePlan[language](),
    chapter: TEXTS.chapter[language](),
    scope: TEXTS.scope[language](),
    findings: TEXTS.findings[language](),
    aboutRule: TEXTS.aboutRule[language](),
    noFix: TEXTS.noFix[language](),
    filter: topic === undefined ? PREVIEW_TEXTS.filter[language]() : PREVIEW_TEXTS.filtered[language](topic),
    clearFilter: PREVIEW_TEXTS.clearFilter[language](),
  };
}
