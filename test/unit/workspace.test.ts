import { describe, expect, test } from 'vitest';
import { Checker } from '../../core/src/checks/checker.ts';
import type { AnyItem } from '../../core/src/model/item.ts';
import type { Plan } from '../../core/src/workspace/plan.ts';
import { Workspace } from '../../core/src/workspace/workspace.ts';
import { type MemoryFile, MemoryHost } from '../support/memory-host.ts';

const ROOT = 'file:///ws';
const manifest = (id: string, more = '') =>
  `planverk: 1\nid: ${id}\ntittel: T\nkommune: K\nperiode: 2021-2026\n${more}`;
const units = (...ids: string[]) =>
  `enheter:\n${ids.map((id) => `  - {id: ${id}, navn: ${id.toUpperCase()}}\n`).join('')}`;
const card = (responsible: string) => `# Tiltak\n\n\`\`\`tiltak\nid: t\ntittel: T\nansvarlig: ${responsible}\n\`\`\`\n`;

async function opened(files: Record<string, MemoryFile>): Promise<{ host: MemoryHost; workspace: Workspace }> {
  const host = new MemoryHost(files, { roots: [ROOT] });
  const workspace = new Workspace(host);
  await workspace.open();
  return { host, workspace };
}

function planIn(workspace: Workspace, folder: string): Plan {
  const plan = workspace.snapshot().plan(`${ROOT}/${folder}`);
  if (plan === undefined) throw new Error(`no plan in ${folder}`);
  return plan;
}

/** The names of units that the plan's references do not find. */
function unresolved(plan: Plan): string[] {
  return plan.files
    .flatMap((file) => file.references.flatMap((reference) => plan.resolve(reference)))
    .filter((resolved) => resolved.targets.length === 0)
    .map((resolved) => resolved.written);
}

describe('which files form a plan', () => {
  test('the manifest’s folder and below, without plans inside it, READMEs and hidden folders', async () => {
    const { workspace } = await opened({
      'a/plan.yaml': manifest('a'),
      'a/kapitler/01.md': '# En',
      'a/README.md': '# Om',
      'a/.git/x.md': '# Nei',
      'a/node_modules/m/x.md': '# Nei',
      'a/b/plan.yaml': manifest('b'),
      'a/b/01.md': '# To',
      'løs.md': '# Løs',
    });
    const files = planIn(workspace, 'a').files.map((file) => file.uri.slice(ROOT.length));
    expect(files).toEqual(['/a/plan.yaml', '/a/kapitler/01.md']);
    expect(planIn(workspace, 'a/b').files).toHaveLength(2);
    expect(workspace.snapshot().planOf(`${ROOT}/løs.md`)).toBeUndefined();
    expect(workspace.snapshot().file(`${ROOT}/løs.md`)?.headings).toHaveLength(1);
  });

  test('files come in reading order: manifest, chapters as listed, appendices, the rest by path', async () => {
    const { workspace } = await opened({
      'p/plan.yaml': manifest('p', 'kapitler: [z.md, b.md]\nvedlegg: [v.md]\n'),
      'p/a.md': '',
      'p/b.md': '',
      'p/r.yaml': units('nav'),
      'p/v.md': '',
      'p/z.md': '',
    });
    const names = planIn(workspace, 'p').files.map((file) => file.uri.split('/').at(-1));
    expect(names).toEqual(['plan.yaml', 'z.md', 'b.md', 'v.md', 'a.md', 'r.yaml']);
  });
});

