import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ParsedFile, Plan, Span } from '#core';
import {
  atOnce,
  complete,
  countsOf,
  definitionsAt,
  describeAbout,
  documentLinksOf,
  highlightsAt,
  hover,
  implementationsAt,
  LANGS,
  namedBy,
  naming,
  referencesAt,
  rootsAt,
  symbolsOf,
  Workspace,
} from '#core';
import { MemoryHost } from '../support/memory-host.ts';

const STRAND = new URL('../../examples/strand-2021-2026/', import.meta.url);

/** Strand's plan from the disk, as it is committed. */
async function openStrand(): Promise<Workspace> {
  const names = readdirSync(STRAND, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(md|ya?ml)$/.test(name));
  const files = Object.fromEntries(names.map((name) => [name, readFileSync(new URL(name, STRAND), 'utf8')]));
  const workspace = new Workspace(new MemoryHost(files));
  await workspace.open();
  return workspace;
}

function planOf(workspace: Workspace): Plan {
  const plan = workspace.snapshot().plan('file:///plan');
  if (!plan) throw new Error('Strand is no plan');
  return plan;
}

/** Offsets worth asking at: every line's beginning and end, the middle of every word that is a reference, every key. */
function places(file: ParsedFile): readonly number[] {
  const lines = Array.from({ length: file.lines.count }, (_, line) => [file.lines.start(line), file.lines.end(line)]);
  const middles = file.references.map(({ span }) => Math.floor((span.start + span.end) / 2));
  const colons = [...file.text.matchAll(/: ?/g)].map(({ index, 0: colon }) => index + colon.length);
  return [...new Set([...lines.flat(), ...middles, ...colons])];
}

function inside(span: Span, text: string): boolean {
  return 0 <= span.start && span.start <= span.end && span.end <= text.length;
}

