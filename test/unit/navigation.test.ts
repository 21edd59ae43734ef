import { describe, expect, test } from 'vitest';
import { type Plan, referencesAt, type Snapshot, SymbolSearch, Workspace } from '#core';
import { MemoryHost } from '../support/memory-host.ts';

const ROOT = 'file:///w';

function manifest(id: string, more = ''): string {
  return `planverk: 1\nid: ${id}\ntittel: Plan ${id}\nkommune: K\nperiode: 2021-2026\n${more}`;
}

async function opened(files: Readonly<Record<string, string>>): Promise<Workspace> {
  const absolute = Object.fromEntries(Object.entries(files).map(([path, text]) => [`${ROOT}/${path}`, text]));
  const workspace = new Workspace(new MemoryHost(absolute, { roots: [ROOT] }));
  await workspace.open();
  return workspace;
}

function search(snapshot: Snapshot, query: string): string[] {
  const found = new SymbolSearch(snapshot, query);
  for (const folder of snapshot.planFolders) found.add(folder);
  return found.found().map(({ name }) => name);
}

/** Plans so long that only some of them are held ready; all but the first refer to the first. */
function longPlans(count: number): Record<string, string> {
  const filler = 'Løpende tekst uten henvisninger. '.repeat(8_000);
  const files: Record<string, string> = {};
  for (let i = 0; i < count; i++) {
    files[`p${i}/plan.yaml`] = manifest(`p${i}`, i === 0 ? '' : 'planer: { felles: ../p0 }\n');
    files[`p${i}/a.md`] =
      `\`\`\`tiltak\nid: t${i}\ntittel: Tiltak ${i}\navhenger-av: ${i === 0 ? 't0' : 'felles/t0'}\n\`\`\`\n\n${filler}`;
  }
  return files;
}

describe('symbols over all plans', () => {
  test('are kept by file: what one edit changes is that file’s, whatever else is searched', async () => {
    const workspace = await opened({
      'a/plan.yaml': manifest('a'),
      'a/1.md': '# Første kapittel',
      'a/2.md': '# Andre kapittel',
      'b/plan.yaml': manifest('b'),
      'b/1.md': '# Tredje kapittel',
    });
    const before = workspace.snapshot();
    expect(search(before, 'kapittel').sort()).toEqual(['Andre kapittel', 'Første kapittel', 'Tredje kapittel']);
    const [a, b] = [before.summary(`${ROOT}/a`), before.summary(`${ROOT}/b`)];
    workspace.setDocument(`${ROOT}/a/2.md`, '# Nytt kapittel');
    const after = workspace.snapshot();
    expect(search(after, 'kapittel').sort()).toEqual(['Første kapittel', 'Nytt kapittel', 'Tredje kapittel']);
    expect(after.summary(`${ROOT}/b`)).toBe(b);
    const first = (files: typeof a) => files?.files.find(({ uri }) => uri.endsWith('a/1.md'));
    expect(first(after.summary(`${ROOT}/a`))).toBe(first(a));
  });

  test('are there for plans that are put away, without building them again', async () => {
    const workspace = await opened(longPlans(12));
    const snapshot = workspace.snapshot();
    const first = snapshot.plan(`${ROOT}/p0`);
    expect(search(snapshot, 'tiltak')).toHaveLength(12);
    expect(snapshot.plan(`${ROOT}/p0`)).toBe(first);
    for (const folder of snapshot.planFolders) snapshot.plan(folder);
    expect(search(snapshot, 'tiltak')).toHaveLength(12);
  });

  test('end with the best two hundred', async () => {
    const cards = Array.from({ length: 900 }, (_, i) => `- { id: t${i}, tittel: Tiltak ${i} }`).join('\n');
    const workspace = await opened({ 'a/plan.yaml': manifest('a'), 'a/1.md': `\`\`\`tiltak\n${cards}\n\`\`\`\n` });
    const found = search(workspace.snapshot(), 'tiltak 899');
    expect(found[0]).toBe('Tiltak 899');
    expect(search(workspace.snapshot(), 'tiltak')).toHaveLength(200);
    expect(search(workspace.snapshot(), '')).toHaveLength(200);
  });
});

test('references are found in plans that were put away, to a plan that was', async () => {
  const workspace = await opened(longPlans(12));
  const snapshot = workspace.snapshot();
  for (let round = 0; round < 2; round++) {
    const plan = snapshot.plan(`${ROOT}/p0`) as Plan;
    const file = plan.file(`${ROOT}/p0/a.md`);
    if (!file) throw new Error('no chapter');
    const found = [...referencesAt(snapshot, plan, file, file.text.indexOf('t0'), true)];
    expect(found).toHaveLength(12);
    expect(found.map((places) => places.length)).toEqual([2, ...Array.from({ length: 11 }, () => 1)]);
  }
});

test('a text is looked for in plans as it is and percent-encoded, without reading them', async () => {
  const workspace = await opened({
    'a/plan.yaml': manifest('a'),
    'a/1.md': '[x](../b/%C3%A5pen.md) 78 %',
    'b/plan.yaml': manifest('b'),
    'b/åpen.md': 'Her.',
    'c/plan.yaml': manifest('c'),
    'c/1.md': '[x](../b/åpen.md)',
  });
  expect(workspace.snapshot().mentioning('åpen')).toEqual([`${ROOT}/a`, `${ROOT}/c`]);
  expect(workspace.snapshot().mentioning('lukket')).toEqual([]);
});
