import type { Finding } from '../../checks/define.ts';
import { messageOf } from '../../checks/render.ts';
import { levelOf } from '../../checks/severity.ts';
import type { AnyItem } from '../../model/item.ts';
import { type Lang, type Localized, words } from '../../model/language.ts';
import type { Uri } from '../../model/uri.ts';
import { touches } from '../../text/span.ts';
import type { Plan } from '../../workspace/plan.ts';
import { levelWord } from '../../workspace/rule-level.ts';
import { countFindings, SEVERITIES } from '../common/owners.ts';
import { escapeMarkdown } from './rows.ts';
import type { Judgement } from './types.ts';

/** As many findings as a hover tells of. */
const MOST = 5;

const FOUND = words('Funn', 'Funn', 'Findings');

const AND_MORE: Localized<(count: number) => string> = {
  nb: (count) => `og ${count} til`,
  nn: (count) => `og ${count} til`,
  en: (count) => `and ${count} more`,
};

/** Where the pointer is: what the editor tells of that place itself is not told twice. */
export interface Pointer {
  readonly uri: Uri;
  readonly offset: number;
}

/** The findings inside an item as a list, the worst first; `undefined` where there are none. */
export function findingsOfItem(
  plan: Plan,
  item: AnyItem,
  judgement: Judgement | undefined,
  lang: Lang,
  pointer?: Pointer,
): string | undefined {
  const start = Math.min(item.span.start, item.anchor.start);
  const all = judgement?.findings(plan).byFile.get(item.uri) ?? [];
  const own = all.filter(({ span }) => span.start >= start && span.start <= item.span.end);
  return listOf(
    own.filter(({ uri, span }) => pointer?.uri !== uri || !touches(span, pointer.offset)),
    lang,
  );
}

function listOf(findings: readonly Finding[], lang: Lang): string | undefined {
  if (findings.length === 0) return undefined;
  const sorted = [...findings].sort((a, b) => rank(a) - rank(b));
  const lines = sorted
    .slice(0, MOST)
    .map((finding) => `- *${levelWord(levelOf(finding.severity), lang)}:* ${escapeMarkdown(messageOf(finding, lang))}`);
  const rest = findings.length - MOST;
  // A list right behind another one would be one with it.
  return [`**${FOUND[lang]}**\n`, ...lines, ...(rest > 0 ? [`- ${AND_MORE[lang](rest)}`] : [])].join('\n');
}

function rank({ severity }: Finding): number {
  return SEVERITIES.indexOf(severity);
}

const COUNTED: Readonly<Record<Finding['severity'], Localized<readonly [one: string, many: string]>>> = {
  error: { nb: ['feil', 'feil'], nn: ['feil', 'feil'], en: ['error', 'errors'] },
  warning: { nb: ['advarsel', 'advarsler'], nn: ['åtvaring', 'åtvaringar'], en: ['warning', 'warnings'] },
  information: { nb: ['opplysning', 'opplysninger'], nn: ['opplysning', 'opplysningar'], en: ['remark', 'remarks'] },
  hint: { nb: ['hint', 'hint'], nn: ['hint', 'hint'], en: ['hint', 'hints'] },
};
const NONE = words('ingenting å rette', 'ingenting å rette', 'nothing to correct');

/** «2 feil, 1 advarsel»: findings in numbers. */
export function countedFindings(findings: readonly Finding[], lang: Lang): string {
  const counts = countFindings(findings);
  const parts = SEVERITIES.flatMap((severity) => {
    const count = counts[severity];
    return count === 0 ? [] : `${count} ${COUNTED[severity][lang][count === 1 ? 0 : 1]}`;
  });
  return parts.length === 0 ? NONE[lang] : parts.join(', ');
}
