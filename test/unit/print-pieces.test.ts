import { describe, expect, test } from 'vitest';
import { type Piece, piecesOfPlan, renderPlan, Workspace } from '#core';
import { openExamples } from '../support/examples.ts';
import { MemoryHost } from '../support/memory-host.ts';

const FILES = {
  'plan.yaml':
    'planverk: 1\nid: p\ntittel: Plan\nkommune: Strand\nperiode: 2021-2026\nplaner: { felles: planverk:felles }\n',
  'kapitler/01.md':
    '# Først\n\n![Kart](kart.png){#fig-a}\n\nSe [[stasjonen]].\n\n```tiltak\nid: a\ntittel: A\nansvarlig: nav\n```\n',
  'kapitler/02.md': '# Så\n\n## Bakgrunn\n\n![Kart](kart.png){#fig-b}\n',
  'kapitler/03.md': '# Til slutt\n\n```tiltak\nid: stasjonen\ntittel: Stasjonen\n```\n\nSe [[fig-b]].\n',
  'kapitler/04.md': '# Oversikt\n\n```visning\ntype: tiltaksoversikt\n```\n',
  'kapitler/05.md': '# Kilder\n\n```visning\ntype: kilder\n```\n',
  'kart.png': '',
  'registre/enheter.yaml': 'enheter:\n  - { id: nav, navn: NAV }\n',
};

/** The pieces of the plan before and after a change of one file, by their keys. */
async function change(path: keyof typeof FILES, from: string, to: string) {
  const host = new MemoryHost(FILES);
  const workspace = new Workspace(host);
  await workspace.open();
  const pieces = () => {
    const [plan] = workspace.snapshot().plans;
    if (plan === undefined) throw new Error('no plan');
    return new Map(piecesOfPlan(plan).pieces.map((piece) => [piece.key, piece]));
  };
  const before = pieces();
  workspace.setDocument(host.uri(path), FILES[path].replace(from, to));
  const after = pieces();
  const changed = [...after].filter(([key, piece]) => !isSame(before.get(key), piece)).map(([key]) => key);
  const wrong = [...after].filter(
    ([key, piece]) => isSame(before.get(key), piece) && before.get(key)?.html() !== piece.html(),
  );
  return { changed: changed.map((key) => key.replace(/^.*\//, '')), wrong: wrong.map(([key]) => key) };
}

function isSame(before: Piece | undefined, after: Piece): boolean {
  const [old, now] = [before?.inputs(), after.inputs()];
  return old?.length === now.length && now.every((input, at) => input === old[at]);
}

describe('what an edit changes of the printed plan', () => {
  test.each([
    ['kapitler/02.md', 'Bakgrunn', 'Bakgrunnen', ['contents', '02.md'], 'a heading: its chapter and the contents'],
    ['kapitler/01.md', '{#fig-a}', '{#fig-a} og', ['lists', '01.md', '02.md', '03.md'], 'figures behind it count anew'],
    [
      'kapitler/03.md',
      'tittel: Stasjonen',
      'tittel: Huset',
      ['01.md', '03.md', '04.md', '05.md'],
      'what refers to a card by id, and views',
    ],
    [
      'registre/enheter.yaml',
      'navn: NAV',
      'navn: Nav',
      ['01.md', '04.md', '05.md'],
      'what names a unit by id, and views',
    ],
    ['plan.yaml', 'Plan\n', 'Planen\n', ['title-page', '04.md', '05.md'], 'the title, and views'],
    ['kapitler/01.md', 'Se [[', 'Les [[', ['01.md'], 'running text: its chapter, and no view'],
    [
      'kapitler/01.md',
      'Se [[stasjonen]]',
      'Se [[alkoholloven]]',
      ['01.md', '04.md', '05.md'],
      'what is used of a library: views',
    ],
    [
      'kapitler/03.md',
      '# Til slutt',
      '# Til slutt\n\n## Hus',
      ['contents', '03.md', '04.md', '05.md'],
      'a heading above a card',
    ],
  ] as const)('%s: «%s» to «%s»', async (path, from, to, chapters, _why) => {
    const { changed, wrong } = await change(path, from, to);
    expect(wrong).toEqual([]);
    expect(changed).toEqual(chapters);
  });
});

test('a piece may be made twice and in any order, and the pieces are the plan', async () => {
  const { workspace } = await openExamples();
  for (const plan of workspace.snapshot().plans) {
    const { open, pieces, close } = piecesOfPlan(plan);
    const backwards = [...pieces].reverse().map((piece) => piece.html());
    expect(pieces.map((piece) => piece.html())).toEqual(backwards.reverse());
    expect(`${open}${pieces.map((piece) => piece.html()).join('')}${close}`).toBe(renderPlan(plan).html);
    expect(new Set(pieces.map(({ key }) => key)).size).toBe(pieces.length);
  }
});
