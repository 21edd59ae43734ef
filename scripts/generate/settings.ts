import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Rule } from '../../core/src/index.ts';
import { CODES, RULES } from '../../core/src/index.ts';
import { root } from '../support/paths.ts';

const PATH = 'package.json';
const SETTING = 'planverk.rules';

/** What of package.json is looked at. */
interface Package {
  readonly contributes?: { readonly configuration?: { readonly properties?: Readonly<Record<string, object>> } };
}

/** package.json, with one entry for each rule in its setting `planverk.rules`; nothing where it has no such setting. */
export function files(): Record<string, string> {
  const text = readFileSync(join(root, PATH), 'utf8');
  const made = withRuleLevels(JSON.parse(text), RULES);
  return made === undefined ? {} : { [PATH]: `${JSON.stringify(made, undefined, 2)}\n` };
}

/** The same package with the levels that each rule may be given, in the catalogue's order; `undefined` without the setting. */
export function withRuleLevels<P extends Package>(manifest: P, rules: readonly Rule[]): P | undefined {
  const properties = manifest.contributes?.configuration?.properties;
  const setting = properties?.[SETTING];
  if (setting === undefined) return undefined;
  const ordered = [...rules].sort((a, b) => CODES.indexOf(a.code) - CODES.indexOf(b.code));
  const levels = ordered.map(({ code, summary }) => [
    code,
    { type: 'string', enum: ['off', 'hint', 'info', 'warning', 'error'], description: summary.nb },
  ]);
  const configuration = {
    ...manifest.contributes?.configuration,
    properties: { ...properties, [SETTING]: { ...setting, properties: Object.fromEntries(levels) } },
  };
  return { ...manifest, contributes: { ...manifest.contributes, configuration } };
}
