import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { RULES, ruleOf } from '#core';
import { checkExample, examplesOf, PAGE_SECTIONS, pagePath } from '../support/rule-pages.ts';
import { ROOT } from '../support/source-tree.ts';
import { runSuite } from '../support/spec.ts';
import { parseSuite } from '../support/spec-parse.ts';

const PAGES = readdirSync(`${ROOT}docs/rules`).filter((name) => name !== 'README.md');

test('every rule has a page, and every page a rule', () => {
  expect(PAGES.map((name) => name.replace(/\.md$/, '')).sort()).toEqual(RULES.map(({ code }) => code).sort());
});

for (const { code } of RULES.filter((rule) => existsSync(ROOT + pagePath(rule.code)))) {
  describe(code, () => {
    const text = readFileSync(ROOT + pagePath(code), 'utf8');
    const suite = parseSuite(text);

    test('has the shape of a rule page', () => {
      const prose = text.replace(/^(`{3,})[^\n]*\n[\s\S]*?^\1`*$/gm, '');
      expect(suite.title).toBe(`\`${code}\``);
      expect([...prose.matchAll(/^## (.+)$/gm)].map((match) => match[1])).toEqual(PAGE_SECTIONS);
    });

    test('has a wrong example with exactly this code, and a right one with nothing', () => {
      const wrong = examplesOf(suite, 'Wrong');
      expect(wrong.length).toBeGreaterThan(0);
      for (const example of wrong) {
        const labels = example.files.flatMap(({ marks }) =>
          marks.filter(({ type }) => type === 'main').map(({ label }) => label),
        );
        expect(new Set(labels), example.path.join(' › ')).toEqual(new Set([code]));
      }
      expect(examplesOf(suite, 'Right').length).toBeGreaterThan(0);
      const calm = [...examplesOf(suite, 'Right'), ...examplesOf(suite, 'Silence')];
      expect(calm.flatMap(({ files }) => files.flatMap(({ marks }) => marks))).toEqual([]);
    });

    test('shows how it is silenced, where it can be', async () => {
      const examples = examplesOf(suite, 'Silence');
      if (ruleOf(code)?.group === 'silences') expect(examples).toEqual([]);
      else expect(examples.length).toBeGreaterThan(0);
      for (const example of examples) {
        const files = example.files.map((file) => ({
          ...file,
          text: file.text.replace(/planverk-ignore/g, 'ignored-not'),
        }));
        const { marks } = await checkExample(code, { ...example, files });
        expect(
          marks.map(({ mark }) => mark.label),
          'without the comment',
        ).toContain(code);
      }
    });
  });

  runSuite(ROOT + pagePath(code), (example) => checkExample(code, example));
}
