import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  type Example,
  exampleFolders,
  findingsPage,
  readExamples,
  readmeWithFindings,
} from '../../scripts/support/examples.ts';

const root = join(import.meta.dirname, '../..');
let examples: readonly Example[];

beforeAll(async () => {
  examples = await readExamples();
  // Five whole plans with every rule, on a machine that does other things as well.
}, 60_000);

describe.each(exampleFolders())('%s', (name) => {
  const found = () => examples.filter((example) => example.name === name);

  test('its README counts what the checker finds', () => {
    const [example] = found();
    expect(example && readmeWithFindings(example)).toBe(
      readFileSync(join(root, 'examples', name, 'README.md'), 'utf8'),
    );
  });

  test('docs/findings.md lists each finding', () => {
    const page = readFileSync(join(root, 'docs/findings.md'), 'utf8');
    const section = page.slice(page.indexOf(`\n## ${name}\n`)).split(/\n## (?!#)/)[1] ?? '';
    const findings = found().flatMap((example) => example.findings);
    expect(findings.length).toBeGreaterThan(10);
    for (const { place, message } of findings) expect(section).toContain(`- \`${place}\` ${message}`);
    expect(section.match(/^- `/gm)).toHaveLength(findings.length);
  });

  test('everything in it can be read', () => {
    const unread = ['syntax', 'wrong-type', 'unknown-field', 'unknown-value', 'invalid-id', 'rule-failed'];
    expect(found().flatMap(({ findings }) => findings.filter(({ code }) => unread.includes(code)))).toEqual([]);
  });
});

test('docs/findings.md is what the checker finds today', () => {
  expect(findingsPage(examples)).toBe(readFileSync(join(root, 'docs/findings.md'), 'utf8'));
});
