import { describe, expect, test } from 'vitest';
import { renderFile, renderPlan, Workspace } from '#core';
import { attribute, html, joined, NOTHING, trusted } from '../../core/src/render/html.ts';
import { MemoryHost } from '../support/memory-host.ts';
import { parseXml } from '../support/xml.ts';

describe('markup', () => {
  test('escapes what an author wrote, and only that', () => {
    expect(html`<td title="${'"x"'}">${'<b> & co'}${html`<br>`}</td>`.html).toBe(
      '<td title="&quot;x&quot;">&lt;b&gt; &amp; co<br></td>',
    );
  });

  test('prints lists one after the other, numbers as they are, and nothing for what is not there', () => {
    expect(html`${['a', html`<i>b</i>`, 3, undefined, false, ['<']]}`.html).toBe('a<i>b</i>3&lt;');
  });

  test('joins what is there', () => {
    expect(joined(['a', undefined, '', html`<b>c</b>`], ', ').html).toBe('a, <b>c</b>');
    expect(joined([], ', ').html).toBe('');
  });

  test('makes an attribute only of a value', () => {
    expect(attribute('id', 'a"b').html).toBe(' id="a&quot;b"');
    expect(attribute('id', undefined)).toBe(NOTHING);
    expect(trusted('<b>').html).toBe('<b>');
  });
});

async function planOf(files: Record<string, string>) {
  const host = new MemoryHost({
    'plan.yaml': 'planverk: 1\nid: p\ntittel: Plan\nkommune: Strand\nperiode: 2021-2026\n',
    ...files,
  });
  const workspace = new Workspace(host);
  await workspace.open();
  const [plan] = workspace.snapshot().plans;
  if (plan === undefined) throw new Error('no plan');
  return { plan, file: (path: string) => plan.file(host.uri(path)) };
}

function wellFormed(page: string): boolean {
  return parseXml(page).documentElement !== null;
}

/** Texts that break careless printers; none may let markup of the author's through. */
const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '[a](javascript:alert(1))',
  '![a](javascript:alert(1))',
  '[a](data:text/html,<script>alert(1)</script>)',
  '[a](vscode:extension/x) [b](command:x)',
  '[[a|<b>x</b>]]',
  '[^1]: <b>x</b>\n\n[^1]',
  '![<b>](x.png "<b>"){#<b>}',
  '`` ` <b> ``',
];

describe('whatever an author writes', () => {
  test.each(HOSTILE)('%s is printed as text', async (text) => {
    const yaml = JSON.stringify(text);
    const { plan, file } = await planOf({
      'registre/f.yaml': `forkortelser:\n  - { id: TSB, navn: ${yaml} }\n`,
      'kapitler/02.md': ['boks', 'liste', 'tabell', 'oversikt']
        .map(
          (layout, at) =>
            `\`\`\`tiltak ${layout}: ${text}\n- { id: m${at}, tittel: TSB, ansvarlig: ${yaml} }\n\`\`\`\n`,
        )
        .join('\n'),
      'kapitler/01.md': `# ${text}\n\n${text}\n\n| ${text} |\n|---|\n| ${text} |\n\n\`\`\`tiltak\nid: a\ntittel: ${yaml}\nbeskrivelse: ${yaml}\nansvarlig: ${yaml}\ntype: ${yaml}\nx-y: ${yaml}\n\`\`\`\n`,
    });
    const chapter = file('kapitler/01.md');
    if (chapter === undefined) throw new Error('no chapter');
    for (const { html: page } of [renderPlan(plan), renderFile(plan, chapter)]) {
      // What is only read aloud or shown as a tip is text, and may say anything.
      const tags = [...page.replace(/ (?:title|aria-label)="[^"]*"/g, '').matchAll(/<\/?([a-z]\w*)([^>]*)>/gi)];
      expect(tags.filter(([, name]) => /^(?:script|b|img|iframe|style)$/i.test(name ?? ''))).toEqual([]);
      expect(wellFormed(page)).toBe(true);
      expect(
        tags.filter(([, , attributes]) => /\son\w+=|javascript:|data:|command:|vscode:/i.test(attributes ?? '')),
      ).toEqual([]);
    }
  });

  test('a character that stands for references inside the printer is no reference of the author’s', async () => {
    const { plan } = await planOf({ 'kapitler/01.md': '[[nav|kontoret]] og \uE0000\uE001.' });
    expect(renderPlan(plan).html).toContain('kontoret</span> og \uFFFD0\uFFFD.</p>');
  });

  test.each([
    '',
    '\n',
    '\r\n# a\r\n\r\n```tiltak\r\nid: a\r\n',
    '```',
    '```tiltak',
    '---',
    '[^a]: ',
    '|',
    '\uFEFF# a',
    '<!--',
    '> ```mål\n> id:',
    '# a \u0000\u0007\u001F\uFFFE \uD800\n\n\u000C',
    '# ',
    '## [[a]] `b` ![c](d.png)\n### {#x}',
    '```mål tabell\nid: a\n```\n\n```tiltak\n- mål: a\n- \n```',
    '```tiltak oversikt\n- \n- id: a\n```',
    '```krav tabell\nid: a\n```',
  ])('%j is a chapter that can be printed', async (text) => {
    const { plan } = await planOf({ 'kapitler/01.md': text });
    const page = renderPlan(plan).html;
    expect(page).toContain('</article>');
    expect(wellFormed(page)).toBe(true);
  });
});

test('what several views list has its anchor in the first of them', async () => {
  const view = '# Kilder\n\nSe [[lov]].\n\n```visning\ntype: kilder\n```\n';
  const registre = 'kilder:\n  - { id: lov, tittel: Lov }\n';
  const { plan } = await planOf({ 'kapitler/01.md': view, 'kapitler/02.md': view, 'registre/k.yaml': registre });
  const page = renderPlan(plan).html;
  expect(page.match(/ id="lov"/g)?.length).toBe(1);
  expect(page.indexOf(' id="lov"')).toBeLessThan(page.indexOf('02.md'));
});

test('every anchor is unique, and every link inside the plan leads to one', async () => {
  const chapter = (n: number) =>
    `# Kapittel\n\n## Felles\n\nSe [[a${n}]] og [[a${3 - n}]][^1].\n\n\`\`\`tiltak\nid: a${n}\ntittel: A\n\`\`\`\n\n[^1]: Note.\n`;
  const { plan } = await planOf({ 'kapitler/01.md': chapter(1), 'kapitler/02.md': chapter(2) });
  const page = renderPlan(plan).html;
  const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const links = [...page.matchAll(/ href="#([^"]*)"/g)].map(([, id]) => id);
  expect(links.length).toBe(12);
  expect(links.filter((link) => !ids.includes(link))).toEqual([]);
});
