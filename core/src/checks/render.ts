import type { Lang, Localized } from '../model/language.ts';
import { RULES } from './all.ts';
import type { Args, Finding, Fix, Related, Rule } from './define.ts';
import { RULE_FAILED } from './define.ts';
import { FIX_TITLES } from './fixes.ts';

const BY_CODE: ReadonlyMap<string, Rule> = new Map(RULES.map((rule) => [rule.code, rule]));

const FAILED: Localized<(args: Args) => string> = {
  nb: ({ code, reason }) => `Regelen «${code}» stoppet på grunn av en feil i Planverk (${reason}). De andre er kjørt.`,
  nn: ({ code, reason }) =>
    `Regelen «${code}» stoppa på grunn av ein feil i Planverk (${reason}). Dei andre er køyrde.`,
  en: ({ code, reason }) =>
    `The rule “${code}” stopped because of a fault in Planverk (${reason}). The others were run.`,
};

/** The rule of a code; `undefined` for a code that no rule has. */
export function ruleOf(code: string): Rule | undefined {
  return BY_CODE.get(code);
}

/** The sentence of a finding in the reader's language. */
export function messageOf(finding: Finding, lang: Lang): string {
  if (finding.code === RULE_FAILED) return FAILED[lang](finding.args);
  return ruleOf(finding.code)?.message[lang](finding.args) ?? finding.code;
}

/** The sentence of one of its related places. */
export function relatedMessageOf(finding: Finding, related: Related, lang: Lang): string {
  return ruleOf(finding.code)?.relatedMessage?.[lang](related.args) ?? messageOf(finding, lang);
}

/** The title of a fix. */
export function titleOf(fix: Fix, lang: Lang): string {
  return FIX_TITLES[fix.id][lang](fix.args);
}