describe('a change', () => {
  test('in one file leaves every other file and plan as it was', async () => {
    const { workspace } = await opened({
      'p/plan.yaml': manifest('p'),
      'p/a.md': card('nav'),
      'p/enheter.yaml': units('nav'),
      'q/plan.yaml': manifest('q'),
      'q/a.md': card('nav'),
    });
    const before = workspace.snapshot();
    const [p, q] = [planIn(workspace, 'p'), planIn(workspace, 'q')];
    workspace.setDocument(`${ROOT}/p/a.md`, card('rop'));
    expect(planIn(workspace, 'q')).toBe(q);
    expect(planIn(workspace, 'p')).not.toBe(p);
    expect(planIn(workspace, 'p').file(`${ROOT}/p/enheter.yaml`)).toBe(p.file(`${ROOT}/p/enheter.yaml`));
    expect(before.plan(`${ROOT}/p`)?.file(`${ROOT}/p/a.md`)?.text).toBe(card('nav'));
    expect(unresolved(planIn(workspace, 'p'))).toEqual(['rop']);
  });

  test('that changes nothing makes no new state', async () => {
    const { workspace } = await opened({ 'p/plan.yaml': manifest('p'), 'p/a.md': card('nav') });
    const before = workspace.snapshot();
    workspace.setDocument(`${ROOT}/p/a.md`, card('nav'));
    expect(workspace.snapshot()).toBe(before);
  });

  test('in another plan is found by the plans that look there, and by no others', async () => {
    const { workspace } = await opened({
      'p/plan.yaml': manifest('p', 'planer: {felles: ../felles}\n'),
      'p/a.md': card('felles/nav'),
      'q/plan.yaml': manifest('q'),
      'felles/plan.yaml': manifest('felles'),
      'felles/enheter.yaml': units('nav'),
    });
    const q = planIn(workspace, 'q');
    expect(unresolved(planIn(workspace, 'p'))).toEqual([]);
    workspace.setDocument(`${ROOT}/felles/enheter.yaml`, units('rop'));
    expect(unresolved(planIn(workspace, 'p'))).toEqual(['nav']);
    expect(planIn(workspace, 'q')).toBe(q);
  });

  test('of a manifest leaves other plans as they were, unless it names other plans', async () => {
    const { workspace } = await opened({
      'p/plan.yaml': manifest('p'),
      'q/plan.yaml': manifest('q'),
      'q/enheter.yaml': units('nav'),
    });
    const q = planIn(workspace, 'q');
    workspace.setDocument(`${ROOT}/p/plan.yaml`, manifest('p2'));
    expect(planIn(workspace, 'q')).toBe(q);
    workspace.setDocument(`${ROOT}/p/plan.yaml`, manifest('p2', 'planer: {q: ../q}\n'));
    const [nav] = planIn(workspace, 'q').items('unit');
    if (nav === undefined) throw new Error('no unit');
    expect(planIn(workspace, 'q').referencesTo(nav)).toHaveLength(0);
    workspace.setDocument(`${ROOT}/p/a.md`, card('q/nav'));
    expect(planIn(workspace, 'q').referencesTo(nav)).toHaveLength(1);
  });

  test('finds who refers to several things at once, a library by any name and the previous plan by its evaluation', async () => {
    const measure = '```tiltak\nid: t1\ntittel: Natteravn\n```\n';
    const { workspace } = await opened({
      'felles/plan.yaml': manifest('felles', 'bibliotek: true\n'),
      'felles/enheter.yaml': units('nav', 'rop'),
      'før/plan.yaml': manifest('før'),
      'før/a.md': measure,
      'ny/plan.yaml': manifest('ny', 'planer: {f: ../felles, før: ../før}\nforrige: før\n'),
      'ny/a.md': `${card('nav')}\n\`\`\`evaluering\ntiltak: Natteravn\n\`\`\`\n`,
    });
    const counts = (folder: string, kind: 'unit' | 'measure') => {
      const plan = planIn(workspace, folder);
      const items = plan.items<'unit' | 'measure'>(kind) as readonly AnyItem[];
      return items.map((item) => plan.referencesToEach(items).get(item)?.length);
    };
    expect(counts('felles', 'unit')).toEqual([1, 0]);
    expect(counts('før', 'measure')).toEqual([1]);
    workspace.setDocument(`${ROOT}/ny/a.md`, card('rop'));
    expect(counts('felles', 'unit')).toEqual([0, 1]);
    expect(counts('før', 'measure')).toEqual([0]);
  });

  test('is seen by a plan that looks at it only later', async () => {
    const { workspace } = await opened({
      'p/plan.yaml': manifest('p', 'planer: {felles: ../felles}\n'),
      'felles/plan.yaml': manifest('felles'),
      'felles/enheter.yaml': units('nav'),
    });
    const p = planIn(workspace, 'p');
    workspace.setDocument(`${ROOT}/felles/enheter.yaml`, units('nav', 'rop'));
    expect(planIn(workspace, 'p')).toBe(p);
    expect(p.other('felles')?.items('unit')).toHaveLength(2);
  });

  test('of what a file is told by its plan reads it anew', async () => {
    const { workspace } = await opened({ 'p/plan.yaml': manifest('p', 'språk: nb\n'), 'p/a.md': card('nav') });
    const problems = () =>
      planIn(workspace, 'p')
        .file(`${ROOT}/p/a.md`)
        ?.problems.map(({ code }) => code);
    expect(problems()).toEqual([]);
    workspace.setDocument(`${ROOT}/p/plan.yaml`, manifest('p', 'språk: nn\n'));
    expect(problems()).toEqual(['wrong-field-language']);
  });
});

