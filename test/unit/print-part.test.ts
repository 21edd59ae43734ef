import { describe, expect, test } from 'vitest';
import {
  type AnyItem,
  type Pieces,
  type Plan,
  PrintMemory,
  partOfFile,
  partOfPlan,
  renderPlan,
  type Topic,
  topicsOf,
  Workspace,
} from '#core';
import { openExamples } from '../support/examples.ts';
import { MemoryHost } from '../support/memory-host.ts';
import { randomNumbers } from '../support/random.ts';
import { parseXml } from '../support/xml.ts';

const htmlOf = ({ open, pieces, close }: Pieces): string =>
  `${open}${pieces.map((piece) => piece.html()).join('')}${close}`;

const idOf = (item: AnyItem): string | undefined =>
  'id' in item.fields && item.fields.id.kind === 'value' ? item.fields.id.value : undefined;

const matches = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map(([, found]) => found ?? '');

async function planOf(files: Record<string, string>): Promise<Plan> {
  const workspace = new Workspace(new MemoryHost(files));
  await workspace.open();
  const [plan] = workspace.snapshot().plans;
  if (!plan) throw new Error('no plan');
  return plan;
}

const MANIFEST = 'planverk: 1\nid: p\ntittel: Plan\nkommune: Strand\nperiode: 2021-2024\n';

/** The titles of the measures, goals, indicators and evaluations in a part. */
function titlesIn(plan: Plan, topic: Topic): readonly string[] {
  const html = htmlOf(partOfPlan(plan, topic).pieces);
  return plan
    .items('measure')
    .flatMap(({ fields }) => (fields.title.kind === 'value' ? [fields.title.value.text] : []))
    .filter((title) => html.includes(`>${title}<`));
}

