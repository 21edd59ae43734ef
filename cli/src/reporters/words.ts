import type { Lang, Localized, Severity } from '#core';
import type { PlanResult } from '../result.ts';

export const WORDS = {
  see: { nb: 'se også', nn: 'sjå òg', en: 'see also' },
  fix: { nb: 'forslag:', nn: 'framlegg:', en: 'suggestion:' },
  safeFix: { nb: 'kan rettes trygt:', nn: 'kan rettast trygt:', en: 'safe fix:' },
} satisfies Record<string, Localized>;

/** One and several, by severity; as the levels in `regler:` are called (docs/format.md section 2). */
const SEVERITIES: Readonly<Record<Severity, Localized<readonly [one: string, several: string]>>> = {
  error: { nb: ['feil', 'feil'], nn: ['feil', 'feil'], en: ['error', 'errors'] },
  warning: { nb: ['advarsel', 'advarsler'], nn: ['åtvaring', 'åtvaringar'], en: ['warning', 'warnings'] },
  information: { nb: ['info', 'info'], nn: ['info', 'info'], en: ['info', 'info'] },
  hint: { nb: ['hint', 'hint'], nn: ['hint', 'hint'], en: ['hint', 'hints'] },
};

const LEVELS: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** `feil`, `advarsel` … */
export function severityWord(severity: Severity, lang: Lang): string {
  return SEVERITIES[severity][lang][0];
}

/** `Title (folder): 3 feil, 1 advarsel.` */
export function summaryLine(plan: PlanResult, lang: Lang): string {
  const { title, id, folder } = plan;
  const name = title ?? id;
  return `${name === undefined ? folder : `${name} (${folder})`}: ${counts([plan], lang)}.`;
}

/** `2 planer i alt: 3 feil, 1 advarsel.` */
export function totalLine(plans: readonly PlanResult[], lang: Lang): string {
  const all = { nb: 'planer i alt', nn: 'planar i alt', en: 'plans in all' };
  return `${plans.length} ${all[lang]}: ${counts(plans, lang)}.`;
}

function counts(plans: readonly PlanResult[], lang: Lang): string {
  const findings = plans.flatMap((plan) => plan.findings);
  const parts = LEVELS.flatMap((level) => {
    const count = findings.filter(({ severity }) => severity === level).length;
    return count === 0 ? [] : [`${count} ${SEVERITIES[level][lang][count === 1 ? 0 : 1]}`];
  });
  const silenced = plans.reduce((sum, plan) => sum + plan.silenced, 0);
  const none = { nb: 'ingen funn', nn: 'ingen funn', en: 'no findings' };
  const hidden = {
    nb: 'dempet med planverk-ignore',
    nn: 'dempa med planverk-ignore',
    en: 'silenced by planverk-ignore',
  };
  const told = parts.length > 0 ? parts.join(', ') : none[lang];
  return silenced === 0 ? told : `${told} (${silenced} ${hidden[lang]})`;
}
