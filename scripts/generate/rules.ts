import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Lang, Rule } from '../../core/src/index.ts';
import { LANGS, RULES } from '../../core/src/index.ts';
import { checkExample, coveredCodes, examplesOf, pagePath } from '../../test/support/rule-pages.ts';
import { parseSuite } from '../../test/support/spec-parse.ts';
import { markdownTable, replaceBetween } from '../support/markers.ts';
import { root } from '../support/paths.ts';

const INDEX = 'docs/rules/README.md';

const GROUPS: Readonly<Record<Rule['group'], string>> = {
  reading: 'Reading',
  responsible: 'Who is responsible',
  indicators: 'Indicators and figures',
  references: 'References',
  goals: 'Goals, measures, requirements',
  time: 'Time',
  money: 'Money',
  previous: 'The previous plan',
  language: 'Language, privacy, accessibility',
  silences: 'Silences',
};

/** The generated parts of the index and of each rule's page: severities, and the sentences that its examples give. */
export async function files(): Promise<Record<string, string>> {
  const pages = RULES.filter(({ code }) => existsSync(join(root, pagePath(code)))).map(async (rule) => {
    return [pagePath(rule.code), await pageOf(rule)] as const;
  });
  const index = replaceBetween(INDEX, read(INDEX), 'rules', indexTables());
  return { [INDEX]: index, ...Object.fromEntries(await Promise.all(pages)) };
}

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

async function pageOf(rule: Rule): Promise<string> {
  const path = pagePath(rule.code);
  const page = replaceBetween(path, read(path), 'levels', levelsOf(rule));
  return replaceBetween(path, page, 'messages', await messagesOf(rule, page));
}

function levelsOf(rule: Rule): string {
  return markdownTable(
    ['Group', 'Draft', 'Hearing', 'Adopted'],
    [[`[${GROUPS[rule.group]}](README.md#${slug(GROUPS[rule.group])})`, ...rule.levels]],
  );
}

/** The sentences of the page's wrong examples, each once, in the three languages. */
async function messagesOf(rule: Rule, page: string): Promise<string> {
  const tests = examplesOf(parseSuite(page), 'Wrong');
  const rows = new Set<string>();
  for (const test of tests) {
    const found = await Promise.all(LANGS.map((lang) => sentences(rule.code, test, lang)));
    for (const at of found[0]?.keys() ?? []) rows.add(JSON.stringify(found.map((sentence) => sentence[at] ?? '')));
  }
  return markdownTable(
    ['Bokmål', 'Nynorsk', 'English'],
    [...rows].map((row) => (JSON.parse(row) as string[]).map(plain)),
  );
}

async function sentences(code: string, test: Parameters<typeof checkExample>[1], lang: Lang): Promise<string[]> {
  const { marks } = await checkExample(code, test, lang);
  return marks.filter(({ mark }) => mark.label === code).map(({ mark }) => mark.message ?? '');
}

function indexTables(): string {
  const parts = Object.entries(GROUPS).map(([group, title]) => {
    const rules = coveredCodes().flatMap(
      (code) => RULES.find((rule) => rule.code === code && rule.group === group) ?? [],
    );
    const rows = rules.map(({ code, summary, levels }) => [`[\`${code}\`](${code}.md)`, plain(summary.en), ...levels]);
    return rows.length === 0
      ? []
      : [`## ${title}`, markdownTable(['Rule', 'Finds', 'Draft', 'Hearing', 'Adopted'], rows)];
  });
  return parts.flat().join('\n\n');
}

/** A sentence as Markdown that shows it as it is. */
function plain(text: string): string {
  return text.replace(/[\\`*_[\]<>]/g, '\\$&');
}

function slug(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\w -]/g, '')
    .replaceAll(' ', '-');
}