describe('sentences that plans have in common', () => {
  const sentence = 'En to tre fire fem seks sju åtte ni ti elleve tolv.';
  const number = (plan: Plan) => plan.files.flatMap((file) => file.sentences())[0]?.number ?? 0;
  const others = (plan: Plan) => plan.othersWithSentence(number(plan)).map(({ uri }) => uri.slice(ROOT.length + 1));

  test('are found without markup, in chapters and registers, and not in READMEs', async () => {
    const { workspace } = await opened({
      'p/plan.yaml': manifest('p'),
      'p/a.md': `# P\n\nJa. ${sentence}`,
      'q/plan.yaml': manifest('q'),
      'q/t.yaml': `tiltak:\n  - id: t\n    tittel: T\n    beskrivelse: >-\n      Nei. En to TRE fire fem seks\n      sju åtte, ni [[ti|ti]] [elleve](x.md) tolv.\n`,
      'r/plan.yaml': manifest('r'),
      'r/README.md': sentence,
      's/plan.yaml': manifest('s'),
      's/a.md': '- En to tre fire fem seks sju åtte ni ti elleve.',
    });
    expect(others(planIn(workspace, 'p'))).toEqual(['q']);
    expect(planIn(workspace, 'q').sentence(number(planIn(workspace, 'p')))?.file.uri).toBe(`${ROOT}/q/t.yaml`);
  });

  test('change the plans that have them, and no others', async () => {
    const { workspace } = await opened({
      'p/plan.yaml': manifest('p'),
      'p/a.md': sentence,
      'q/plan.yaml': manifest('q'),
      'q/a.md': 'Noe annet.',
      'r/plan.yaml': manifest('r'),
      'r/a.md': 'Helt andre ord enn de som står i de to planene som er med her.',
    });
    const [p, r] = [planIn(workspace, 'p'), planIn(workspace, 'r')];
    expect([others(p), others(r)]).toEqual([[], []]);
    workspace.setDocument(`${ROOT}/q/a.md`, `Først. ${sentence}`);
    expect(planIn(workspace, 'r')).toBe(r);
    expect(planIn(workspace, 'p')).not.toBe(p);
    expect(others(planIn(workspace, 'p'))).toEqual(['q']);
    const known = planIn(workspace, 'p');
    workspace.setDocument(`${ROOT}/r/a.md`, 'Kortere.');
    expect(planIn(workspace, 'p')).toBe(known);
    workspace.setDocument(`${ROOT}/q/a.md`, 'Noe annet igjen.');
    expect(others(planIn(workspace, 'p'))).toEqual([]);
  });

  test('are told for a few plans only, the first by folder', async () => {
    const files: Record<string, MemoryFile> = {};
    for (let i = 9; i >= 0; i--)
      Object.assign(files, { [`p${i}/plan.yaml`]: manifest(`p${i}`), [`p${i}/a.md`]: sentence });
    const { workspace } = await opened(files);
    expect(others(planIn(workspace, 'p9'))).toEqual(['p0', 'p1', 'p2', 'p3']);
    const [first, last] = [planIn(workspace, 'p1'), planIn(workspace, 'p8')];
    expect([others(first), others(last)].map(({ length }) => length)).toEqual([4, 4]);
    workspace.setDocument(`${ROOT}/p9/a.md`, 'Ikke her mer.');
    expect(planIn(workspace, 'p8')).toBe(last);
    workspace.setDocument(`${ROOT}/p0/a.md`, 'Ikke her mer.');
    expect(others(planIn(workspace, 'p8'))).toEqual(['p1', 'p2', 'p3', 'p4']);
  });
});

