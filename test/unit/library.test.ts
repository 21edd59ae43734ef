import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type AnyItem, check, compareTexts, libraryText, type Plan, type PlanStatus, Workspace } from '#core';
import { fieldOf } from '../../core/src/model/item.ts';
import { nameKey } from '../../core/src/model/names/index.ts';
import { COMMON_LIBRARY, LIBRARIES } from '../../core/src/workspace/library.ts';
import { LIBRARY_TEXTS } from '../../core/src/workspace/library-texts.ts';
import { builtCli } from '../support/cli.ts';
import { MemoryHost } from '../support/memory-host.ts';

const ROOT = join(import.meta.dirname, '../..');
const MANIFEST = 'planverk: 1\nid: a\ntittel: A\nkommune: B\nperiode: 2021-2026\nplaner: { felles: planverk:felles }\n';

let library: Plan;

/** The plans of a workspace with these files. */
async function open(files: Readonly<Record<string, string>>): Promise<Workspace> {
  const workspace = new Workspace(new MemoryHost(files));
  await workspace.open();
  return workspace;
}

beforeAll(async () => {
  const found = (await open({ 'plan.yaml': MANIFEST })).snapshot().plan(COMMON_LIBRARY);
  if (found === undefined) throw new Error('the library does not load');
  library = found;
});

function items(): readonly AnyItem[] {
  return library.files.flatMap((file) => file.items);
}

function fieldValue(item: AnyItem, field: string): unknown {
  const found = fieldOf(item, field);
  return found?.kind === 'value' ? found.value : undefined;
}

