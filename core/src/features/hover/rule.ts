import { REASONS } from '../../checks/reasons.ts';
import { ruleOf } from '../../checks/render.ts';
import { levelOf, severityOf } from '../../checks/severity.ts';
import { type Lang, type Localized, words } from '../../model/language.ts';
import { PLAN_STATUSES } from '../../model/table/values.ts';
import type { Plan } from '../../workspace/plan.ts';
import { levelWord } from '../../workspace/rule-level.ts';
import type { Judgement } from './types.ts';

const LEVEL = words('Nivå nå', 'Nivå no', 'Level now');
const IN_PLAN = words('satt i plan.yaml', 'sett i plan.yaml', 'set in plan.yaml');
const IN_SETTINGS = words('satt i innstillingene dine', 'sett i innstillingane dine', 'set in your settings');
const IN_LIBRARY = words('slik det er i et bibliotek', 'slik det er i eit bibliotek', 'as it is in a library');
const BY_STATUS: Localized<(status: string) => string> = {
  nb: (status) => `som for planer med status «${status}»`,
  nn: (status) => `som for planar med status «${status}»`,
  en: (status) => `as for plans with the status “${status}”`,
};
/** The pages are in English. */
const WHY = words('Hvorfor (på engelsk)', 'Kvifor (på engelsk)', 'Why it matters');
const PAGE = words('Les mer om regelen', 'Les meir om regelen', 'Read more about the rule');

/** A rule: what it finds, how much it matters in this plan and who said so, and why; `undefined` for a code that no rule has. */
export function aboutRule(plan: Plan, code: string, lang: Lang, judgement?: Judgement): string | undefined {
  const rule = ruleOf(code);
  if (rule === undefined) return undefined;
  const severity = severityOf(rule, plan.manifest, { levels: judgement?.levels });
  const level = levelWord(levelOf(severity), lang);
  const reason = REASONS[code];
  const page = judgement?.pageOf?.(code);
  return [
    `**${code}**\n\n${rule.summary[lang]}`,
    `${LEVEL[lang]}: **${level}**, ${whereSet(plan, code, lang, judgement)}`,
    ...(reason === undefined ? [] : [`*${WHY[lang]}:* ${reason}`]),
    ...(page === undefined ? [] : [`[${PAGE[lang]}](${page})`]),
  ].join('\n\n');
}

function whereSet({ manifest }: Plan, code: string, lang: Lang, judgement: Judgement | undefined): string {
  if (manifest.rules.has(code)) return IN_PLAN[lang];
  if (judgement?.levels?.has(code)) return IN_SETTINGS[lang];
  const rule = ruleOf(code);
  if (rule !== undefined && severityOf(rule, { ...manifest, library: false }, {}) !== severityOf(rule, manifest, {})) {
    return IN_LIBRARY[lang];
  }
  const status = PLAN_STATUSES.find(({ en }) => en === manifest.status);
  return BY_STATUS[lang](status?.[lang] ?? manifest.status);
}
