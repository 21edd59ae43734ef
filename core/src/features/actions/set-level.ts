import type { Finding } from '../../checks/define.ts';
import { ruleOf } from '../../checks/render.ts';
import { levelOf } from '../../checks/severity.ts';
import type { RuleLevel } from '../../model/manifest.ts';
import { isLibraryUri } from '../../model/uri.ts';
import type { Plan } from '../../workspace/plan.ts';
import { levelWord, setRuleLevel } from '../../workspace/rule-level.ts';
import type { Action } from './types.ts';

const LEVELS: readonly RuleLevel[] = ['hint', 'off', 'info', 'warning', 'error'];

/** The levels that are offered by themselves: to be told quietly, and not at all. */
const NEAR: readonly RuleLevel[] = ['hint', 'off'];

/** One action for each other level that the finding's rule may have in this plan (`regler` of the manifest). */
export function setLevel(plan: Plan, { code, severity }: Finding): readonly Action[] {
  if (ruleOf(code) === undefined || isLibraryUri(plan.uri) || plan.manifest.broken) return [];
  const { uri } = plan.manifest;
  const now = levelOf(severity);
  return LEVELS.filter((level) => level !== now).map((level): Action => {
    const word = levelWord(level, plan.language);
    return {
      id: 'set-level',
      args: { code, level: word },
      kind: 'quickfix',
      choice: { of: 'level', label: word, near: NEAR.includes(level) },
      edits: () => {
        const file = plan.file(uri);
        const edit = file && setRuleLevel(file, code, level, plan.language);
        return edit === undefined ? [] : [{ uri, edits: [edit] }];
      },
    };
  });
}
