import type { ParsedFile } from '../model/file.ts';
import type { Lang } from '../model/language.ts';
import type { RuleLevel } from '../model/manifest.ts';
import { findRow } from '../model/table/index.ts';
import { manifest as manifestRows } from '../model/table/records.ts';
import { RULE_LEVELS } from '../model/table/values.ts';
import { readYaml } from '../syntax/yaml/read.ts';
import type { TextEdit } from '../text/edits.ts';
import { insertManifestField } from './editing.ts';
import { fillPair, insertPair } from './yaml-edits.ts';

/** The word of `regler:` for a level, in a language. */
export function levelWord(level: RuleLevel, lang: Lang): string {
  return RULE_LEVELS.find(({ en }) => en === level)?.[lang] ?? level;
}

/**
 * Says in the manifest's `regler:` how strictly a rule is shown: in place of what stands there, as one more line, or as the first
 * one. `undefined` where the manifest cannot be read as YAML.
 */
export function setRuleLevel(file: ParsedFile, code: string, level: RuleLevel, lang: Lang): TextEdit | undefined {
  const word = levelWord(level, lang);
  const { root } = readYaml(file.text);
  if (root !== undefined && root.type !== 'map') return undefined;
  const rules = root?.pairs.find(({ key }) => findRow(manifestRows, key.text)?.name === 'rules');
  if (rules?.value === undefined) {
    return insertManifestField(file, manifestRows.rules.key[lang], `{ ${code}: ${word} }`);
  }
  if (rules.value.type !== 'map') return undefined;
  const said = rules.value.pairs.find(({ key }) => key.text === code);
  if (said === undefined) return insertPair(file.text, rules.value, rules.value.pairs.at(-1), code, word);
  if (said.value === undefined) return fillPair(file.text, rules.value, said, word);
  return { span: said.value.span, text: word };
}