describe('files come and go', () => {
  test('a manifest makes a plan of its folder, and its going leaves loose files', async () => {
    const { host, workspace } = await opened({ 'p/a.md': card('nav') });
    expect(workspace.snapshot().plans).toEqual([]);
    host.set('p/plan.yaml', manifest('p'));
    await workspace.filesChanged([{ uri: `${ROOT}/p/plan.yaml`, type: 'created' }]);
    expect(planIn(workspace, 'p').items('measure')).toHaveLength(1);
    host.delete('p/plan.yaml');
    await workspace.filesChanged([{ uri: `${ROOT}/p/plan.yaml`, type: 'deleted' }]);
    expect(workspace.snapshot().plans).toEqual([]);
  });

  test('an open document outlives its file, until it is closed', async () => {
    const { host, workspace } = await opened({ 'p/plan.yaml': manifest('p'), 'p/a.md': card('nav') });
    const uri = `${ROOT}/p/a.md`;
    workspace.setDocument(uri, card('rop'));
    host.delete('p/a.md');
    await workspace.filesChanged([{ uri, type: 'deleted' }]);
    expect(planIn(workspace, 'p').file(uri)?.text).toBe(card('rop'));
    await workspace.closeDocument(uri);
    expect(planIn(workspace, 'p').file(uri)).toBeUndefined();
  });

  test('a folder’s going takes what was in it along', async () => {
    const { workspace } = await opened({ 'p/plan.yaml': manifest('p'), 'p/k/a.md': '# A', 'p/k/b.md': '# B' });
    await workspace.filesChanged([{ uri: `${ROOT}/p/k`, type: 'deleted' }]);
    expect(planIn(workspace, 'p').files).toHaveLength(1);
    expect(planIn(workspace, 'p').exists(`${ROOT}/p/k/a.md`)).toBe(false);
  });

  test('a file too big to read is a finding', async () => {
    const { workspace } = await opened({ 'p/plan.yaml': manifest('p'), 'p/a.md': { bytes: 50_000_000 } });
    const problems = planIn(workspace, 'p').file(`${ROOT}/p/a.md`)?.problems;
    expect(problems).toEqual([{ code: 'syntax', span: { start: 0, end: 0 }, reason: 'too-large' }]);
  });
});

describe('memory follows what is being worked on', () => {
  test('plans unused for long are put away; their state is known all the same, and they come back', async () => {
    const files: Record<string, MemoryFile> = {};
    const filler = 'Løpende tekst uten henvisninger. '.repeat(8_000);
    for (let i = 0; i < 12; i++) {
      files[`p${i}/plan.yaml`] = manifest(`p${i}`);
      files[`p${i}/a.md`] = `${card('nav')}\n${filler}`;
    }
    const { workspace } = await opened(files);
    const snapshot = workspace.snapshot();
    const first = planIn(workspace, 'p0');
    const stamp = snapshot.stamp(`${ROOT}/p0`);
    for (const folder of snapshot.planFolders) snapshot.plan(folder);
    for (let i = 1; i < 12; i++) planIn(workspace, `p${i}`);
    const again = planIn(workspace, 'p0');
    expect(again).not.toBe(first);
    expect(again.items('measure')).toHaveLength(1);
    expect(snapshot.stamp(`${ROOT}/p0`)).toBe(stamp);
    workspace.setDocument(`${ROOT}/p0/a.md`, card('rop'));
    expect(workspace.snapshot().stamp(`${ROOT}/p0`)).not.toBe(stamp);
  });
});

test('findings of a plan are found once for each state of it', async () => {
  const { host, workspace } = await opened({ 'p/plan.yaml': manifest('p'), 'p/a.md': card('nav') });
  const checker = new Checker();
  const first = checker.findings(planIn(workspace, 'p'), host.today());
  expect(checker.findings(planIn(workspace, 'p'), host.today())).toBe(first);
  workspace.setDocument(`${ROOT}/p/a.md`, card('rop'));
  expect(checker.findings(planIn(workspace, 'p'), host.today())).not.toBe(first);
});
