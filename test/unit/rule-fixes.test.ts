import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { check, type Fix, parseIso, RULES, ruleOf, titleOf } from '#core';
import { examplesOf, pagePath } from '../support/rule-pages.ts';
import { ROOT } from '../support/source-tree.ts';
import { openWorkspace } from '../support/spec-check.ts';
import { parseSuite, type SpecTest } from '../support/spec-parse.ts';

type FixId = Fix['id'];

/** What the catalogue of rules promises, by what the fixes do. */
const PROMISED: Readonly<Record<string, readonly FixId[]>> = {
  syntax: ['quote', 'tabs-to-spaces'],
  'unknown-kind': ['replace-with'],
  'unknown-field': ['replace-with', 'make-own-field'],
  'wrong-field-language': ['replace-with'],
  'missing-field': ['insert-field'],
  'unknown-value': ['replace-with'],
  'invalid-id': ['replace-with'],
  'missing-chapter': ['create-chapter', 'replace-with'],
  'unlisted-chapter': ['list-chapter'],
  'missing-responsible-unit': ['insert-field'],
  'undefined-unit': ['replace-with', 'add-to-register', 'add-as-alias'],
  'unit-not-in-force': ['replace-with'],
  'former-name': ['replace-with'],
  'undefined-indicator': ['replace-with', 'add-to-register'],
  'value-mismatch': ['replace-with'],
  'undefined-reference': ['replace-with', 'add-to-register'],
  'ambiguous-reference': ['replace-with'],
  'broken-link': ['replace-with'],
  'broken-anchor': ['replace-with'],
  'unused-footnote': ['remove'],
  'expired-source': ['replace-with'],
  'hand-numbered': ['replace-with'],
  'goal-without-measure': ['insert-measure'],
  'missing-time': ['insert-field'],
  'end-before-start': ['swap-ends'],
  'missing-economy': ['insert-field'],
  'sum-mismatch': ['replace-with'],
  'unreadable-amount': ['replace-with'],
  'unevaluated-measure': ['insert-evaluation'],
  'continued-without-measure': ['insert-continuation'],
  'name-variant': ['replace-with', 'add-as-alias'],
  'undefined-abbreviation': ['add-to-register'],
  'abbreviation-variant': ['replace-with'],
  'unused-silence': ['remove'],
};

const FACT = 'only the author knows the fact';
const WORDS = 'the text must be written anew, by somebody who knows what it is to say';
const CHOICE = 'which of the places is the wrong one, only the author knows';
const SAFETY = 'what must not stand there must be seen by a person before it goes';
const CUSTOM = 'the register may be right and the plan unfinished';

/** Rules whose findings nothing that a program can write would settle, and why. */
const WITHOUT: Readonly<Record<string, string>> = {
  'amount-outside-period': CHOICE,
  'category-sum': FACT,
  'count-mismatch': CHOICE,
  'duplicate-id': CHOICE,
  'duplicate-measure': CHOICE,
  'empty-section': WORDS,
  'link-text': WORDS,
  'many-responsible': CHOICE,
  'measure-without-indicator': FACT,
  'merge-conflict': CHOICE,
  'missing-alt-text': WORDS,
  'missing-evaluation': FACT,
  'missing-figure': FACT,
  'missing-measurement': FACT,
  'outside-workspace': FACT,
  overdue: FACT,
  'personal-id-number': SAFETY,
  'plan-without-goal': FACT,
  'promise-without-measure': WORDS,
  'reference-cycle': CHOICE,
  'repeated-heading': WORDS,
  'repeated-text': CHOICE,
  'silence-without-reason': WORDS,
  'small-count': SAFETY,
  'stale-indicator': FACT,
  'table-without-header': WORDS,
  'target-direction': CHOICE,
  'template-residue': WORDS,
  'time-conflict': CHOICE,
  'time-outside-period': CHOICE,
  'unbalanced-bracket': WORDS,
  'uncovered-requirement': FACT,
  'undefined-footnote': WORDS,
  'unreadable-number': FACT,
  'unreadable-time': FACT,
  'unreferenced-figure': WORDS,
  'unresolved-responsible': FACT,
  'unsettled-economy': FACT,
  'unsupported-version': CHOICE,
  'unused-indicator': CUSTOM,
  'unused-unit': CUSTOM,
  'vague-time': FACT,
  'wrong-kind': CHOICE,
  'wrong-type': FACT,
};

/** What the fixes of an example's findings do, and what those do that its page shows. */
async function fixesOf(code: string, example: SpecTest): Promise<{ given: Fix[]; shown: Fix[] }> {
  const { workspace, host } = await openWorkspace(example);
  const today = parseIso(example.options.today) ?? host.today();
  const silences = RULES.filter(({ group }) => group === 'silences' || group === 'reading');
  const rules = ruleOf(code)?.group === 'silences' ? silences : RULES.filter((rule) => rule.code === code);
  const found = workspace.snapshot().plans.flatMap((plan) => check(plan, { rules, today }).all);
  const given = found.filter((finding) => finding.code === code).flatMap(({ fixes }) => [...fixes()]);
  const shown = given.filter((fix) =>
    example.fixes.some(({ title }) => (title === undefined ? fix.safe : title === titleOf(fix, example.options.lang))),
  );
  return { given, shown };
}

function ids(fixes: readonly Fix[]): readonly FixId[] {
  return [...new Set(fixes.map(({ id }) => id))].sort();
}

test.each(RULES.map(({ code }) => code))(
  '%s has the fixes that are promised, its page shows each sort, or none can be',
  async (code) => {
    const suite = parseSuite(readFileSync(ROOT + pagePath(code), 'utf8'));
    const all = await Promise.all(examplesOf(suite, 'Wrong').map((example) => fixesOf(code, example)));
    const [given, shown] = [ids(all.flatMap((each) => each.given)), ids(all.flatMap((each) => each.shown))];
    expect(given).toEqual(expect.arrayContaining([...(PROMISED[code] ?? [])]));
    expect(shown, 'sorts of fixes that the page shows').toEqual(given);
    expect(given.length === 0, WITHOUT[code] ?? 'has a fix').toBe(code in WITHOUT);
  },
);

test('only rules that are there are listed', () => {
  const codes = RULES.map(({ code }) => code);
  expect([...Object.keys(PROMISED), ...Object.keys(WITHOUT)].filter((code) => !codes.includes(code))).toEqual([]);
});
