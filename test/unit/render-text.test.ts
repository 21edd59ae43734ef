import { expect, test } from 'vitest';
import { piecesOfPlan, renderPlan, Workspace } from '#core';
import { MemoryHost } from '../support/memory-host.ts';
import { randomTexts } from '../support/random.ts';

const TEXTS = 600;

/** What may mean something in Markdown, alone and together, among words, references and an abbreviation; no picture that stands alone. */
const PIECES = (
  'ord ord æøå NAV NAV 2022 [[nav]] [[nav|etaten]] [[ukjent]] * ** _ ` ~~ ~~ord~~ & &amp; &copy; < > a<br> a<!--x--> \\ \\* ' +
  '! a![a](b.png) [a](https://a.no) [ ] - + 1. 2) " ( ) { } ^ | : ; $ % = @ https://a.no a_b \uE000 \u0301 \u00A0'
).split(' ');

const FILES = {
  'plan.yaml': 'planverk: 1\nid: p\ntittel: Plan\nkommune: Strand\nperiode: 2021-2026\n',
  'registre/enheter.yaml': 'enheter:\n  - { id: nav, navn: Etaten }\n',
  'registre/forkortelser.yaml': 'forkortelser:\n  - { id: NAV, navn: Arbeids- og velferdsetaten }\n',
};

test.each(['TV-aksjonen', 'a.m.b.a'])('«%s» can be an abbreviation', async (id) => {
  const host = new MemoryHost({
    ...FILES,
    'registre/forkortelser.yaml': `forkortelser:\n  - { id: ${id}, navn: Noe langt }\n`,
    'kapitler/01.md': `Vi støtter ${id} og ${id}.\n`,
  });
  const workspace = new Workspace(host);
  await workspace.open();
  const [plan] = workspace.snapshot().plans;
  expect(plan && renderPlan(plan).html).toContain(`Vi støtter <abbr title="Noe langt">${id}</abbr> og ${id}.`);
});

test('a text field is printed as the same words are in a chapter', async () => {
  const texts = [...randomTexts(11, TEXTS, 5, PIECES)].filter((text) => text.trim() !== '');
  const chapters = texts.flatMap((text, at) => [
    [`kapitler/felt-${at}.md`, `\`\`\`tiltak\nid: t-${at}\nbeskrivelse: ${JSON.stringify(text)}\n\`\`\`\n`],
    [`kapitler/tekst-${at}.md`, `${text}\n`],
  ]);
  const host = new MemoryHost({ ...FILES, ...Object.fromEntries(chapters) });
  const workspace = new Workspace(host);
  await workspace.open();
  const [plan] = workspace.snapshot().plans;
  if (plan === undefined) throw new Error('no plan');
  const pieces = new Map(piecesOfPlan(plan).pieces.map(({ key, html }) => [key, html()]));
  const printed = (name: string) => pieces.get(host.uri(`kapitler/${name}.md`)) ?? '';
  const plain = (html: string | undefined) => html?.replaceAll(/ data-line="\d+"/g, '').trim();
  const asField = texts.map((text, at) => {
    const [, html] = /<td>([\s\S]*)<\/td><\/tr>\n<\/tbody>/.exec(printed(`felt-${at}`)) ?? [];
    return { text, html: plain(html) };
  });
  const asChapter = texts.map((text, at) => {
    const [, html] = /^<section[^>]*>\n([\s\S]*)<\/section>\n$/.exec(printed(`tekst-${at}`)) ?? [];
    const [, alone] = /^<p>((?:(?!<p>)[\s\S])*)<\/p>$/.exec(plain(html) ?? '') ?? [];
    return { text, html: alone?.trim() ?? plain(html) };
  });
  expect(asField).toEqual(asChapter);
  expect(new Set(asField.map(({ html }) => html)).size).toBeGreaterThan(TEXTS / 2);
});
