import { describe, expect, test } from 'vitest';
import { RULES } from '#core';
import { files as registryFiles, ruleCodes } from '../../scripts/generate/registry.ts';
import { files as ruleFiles } from '../../scripts/generate/rules.ts';
import { withRuleLevels } from '../../scripts/generate/settings.ts';
import { markdownTable, replaceBetween } from '../../scripts/support/markers.ts';

describe('the list of rules', () => {
  test('imports each file of the folder under a name of its own', () => {
    const text = registryFiles(['a', 'b-c-d'])['core/src/checks/all.ts'];
    expect(text).toContain("import a from './rules/a.ts';\nimport bCD from './rules/b-c-d.ts';\n");
    expect(text).toContain('export const RULES: readonly Rule[] = [\n  a,\n  bCD,\n];\n');
  });

  test('is the one that core has', () => {
    expect(RULES.map(({ code }) => code)).toEqual(ruleCodes());
  });
});

describe('markers', () => {
  const page = 'Before\n<!-- generated: a -->\nold\n<!-- end of generated: a -->\nAfter\n';

  test('keep what is written by hand', () => {
    const made = replaceBetween('a.md', page, 'a', 'new');
    expect(made).toBe('Before\n<!-- generated: a -->\n\nnew\n\n<!-- end of generated: a -->\nAfter\n');
    expect(replaceBetween('a.md', made, 'a', 'new')).toBe(made);
  });

  test('that are gone are said to be', () => {
    expect(() => replaceBetween('a.md', page, 'b', 'new')).toThrow('a.md has no place for the generated «b»');
  });

  test('hold tables whose cells cannot break out', () => {
    expect(markdownTable(['A', 'B'], [['1 | 2', '3']])).toBe('| A | B |\n|---|---|\n| 1 \\| 2 | 3 |');
  });
});

test('the index lists each rule once, and pages carry their sentences', async () => {
  const made = await ruleFiles();
  const index = made['docs/rules/README.md'] ?? '';
  for (const { code } of RULES) expect(index.split(`[\`${code}\`](${code}.md)`), code).toHaveLength(2);
  const page = made['docs/rules/unknown-field.md'] ?? '';
  expect(page).toContain('| warning | warning | error |');
  expect(page).toContain('Mente du «ansvarlig»?');
  expect(page).toContain('Did you mean “ansvarlig”?');
});

describe('settings', () => {
  const settings = (properties: Record<string, object>) => ({
    name: 'p',
    contributes: { configuration: { title: 'P', properties } },
  });

  test('offer each rule its levels', () => {
    const made = withRuleLevels(settings({ 'planverk.rules': { type: 'object' }, other: {} }), RULES);
    const rules = made?.contributes.configuration.properties['planverk.rules'];
    expect(rules).toMatchObject({
      type: 'object',
      properties: { syntax: { enum: ['off', 'hint', 'info', 'warning', 'error'] } },
    });
    expect(made).toMatchObject({
      name: 'p',
      contributes: { configuration: { title: 'P', properties: { other: {} } } },
    });
  });

  test('are left alone where there is no such setting', () => {
    expect(withRuleLevels(settings({ other: {} }), RULES)).toBeUndefined();
  });
});
