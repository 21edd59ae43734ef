import type { Finding } from '../../checks/define.ts';
import { ruleOf } from '../../checks/render.ts';
import { findRow } from '../../model/table/index.ts';
import { manifest as rows } from '../../model/table/records.ts';
import type { Listed } from '../../model/table/types.ts';
import { RULE_LEVELS } from '../../model/table/values.ts';
import { isLibraryUri } from '../../model/uri.ts';
import { readYaml } from '../../syntax/yaml/read.ts';
import { lineBreakOf, type TextEdit } from '../../text/edits.ts';
import { insertManifestField } from '../../workspace/editing.ts';
import type { Plan } from '../../workspace/plan.ts';
import { insertPair } from '../../workspace/yaml-edits.ts';
import type { Action } from './types.ts';

/** The levels that are offered by themselves: to be told quietly, and not at all. */
const NEAR: readonly string[] = ['hint', 'off'];

/** One action for each other level that the finding's rule may have in this plan (`regler` of the manifest). */
export function setLevel(plan: Plan, { code, severity }: Finding): readonly Action[] {
  if (ruleOf(code) === undefined || isLibraryUri(plan.uri) || plan.manifest.broken) return [];
  const now = severity === 'information' ? 'info' : severity;
  return RULE_LEVELS.filter((level) => level.en !== now).map((level): Action => {
    const word = level[plan.language];
    return {
      id: 'set-level',
      args: { code, level: word },
      kind: 'quickfix',
      choice: { of: 'level', label: word, near: NEAR.includes(level.en) },
      edits: () => {
        const edit = levelEdit(plan, code, level);
        return edit === undefined ? [] : [{ uri: plan.manifest.uri, edits: [edit] }];
      },
    };
  });
}

function levelEdit(plan: Plan, code: string, level: Listed): TextEdit | undefined {
  const file = plan.file(plan.manifest.uri);
  if (file === undefined) return undefined;
  const word = level[plan.language];
  const { root } = readYaml(file.text);
  const pair =
    root?.type === 'map' ? root.pairs.find(({ key }) => findRow(rows, key.text)?.name === 'rules') : undefined;
  const rules = pair?.value;
  if (rules?.type === 'map') {
    const own = rules.pairs.find(({ key }) => key.text === code);
    if (own?.value !== undefined) return { span: own.value.span, text: word };
    return own === undefined ? insertPair(file.text, rules, rules.pairs.at(-1), code, word) : undefined;
  }
  const key = rows.rules.key[plan.language];
  if (pair !== undefined) return insertManifestField(file, key, `{ ${code}: ${word} }`);
  const field = insertManifestField(file, key, '');
  if (field === undefined || root?.type !== 'map' || root.flow) return undefined;
  const lineBreak = lineBreakOf(file.text);
  return { span: field.span, text: `${field.text.trimEnd()}${lineBreak}  ${code}: ${word}` };
}