describe('the parts of the examples', async () => {
  const { workspace } = await openExamples();
  const { plans } = workspace.snapshot();

  test.each(plans.map((plan) => [plan.uri.replace(/^.*\//, ''), plan] as const))(
    '%s: every choice has something, whole and sound',
    { timeout: 60_000 },
    (_name, plan) => {
      const whole = renderPlan(plan).html;
      const topics = topicsOf(plan);
      expect(new Set(topics.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(2);
      for (const topic of topics) {
        const part = partOfPlan(plan, topic);
        const html = htmlOf(part.pieces);
        expect([topic.id, part.isEmpty, part.label]).toEqual([topic.id, false, topic.label]);
        parseXml(html);
        const ids = matches(html, / id="([^"]*)"/g);
        expect(new Set(ids).size, `${topic.id}: an anchor twice`).toBe(ids.length);
        const missing = matches(html, / href="#([^"]*)"/g).filter((to) => !ids.includes(to));
        expect(missing, `${topic.id}: links to nowhere`).toEqual([]);
        // Chapters and sections have the numbers that they have in the whole plan.
        for (const heading of html.match(/<span class="number">[\d.]+<\/span> [^<]*<\/h\d>/g) ?? []) {
          expect(whole, topic.id).toContain(heading);
        }
        const { pieces } = part.pieces;
        expect(new Set(pieces.map(({ key }) => key)).size).toBe(pieces.length);
      }
    },
  );

  test.each(plans.map((plan) => [plan.uri.replace(/^.*\//, ''), plan] as const))(
    '%s: measures that are in no unit’s part name no unit',
    (_name, plan) => {
      const units = topicsOf(plan).filter(({ kind }) => kind === 'unit');
      const printed = units.map((topic) => htmlOf(partOfPlan(plan, topic).pieces)).join('');
      for (const item of plan.items('measure')) {
        const id = idOf(item as AnyItem);
        const { responsible, contributing, subMeasures } = item.fields;
        if (id === undefined || subMeasures.kind === 'value' || !renderPlan(plan).html.includes(` id="${id}"`))
          continue;
        const isNamed = [responsible, contributing].some((field) => field.kind === 'value');
        expect([id, printed.includes(` id="${id}"`)]).toEqual([id, isNamed]);
      }
    },
  );

  test('what is said to be shown is where it says', () => {
    for (const plan of plans) {
      for (const topic of topicsOf(plan)) {
        const part = partOfPlan(plan, topic);
        const html = htmlOf(part.pieces);
        for (const [, uri, section] of html.matchAll(
          /<section class="chapter"[^>]*data-uri="([^"]*)">([\s\S]*?)(?=<section class="chapter"|$)/g,
        )) {
          // A view prints what stands in other files.
          if (section?.includes('class="card view"')) continue;
          const ranges = part.shown.get(uri ?? '') ?? [];
          const lines = matches((section ?? '').split('<h2 class="part-title"')[0] ?? '', / data-line="(\d+)"/g).map(
            Number,
          );
          const outside = lines.filter((line) => !ranges.some(([first, last]) => first <= line && line <= last));
          expect([topic.id, uri, outside]).toEqual([topic.id, uri, []]);
        }
      }
    }
  });
});

describe('a part of a plan', () => {
  test('of a unit has what it answers for and takes part in, sub-measures too, and the unit under any of its names', async () => {
    const plan = await planOf({
      'plan.yaml': MANIFEST,
      'kapitler/01.md':
        '# A\n\n```tiltak\nid: a\ntittel: Svarer\nansvarlig: Sosialkontoret\n```\n\n```tiltak\nid: b\ntittel: Medvirker\nansvarlig: skolen\nmedvirkende: [nav]\n```\n\n' +
        '```tiltak\nid: c\ntittel: Del\nansvarlig: skolen\ndeltiltak:\n  - { id: d, tittel: Delen, ansvarlig: nav }\n```\n\n```tiltak\nid: e\ntittel: Annet\nansvarlig: skolen\n```\n',
      'registre/e.yaml':
        'enheter:\n  - { id: nav, navn: NAV, alias: [Sosialkontoret] }\n  - { id: skolen, navn: Skolen }\n',
    });
    expect(titlesIn(plan, { kind: 'unit', id: 'nav' })).toEqual(['Svarer', 'Medvirker', 'Del']);
    expect(topicsOf(plan)).toEqual([
      { kind: 'unit', id: 'nav', label: 'NAV', measures: 3 },
      { kind: 'unit', id: 'skolen', label: 'Skolen', measures: 3 },
    ]);
  });

  test('of a year has what runs in it: from start to end, open ones to the end of the plan, and what money is given for', async () => {
    const plan = await planOf({
      'plan.yaml': MANIFEST,
      'kapitler/01.md': [
        '# A',
        ...[
          ['Fra og til', 'tidspunkt: 2022-2023'],
          ['Åpen', 'tidspunkt: fra 2022'],
          ['Frist', 'tidspunkt: innen 2023'],
          ['Før', 'tidspunkt: 2021'],
          ['Uten tid', 'ansvarlig: nav'],
          ['Penger', 'tidspunkt: 2021\nøkonomi: { beløp: { 2023: 100 000 } }'],
        ].map(([title, rest], at) => `\`\`\`tiltak\nid: t${at}\ntittel: ${title}\n${rest}\n\`\`\``),
      ].join('\n\n'),
    });
    expect(titlesIn(plan, { kind: 'year', id: '2023' })).toEqual(['Fra og til', 'Åpen', 'Frist', 'Penger']);
    expect(titlesIn(plan, { kind: 'year', id: '2024' })).toEqual(['Åpen']);
  });

  test('of a goal goes round in no circle, and is of another plan’s goal too', async () => {
    const plan = await planOf({
      'plan.yaml': `${MANIFEST}`,
      'kapitler/01.md':
        '# A\n\n```mål\nid: x\ntittel: X\noverordnet: y\n```\n\n```mål\nid: y\ntittel: Y\noverordnet: x\n```\n\n' +
        '```tiltak\nid: a\ntittel: For Y\nmål: y\n```\n\n```tiltak\nid: b\ntittel: For et annet\nmål: stat/z\n```\n',
    });
    expect(titlesIn(plan, { kind: 'goal', id: 'x' })).toEqual(['For Y']);
    expect(titlesIn(plan, { kind: 'goal', id: 'stat/z' })).toEqual(['For et annet']);
  });

  test('has the evaluations of its measures and of what they continue', async () => {
    const plan = await planOf({
      'plan.yaml': MANIFEST,
      'kapitler/01.md':
        '# A\n\n```tiltak\nid: a\ntittel: A\nansvarlig: nav\n```\n\n```evaluering\n- { tiltak: Det gamle, vurdering: Gikk bra., oppfølging: [a] }\n- { tiltak: Et annet, vurdering: Gikk dårlig. }\n```\n',
    });
    const html = htmlOf(partOfPlan(plan, { kind: 'unit', id: 'nav' }).pieces);
    expect([html.includes('Gikk bra.'), html.includes('Gikk dårlig.')]).toEqual([true, false]);
  });

  test('says calmly that nothing is about it, in the plan and in one file', async () => {
    const plan = await planOf({
      'plan.yaml': MANIFEST,
      'kapitler/01.md': '# A\n\n```tiltak\nid: a\ntittel: A\nansvarlig: nav\n```\n',
      'kapitler/02.md': '# B\n',
      'registre/e.yaml': 'enheter:\n  - { id: nav, navn: NAV }\n  - { id: tom, navn: Tom }\n',
    });
    for (const id of ['tom', 'borte', '', '<b>']) {
      const part = partOfPlan(plan, { kind: 'unit', id });
      expect([part.isEmpty, part.shown.size]).toEqual([true, 0]);
      expect(htmlOf(part.pieces)).toMatch(
        /<p class="empty">Ingenting i planen gjelder «.*». Fjern filteret over siden/,
      );
    }
    const [manifest, first, second, register] = plan.files;
    if (!manifest || !first || !second || !register) throw new Error('a file is missing');
    const one = (file: typeof first) => partOfFile(plan, file, { kind: 'unit', id: 'nav' });
    expect(htmlOf(one(second).pieces)).toContain('Ingenting i denne filen gjelder «NAV».');
    expect(htmlOf(one(first).pieces).match(/<h\d/g)).toEqual(['<h1', '<h2']);
    expect([manifest, first, second, register].map((file) => one(file).isEmpty)).toEqual([true, false, true, false]);
    expect(partOfPlan(plan, { kind: 'year', id: 'x' }).isEmpty).toBe(true);
  });
});

describe('a part that is printed again and again', () => {
  test('is always as if it were printed anew, whatever is typed in the examples', { timeout: 60_000 }, async () => {
    const { workspace } = await openExamples();
    const random = randomNumbers(5);
    for (const { uri } of workspace.snapshot().plans) {
      const first = workspace.snapshot().plan(uri);
      const topics = first ? topicsOf(first) : [];
      for (const kind of ['unit', 'goal', 'year']) {
        const topic = topics.filter((one) => one.kind === kind).sort((a, b) => b.measures - a.measures)[0];
        if (!topic) continue;
        const memory = new PrintMemory(1);
        for (let edit = 0; edit < 6; edit++) {
          const plan = workspace.snapshot().plan(uri);
          const file = plan?.files[Math.floor(random() * plan.files.length)];
          if (!plan || !file) throw new Error(`no plan in ${uri}`);
          const { open, pieces, close } = memory.print(partOfPlan(plan, topic).pieces);
          const anew = htmlOf(partOfPlan(plan, topic).pieces);
          expect(`${open}${pieces.map(({ html }) => html).join('')}${close}`).toBe(anew);
          const at = Math.floor(random() * file.text.length);
          const added = ['x', '\n\n## Ny\n\n', '', '\n\n```tiltak\nid: nytt\n'][edit % 4] ?? '';
          workspace.setDocument(file.uri, file.text.slice(0, at) + added + file.text.slice(at + (edit % 3) * 9));
        }
      }
    }
  });

  test('a letter in a card makes its chapter anew, and one in running text makes nothing', async () => {
    const host = new MemoryHost({
      'plan.yaml': MANIFEST,
      'kapitler/01.md': '# A\n\nLøpende tekst.\n\n```tiltak\nid: a\ntittel: Første\nansvarlig: nav\n```\n',
      'kapitler/02.md': '# B\n\n```tiltak\nid: b\ntittel: Andre\nansvarlig: nav\n```\n',
    });
    const workspace = new Workspace(host);
    await workspace.open();
    const memory = new PrintMemory(1);
    const print = () => {
      const [plan] = workspace.snapshot().plans;
      if (!plan) throw new Error('no plan');
      return memory.print(partOfPlan(plan, { kind: 'unit', id: 'nav' }).pieces);
    };
    const told = (since: number, pieces: ReturnType<typeof print>) =>
      pieces.pieces.filter((piece) => piece.since > since).map(({ key }) => key.replace(/^.*\//, ''));
    const { version } = print();
    const text = (await host.readFile(host.uri('kapitler/01.md'))) as unknown as { text?: string } | string;
    const chapter = typeof text === 'string' ? text : (text.text ?? '');
    workspace.setDocument(host.uri('kapitler/01.md'), chapter.replace('Løpende', 'Løpande'));
    const second = print();
    expect(told(version, second)).toEqual([]);
    workspace.setDocument(host.uri('kapitler/01.md'), chapter.replace('Første', 'Fyrste'));
    expect(told(second.version, print())).toEqual(['01.md']);
  });
});