describe('everywhere in the plan', () => {
  let plan: Plan;
  beforeAll(async () => {
    plan = planOf(await openStrand());
  });

  test('what is suggested stands on the caret’s line, around the caret', () => {
    let count = 0;
    const wrong: string[] = [];
    for (const file of plan.files) {
      for (const offset of places(file)) {
        for (const { edit, label } of complete(plan, file, offset, 'nb').items) {
          count++;
          const { start, end } = edit.span;
          const isOneLine = file.lines.lineAt(start) === file.lines.lineAt(end);
          if (!isOneLine || start > offset || end < offset || !inside(edit.span, file.text)) {
            wrong.push(`${file.uri}:${offset} ${label}`);
          }
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(count).toBeGreaterThan(10_000);
  });

  test('half written, quoted or not, with either line break, everything is answered on the caret’s line', async () => {
    const workspace = await openStrand();
    const uri = 'file:///plan/kapitler/10-tiltak-hosten-2021.md';
    const whole = plan.file(uri)?.text ?? '';
    const quoted = whole.replace(/^/gm, '> ').replaceAll('\n', '\r\n');
    let count = 0;
    for (const text of [whole, quoted]) {
      for (let cut = 3; cut < text.length; cut += 101) {
        workspace.setDocument(uri, text.slice(0, cut));
        const [now, file] = [workspace.snapshot().planOf(uri), workspace.snapshot().file(uri)];
        if (!now || !file) throw new Error('the chapter is gone');
        hover(now, file, cut, 'nb');
        for (const { edit } of complete(now, file, cut, 'nb').items) {
          count++;
          expect(file.text.slice(edit.span.start, cut)).not.toMatch(/[\r\n]/);
          expect(edit.span.end).toBe(cut);
        }
      }
    }
    expect(count).toBeGreaterThan(1000);
  });

  test('a reference that leads somewhere is told about, and can be gone to', () => {
    let count = 0;
    for (const file of plan.files) {
      for (const reference of file.references) {
        for (const { targets, span } of plan.resolve(reference)) {
          if (targets.length === 0) continue;
          count++;
          const [target] = targets;
          const offset = Math.floor((span.start + span.end) / 2);
          expect(hover(plan, file, offset, 'nb')?.markdown).toContain('**');
          expect(definitionsAt(plan, file, offset)).toContainEqual(
            expect.objectContaining({ uri: target?.uri, selection: target?.span }),
          );
        }
      }
    }
    expect(count).toBeGreaterThan(150);
  });

  test('every suggestion of an item can tell about itself in each language', () => {
    const file = plan.files.find(({ uri }) => uri.endsWith('10-tiltak-hosten-2021.md'));
    if (!file) throw new Error('the chapter is gone');
    const offset = file.text.indexOf('ansvarlig: ') + 'ansvarlig: '.length;
    const { items } = complete(plan, file, offset, 'nb');
    expect(items.map(({ label }) => label)).toEqual(
      plan.items('unit').map(({ fields: { id } }) => id.kind === 'value' && id.value),
    );
    for (const { about } of items) {
      for (const lang of LANGS) expect(about && describeAbout(plan, about, lang)).toMatch(/^\*\*.+\*\* {2}\n/);
    }
  });

  test('outlines hold what is in them', () => {
    const check = (symbols: ReturnType<typeof symbolsOf>, outer: Span): number =>
      symbols.reduce((count, { span, selection, children, name }) => {
        expect(name).not.toBe('');
        for (const each of [span, selection]) expect(outer.start <= each.start && each.end <= outer.end).toBe(true);
        expect(span.start <= selection.start && selection.end <= span.end).toBe(true);
        return count + 1 + check(children, span);
      }, 0);
    const counts = plan.files.map((file) => check(symbolsOf(plan, file, 'nb'), { start: 0, end: file.text.length }));
    const items = plan.files.flatMap((file) => file.items).length;
    expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(items);
  });

  test('is counted as docs/cli.md says', () => {
    expect(Object.keys(countsOf(plan))).toEqual([
      'goals',
      'measures',
      'indicators',
      'units',
      'sources',
      'requirements',
      'chapters',
    ]);
    expect(countsOf(plan)).toMatchObject({ requirements: 0, chapters: 11 });
  });
});

test('what a highlight marks, references mark too, and nothing is found from one place that is not from the other', async () => {
  const workspace = await openStrand();
  const snapshot = workspace.snapshot();
  const plan = planOf(workspace);
  for (const file of plan.files) {
    for (const { span } of file.references.filter((_, at) => at % 7 === 0)) {
      const at = span.start + 1;
      const found = [...referencesAt(snapshot, plan, file, at, true)].flat();
      const here = found.filter(({ uri }) => uri === file.uri).map((place) => place.span.start);
      expect(highlightsAt(plan, file, at).map((place) => place.span.start)).toEqual(here);
      const [other] = found.filter(({ uri }) => uri !== file.uri);
      const elsewhere = other && plan.file(other.uri);
      if (!elsewhere) continue;
      const back = [...referencesAt(snapshot, plan, elsewhere, other.span.start, true)].flat();
      expect(new Set(back.map((place) => `${place.uri} ${place.span.start}`))).toEqual(
        new Set(found.map((place) => `${place.uri} ${place.span.start}`)),
      );
    }
  }
});

test('a card that is being typed, letter by letter, can be asked about all the time', async () => {
  const workspace = await openStrand();
  const uri = 'file:///plan/kapitler/10-tiltak-hosten-2021.md';
  const rest = planOf(workspace).file(uri)?.text ?? '';
  const card = '\n```tiltak\nid: ny\ntittel: "Ny\nansvarlig: [nav, \nøkonomi: { finansiering: \n  - x\n[[\n';
  for (let length = 1; length <= card.length; length++) {
    workspace.setDocument(uri, card.slice(0, length) + rest);
    const plan = planOf(workspace);
    const file = plan.file(uri);
    if (!file) throw new Error('the chapter is gone');
    expect(() => {
      complete(plan, file, length, 'nb');
      hover(plan, file, length, 'nb');
      definitionsAt(plan, file, length);
      symbolsOf(plan, file, 'nb');
      highlightsAt(plan, file, length);
      documentLinksOf(workspace.snapshot(), plan, file);
      [...implementationsAt(workspace.snapshot(), plan, file, length)];
      for (const { key } of rootsAt(workspace.snapshot(), plan, file, length, 'nb')) {
        atOnce(namedBy(workspace.snapshot(), key, 'nb'));
        naming(workspace.snapshot(), key, 'nb');
      }
    }).not.toThrow();
  }
});