describe('planverk:felles', () => {
  test('has laws, other sources, units and abbreviations, many of each', () => {
    const types = library.items('source').map(({ fields: { type } }) => (type.kind === 'value' ? type.value : ''));
    for (const type of ['law', 'regulation', 'white-paper', 'bill', 'official-report', 'survey', 'statistics']) {
      expect(types.filter((each) => each === type).length, type).toBeGreaterThan(3);
    }
    expect(library.items('unit').length).toBeGreaterThan(50);
    expect(library.items('abbreviation').length).toBeGreaterThan(30);
  });

  test.each<PlanStatus>(['draft', 'hearing', 'adopted'])('has no findings when judged as %s', (as) => {
    expect(library.manifest.rules.size).toBe(0);
    const found = check(library, { as, today: { year: 2026, month: 11, day: 25 } }).all;
    expect(found.map(({ code, uri, span }) => `${code} ${uri}:${span.start}`)).toEqual([]);
  });

  test('says of every source when it was entered, and of every document when it came', () => {
    const undated = library.files.flatMap((file) =>
      file.items.filter((item) => {
        if (item.kind !== 'source') return false;
        const written = file.text.slice(item.span.start, item.span.end);
        const isDocument = !/type: (?:undersøkelse|statistikk|rapport)/.test(written);
        const isOld = fieldValue(item, 'number') === 'LOV-1814-05-17';
        return (
          !/x-ført-opp: \d{4}-\d\d/.test(written) || (isDocument && !isOld && fieldValue(item, 'year') === undefined)
        );
      }),
    );
    expect(undated.map((item) => fieldValue(item, 'id'))).toEqual([]);
  });

  test('says of every law where it is published', () => {
    const unpublished = library.items('source').filter((item) => {
      const type = fieldValue(item, 'type');
      const isLaw = type === 'law' || type === 'regulation';
      return (
        isLaw &&
        !/^https:\/\/lovdata\.no\/(?:lov|forskrift)\/\d{4}-\d\d-\d\d(?:-\d+)?$/.test(String(fieldValue(item, 'url')))
      );
    });
    expect(unpublished.map((item) => fieldValue(item, 'id'))).toEqual([]);
  });

  test('gives no two of its items one name, so that no reference into it is ambiguous', () => {
    const seen = new Map<string, string>();
    const twice: string[] = [];
    for (const { kind, id, names, item } of library.definitions) {
      if (item === undefined) continue;
      for (const key of new Set(names.map(({ text }) => `${kind} ${nameKey(text)}`))) {
        if (seen.has(key)) twice.push(`${key}: ${seen.get(key)}, ${id}`);
        seen.set(key, id ?? '');
      }
    }
    expect(twice).toEqual([]);
  });

  test('keeps its ids: plans refer to them', () => {
    const ids = items().map((item) => `${item.kind} ${fieldValue(item, 'id')}`);
    const kept = readFileSync(join(ROOT, 'test/fixtures/library-ids.txt'), 'utf8').trim().split('\n');
    // A new one is to be added there; one that is gone would make references undefined.
    expect([...ids].sort(compareTexts)).toEqual(kept);
  });

  test('is in the workspace for nobody but those who import it, and is never checked with it', async () => {
    const workspace = await open({ 'plan.yaml': MANIFEST });
    const snapshot = workspace.snapshot();
    expect(snapshot.planFolders).toEqual(['file:///plan']);
    expect(snapshot.plans.map(({ uri }) => uri)).toEqual(['file:///plan']);
    expect(snapshot.plans[0]?.libraries.map(({ alias, plan }) => [alias, plan])).toEqual([
      ['felles', snapshot.plan(COMMON_LIBRARY)],
    ]);
    expect((await open({ 'plan.yaml': MANIFEST.replace(/planer.*\n/, '') })).snapshot().plans[0]?.libraries).toEqual(
      [],
    );
  });

  test('is the same plan for as long as the workspace lives, and costs those who import it nothing anew', async () => {
    const workspace = await open({ 'plan.yaml': MANIFEST, 'a.md': 'Se [[alkoholloven]].\n' });
    const before = workspace.snapshot();
    const [stamp, known] = [before.stamp('file:///plan'), before.plan(COMMON_LIBRARY)];
    check(before.plans[0] as Plan, { today: { year: 2026, month: 1, day: 1 } });
    workspace.setDocument('file:///plan/ny/b.txt', 'x');
    const after = workspace.snapshot();
    expect(after.stamp('file:///plan')).toBe(stamp);
    expect(after.plan(COMMON_LIBRARY)).toBe(known);
  });

  test('is not written to by any fix', async () => {
    const chapter = `Etter § 27, TSBB og lov om folkehelsearbeid. Folkehelseloven gjelder, og Folkehelselovens krav.

\`\`\`tiltak
- id: a
  tittel: A
  ansvarlig: [Fylkesmannen, Statsforvaltar, Rådmann, statsforvalteren-a, Aetat]
  forankring: [alkohollovn, alkoholloven § 99-1, LAR, Sosialtjenesteloven av 1991]
  tidspunkt: 2022
\`\`\`
`;
    const [plan] = (await open({ 'plan.yaml': MANIFEST, 'a.md': chapter })).snapshot().plans;
    if (plan === undefined) throw new Error('no plan');
    const found = check(plan, { today: { year: 2026, month: 1, day: 1 } }).all;
    const fixes = found.flatMap((finding) => finding.fixes());
    expect(new Set(found.map(({ code }) => code))).toContain('former-name');
    expect(fixes.length).toBeGreaterThan(5);
    const changed = new Set(fixes.flatMap(({ edits }) => edits.map(({ uri }) => uri)));
    expect([...changed].filter((uri) => !uri.startsWith('file:///plan/'))).toEqual([]);
  });

  test('is in the texts as it is in library/, each with an address of its own', () => {
    for (const [path, text] of Object.entries(LIBRARY_TEXTS.felles ?? {})) {
      expect(readFileSync(join(ROOT, 'library/felles', path), 'utf8')).toBe(text);
      expect(libraryText(`planverk://felles/${path}`)).toBe(text);
    }
    expect([...LIBRARIES.keys()]).toEqual(['planverk://felles']);
  });

  test('is in every bundle that reads plans', () => {
    builtCli();
    for (const bundle of ['cli.js', 'server.js', 'browser/server.js']) {
      const path = join(ROOT, 'dist', bundle);
      expect(existsSync(path), bundle).toBe(true);
      expect(readFileSync(path, 'utf8'), bundle).toContain('LOV-1989-06-02-27');
    }
  }, 60_000);
});
