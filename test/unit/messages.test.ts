import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Lang, Rule } from '#core';
import { CODES, LANGS, nameOf, RULES } from '#core';
import { checkExample } from '../support/rule-pages.ts';
import { ROOT } from '../support/source-tree.ts';
import { checkTest } from '../support/spec-check.ts';
import type { Observed } from '../support/spec-compare.ts';
import { parseSuite } from '../support/spec-parse.ts';

/** English words that no Norwegian sentence holds, and words that no adviser uses. */
const ENGLISH = [
  'the',
  'and',
  'is',
  'was',
  'not',
  'this',
  'that',
  'with',
  'missing',
  'unknown',
  'field',
  'value',
  'file',
  'line',
  'remove',
  'write',
  'change',
];
const JARGON = [
  'parse',
  'parser',
  'token',
  'node',
  'syntaks',
  'syntax',
  'array',
  'string',
  'objekt',
  'object',
  'scalar',
  'yaml',
  'null',
  'undefined',
  'NaN',
];

/** What stands in quotation marks is the author's, not ours. */
function ownWords(sentence: string): readonly string[] {
  return sentence.replace(/«[^»]*»|“[^”]*”|\([^)]*\)|[\w/-]+\.(yaml|md)/g, ' ').split(/[^\p{L}-]+/u);
}

function problemsOf(sentence: string, lang: string): readonly string[] {
  const words = ownWords(sentence);
  const own = sentence.replace(/«[^»]+»|“[^”]+”/g, 'x');
  const foreign = lang === 'en' ? [] : words.filter((word) => ENGLISH.includes(word.toLowerCase()));
  return [
    ...foreign,
    ...words.filter((word) => JARGON.includes(word)),
    ...(/undefined|NaN|\[object|«»|“”/.test(sentence) || / {2}| \.|\.\./.test(own) ? ['something left out'] : []),
    ...(/^[\p{Lu}«“0-9]/u.test(sentence) ? [] : ['no capital']),
  ];
}

describe('every rule', () => {
  test('has a code of the catalogue, which is its file’s name', () => {
    const names = readdirSync(`${ROOT}core/src/checks/rules`).map((name) => name.replace(/\.ts$/, ''));
    expect(RULES.map(({ code }) => code)).toEqual(names.sort());
    expect(RULES.filter(({ code }) => !CODES.includes(code))).toEqual([]);
  });

  test('has a summary and a sentence in each language, all different', () => {
    for (const { code, summary, message } of RULES as readonly Rule[]) {
      for (const lang of LANGS) {
        expect(problemsOf(summary[lang], lang), `${code} ${lang}: ${summary[lang]}`).toEqual([]);
        expect(typeof message[lang], `${code} ${lang}`).toBe('function');
      }
      expect(summary.en, code).not.toBe(summary.nb);
    }
  });
});

/** Every test that runs rules, of suites and pages, as a function of the language. */
function allTests(): readonly { readonly path: string; readonly run: (lang: Lang) => Promise<Observed> }[] {
  const suites = readdirSync(`${ROOT}test/spec/checks`, { recursive: true, encoding: 'utf8' });
  const pages = readdirSync(`${ROOT}docs/rules`).filter((name) => name !== 'README.md');
  const read = (path: string) => parseSuite(readFileSync(ROOT + path, 'utf8')).tests.map((each) => ({ path, each }));
  return [
    ...suites
      .filter((name) => name.endsWith('.md'))
      .flatMap((name) => read(`test/spec/checks/${name}`))
      .map(({ path, each }) => ({
        path,
        run: (lang: Lang) => checkTest({ ...each, options: { ...each.options, lang } }),
      })),
    ...pages
      .flatMap((name) => read(`docs/rules/${name}`))
      .map(({ path, each }) => ({
        path,
        run: (lang: Lang) => checkExample(nameOf(path).replace(/\.md$/, ''), each, lang),
      })),
  ];
}

describe('every sentence that suites and pages give', () => {
  test.each(LANGS)('is whole and plain in %s', async (lang) => {
    const codes = new Set<string>();
    const wrong = new Set<string>();
    for (const { path, run } of allTests()) {
      const { marks, fixes } = await run(lang);
      for (const { mark } of marks) codes.add(mark.label);
      for (const sentence of [...marks.map(({ mark }) => mark.message ?? ''), ...fixes.map(({ title }) => title)]) {
        const problems = problemsOf(sentence, lang);
        if (problems.length > 0) wrong.add(`${path}: ${sentence} (${problems.join(', ')})`);
      }
    }
    expect([...wrong]).toEqual([]);
    expect([...codes].sort()).toEqual(RULES.map(({ code }) => code).sort());
  });

  test('is judged by a list that can fail', () => {
    expect(problemsOf('Feltet «the» is missing', 'nb')).toEqual(['is', 'missing']);
    expect(problemsOf('“a” stands in undefined.', 'en')).toEqual(['undefined', 'something left out']);
  });
});
