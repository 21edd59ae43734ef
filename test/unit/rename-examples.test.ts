import { expect, test } from 'vitest';
import { applyEdits, atOnce, type Definition, type EditedFile, rename, type Snapshot, Workspace } from '#core';
import { openExamples } from '../support/examples.ts';
import { MemoryHost } from '../support/memory-host.ts';
import { randomNumbers } from '../support/random.ts';

/** What every reference of the workspace leads to, in the order they stand: by its file and its number there, or nothing. */
function targetsOf(snapshot: Snapshot): readonly string[] {
  const placeOf = ({ uri, span }: Definition) => {
    const all = snapshot.file(uri)?.definitions ?? [];
    return `${uri} ${all.findIndex((other) => other.span.start === span.start)}`;
  };
  return snapshot.plans.flatMap((plan) =>
    plan.files.flatMap(({ references }) =>
      references.map((reference) => {
        const found = plan.resolve(reference).flatMap(({ targets }) => targets.map(placeOf));
        return found.length > 0 ? found.join(', ') : 'nothing';
      }),
    ),
  );
}

async function after(snapshot: Snapshot, files: readonly EditedFile[]): Promise<Workspace> {
  const { plans, loose } = snapshot.contents;
  const sources = [...[...plans.values()].flatMap((plan) => [...plan.files.values()]), ...loose.values()];
  const texts = sources.map(({ uri, text }) => {
    const edits = files.filter((file) => file.uri === uri).flatMap((file) => file.edits);
    return [uri, applyEdits(text, edits)] as const;
  });
  const workspace = new Workspace(new MemoryHost(Object.fromEntries(texts)));
  await workspace.open();
  return workspace;
}

test('after a renaming, every reference of five plans leads to what it led to', async () => {
  const { workspace } = await openExamples();
  const snapshot = workspace.snapshot();
  const before = targetsOf(snapshot);
  const random = randomNumbers(5);
  const names = ['Helt ny: «A» # b', 'Én, to og tre', 'Ny | del § 2', 'nytt navn', 'X]] y', 'Y@2019', 'alias/Z'];
  let tried = 0;
  for (const plan of snapshot.plans) {
    const items = plan.definitions.filter(({ id, kind }) => id !== undefined && kind !== 'point');
    for (let round = 0; round < 12; round++) {
      const definition = items[Math.floor(random() * items.length)];
      const file = definition && plan.file(definition.uri);
      if (!definition || !file) continue;
      const name = definition.names[Math.floor(random() * definition.names.length)];
      const byId = round % 2 === 0 || name === undefined;
      const word = byId ? 'heilt-ny.id' : (names[round % names.length] ?? '');
      const at = byId ? definition.span.start + 1 : file.text.indexOf(name.text, definition.whole.start);
      if (at < 0 || at > definition.whole.end) continue;
      const made = atOnce(rename(snapshot, plan, file, at, word, 'nb'));
      if ('refusal' in made) continue;
      tried++;
      const changed = await after(
        snapshot,
        made.changes.flatMap(({ files }) => files),
      );
      const what = `${plan.uri} ${definition.id} ${byId ? '' : name.text} → ${word}`;
      expect(targetsOf(changed.snapshot()), what).toEqual(before);
    }
  }
  expect(tried).toBeGreaterThan(30);
}, 120_000);
