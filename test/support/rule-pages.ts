import { CODES, RULES, type Rule, ruleOf } from '#core';
import { checkTest } from './spec-check.ts';
import type { Observed } from './spec-compare.ts';
import type { SpecTest, Suite } from './spec-parse.ts';

/** The sections of a page in docs/rules, in their order; the examples in the middle three are executed. */
export const PAGE_SECTIONS = ['Why it matters', 'Wrong', 'Right', 'Silence', 'Messages'];

/** Where the page of a rule is. */
export function pagePath(code: string): string {
  return `docs/rules/${code}.md`;
}

/** The tests of one section of a page. */
export function examplesOf(suite: Suite, section: string): readonly SpecTest[] {
  return suite.tests.filter(({ path }) => path[0] === section);
}

/**
 * Checks an example with only the page's rule enabled. Silences are about other rules' findings, so on their pages the
 * rules of the group Reading run as well, and the examples must give nothing else.
 */
export function checkExample(code: string, test: SpecTest, lang = test.options.lang): Promise<Observed> {
  const isOwn = (rule: Rule) => rule.group === 'silences' || rule.group === 'reading';
  const rules = ruleOf(code)?.group === 'silences' ? RULES.filter(isOwn).map((rule) => rule.code) : [code];
  return checkTest({ ...test, options: { ...test.options, rules, lang } });
}

/** The catalogue's codes that this program has rules for, in the catalogue's order. */
export function coveredCodes(): readonly string[] {
  return CODES.filter((code) => ruleOf(code) !== undefined);
}
