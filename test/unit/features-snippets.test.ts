import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Checker, ruleOf, Workspace } from '#core';
import { MemoryHost } from '../support/memory-host.ts';

interface Snippet {
  readonly scope: string;
  readonly prefix: readonly string[];
  readonly description: string;
  readonly body: readonly string[];
}

const LANGUAGES = ['nb', 'nn', 'en'] as const;

const all = LANGUAGES.flatMap((lang) => {
  const text = readFileSync(new URL(`../../snippets/planverk-${lang}.code-snippets`, import.meta.url), 'utf8');
  const parsed = JSON.parse(text) as Readonly<Record<string, Snippet>>;
  return Object.entries(parsed).map(([name, snippet]) => ({ lang, name, ...snippet }));
});

/** What the editor inserts where the author types nothing over: each placeholder's text, the first of each menu. */
function expand(body: readonly string[]): string {
  return body
    .join('\n')
    .replace(/\$\{\d+:((?:\\.|[^}])*)\}/g, '$1')
    .replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1')
    .replaceAll('$0', '');
}

function manifest(lang: string): string {
  if (lang === 'en') return 'planverk: 1\nid: p\ntitle: P\nmunicipality: K\nperiod: 2026-2029\nlanguage: en\n';
  return `planverk: 1\nid: p\ntittel: P\nkommune: K\nperiode: 2026-2029\nspråk: ${lang}\n`;
}

/** Findings of the group Reading in a plan that holds the snippet, as codes; the items that were read. */
async function read(snippet: (typeof all)[number]): Promise<{ codes: string[]; items: number }> {
  const text = expand(snippet.body);
  const isManifest = text.startsWith('planverk:');
  const plural = { nb: 'tiltak', nn: 'tiltak', en: 'measures' }[snippet.lang];
  const name = snippet.scope === 'markdown' ? 'kapittel.md' : 'register.yaml';
  const head = all.find(
    (each) =>
      each.lang === snippet.lang &&
      each.name.startsWith(snippet.name.replace(/ · [^·]*$/, '')) &&
      !each.body[0]?.startsWith('-') &&
      each.scope === 'yaml',
  );
  const key = head?.body[0] ?? `${plural}:`;
  const listed = text.startsWith('- ') ? `${key}\n${text}` : text;
  const host = new MemoryHost({
    'plan.yaml': isManifest ? text : manifest(snippet.lang),
    ...(isManifest
      ? {
          'kapitler/01-innledning.md': '# A\n',
          'kapittel/01-innleiing.md': '# A\n',
          'chapters/01-introduction.md': '# A\n',
        }
      : { [name]: listed }),
  });
  const workspace = new Workspace(host);
  await workspace.open();
  const plan = workspace.snapshot().plans[0];
  if (!plan) throw new Error('The snippet is in no plan');
  const findings = new Checker().findings(plan, host.today());
  const codes = findings.all.filter(({ code }) => ruleOf(code)?.group === 'reading').map(({ code }) => code);
  return {
    codes: codes.filter((code) => code !== 'unlisted-chapter'),
    items: plan.files.flatMap((file) => file.items).length,
  };
}

test('there is a snippet of every sort in every language, by a name that is its own', () => {
  expect(all.filter(({ lang }) => lang === 'nb').map(({ name }) => name)).toMatchInlineSnapshot(`
    [
      "Tiltakskort · bokmål",
      "Tiltakskort · bokmål · i register",
      "Tiltakskort · bokmål · register",
      "Kort tiltakskort · bokmål",
      "Kort tiltakskort · bokmål · i register",
      "Flere tiltak i ett kort · bokmål",
      "Flere tiltak i ett kort · bokmål · i register",
      "Mål · bokmål",
      "Mål · bokmål · i register",
      "Mål · bokmål · register",
      "Indikator · bokmål",
      "Indikator · bokmål · i register",
      "Indikator · bokmål · register",
      "Enhet · bokmål",
      "Enhet · bokmål · i register",
      "Enhet · bokmål · register",
      "Kilde · bokmål",
      "Kilde · bokmål · i register",
      "Kilde · bokmål · register",
      "Kravsett · bokmål",
      "Kravsett · bokmål · i register",
      "Kravsett · bokmål · register",
      "Evaluering · bokmål",
      "Evaluering · bokmål · i register",
      "Evaluering · bokmål · register",
      "Forkortelse · bokmål",
      "Forkortelse · bokmål · i register",
      "Forkortelse · bokmål · register",
      "Visning · bokmål",
      "plan.yaml · bokmål",
    ]
  `);
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
  for (const lang of LANGUAGES) {
    expect(all.filter((each) => each.lang === lang).length).toBe(all.length / LANGUAGES.length);
  }
});

describe('plan.yaml', () => {
  const manifests = all.filter(({ body }) => body[0]?.startsWith('planverk:'));

  test('in bokmål is the first that is offered, in the order of VS Code', () => {
    expect(manifests.map(({ name }) => name).sort()[0]).toBe('plan.yaml · bokmål');
  });

  test.each(manifests.map((snippet) => [snippet.name, snippet] as const))('%s asks for the id first', (_, snippet) => {
    expect(snippet.body[0]).toBe('planverk: 1');
    expect(snippet.body[1]).toMatch(/^id: \$\{1:/);
    expect(snippet.body.join('\n')).toMatch(new RegExp(`^(språk|language): ${snippet.lang}$`, 'm'));
  });
});

describe('expanded with its defaults, it is read without a fault', () => {
  test.each(all.map((snippet) => [snippet.name, snippet] as const))('%s', async (_, snippet) => {
    const { codes, items } = await read(snippet);
    expect(codes).toEqual([]);
    const isManifest = snippet.body[0]?.startsWith('planverk:');
    const several = snippet.body.filter((line) => /^-? *-? *id: /.test(line) && /^- /.test(line)).length;
    expect(items).toBe(isManifest ? 0 : Math.max(1, several));
  });
});
