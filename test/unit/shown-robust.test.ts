import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import {
  foldingRangesOf,
  inlayHintsOf,
  lensesOf,
  type ParsedFile,
  type Plan,
  selectionsAt,
  semanticTokensOf,
  Workspace,
} from '#core';
import { MemoryHost } from '../support/memory-host.ts';
import { ODD_PIECES, randomNumbers } from '../support/random.ts';

const FOLDER = 'file:///plan';
const EXAMPLE = join(import.meta.dirname, '../../examples/strand-2021-2026');
const FILES = [
  'kapitler/10-tiltak-hosten-2021.md',
  'kapitler/05-dagens-situasjon.md',
  'registre/enheter.yaml',
  'plan.yaml',
];
/** What half-typed and broken texts are made of. */
const PIECES = [...ODD_PIECES, '`', '```\n', '[[', ']]', ': ', '- ', '#', '<!--', '>', '@2019'];

const texts = new Map<string, string>();
let workspace: Workspace;

beforeAll(async () => {
  for (const path of readdirSync(EXAMPLE, { recursive: true, encoding: 'utf8' })) {
    if (/\.(?:md|yaml)$/.test(path)) texts.set(path.replaceAll('\\', '/'), readFileSync(join(EXAMPLE, path), 'utf8'));
  }
  workspace = new Workspace(new MemoryHost(Object.fromEntries(texts), { roots: [FOLDER] }));
  await workspace.open();
});

/** What every answer must hold to, whatever the text is. */
function lookAt(plan: Plan, file: ParsedFile, offset: number): void {
  const { length } = file.text;
  const isIn = ({ start, end }: { start: number; end: number }) => 0 <= start && start <= end && end <= length;
  const folds = foldingRangesOf(file, 'nb') ?? [];
  const open: number[] = [];
  for (const [at, { first, last }] of folds.entries()) {
    expect(first < last && last < file.lines.count && first > (folds[at - 1]?.first ?? -1)).toBe(true);
    while ((open.at(-1) ?? last) < first) open.pop();
    // A fold that cuts another one is left out by editors.
    expect(last).toBeLessThanOrEqual(open.at(-1) ?? last);
    open.push(last);
  }
  let end = 0;
  for (const { span } of semanticTokensOf(plan, file)) {
    expect(span.start >= end && isIn(span) && file.lines.lineAt(span.start) === file.lines.lineAt(span.end)).toBe(true);
    end = span.end;
  }
  const steps = selectionsAt(file, offset);
  expect(steps.at(-1)).toEqual({ start: 0, end: length });
  let inner = { start: offset, end: offset };
  for (const step of steps) {
    expect(step.start <= inner.start && inner.end <= step.end && isIn(step)).toBe(true);
    inner = step;
  }
  for (const hint of inlayHintsOf(plan, file, { start: 0, end: length }, 'nb', () => true)) {
    const edit = hint.edit?.();
    expect(hint.offset <= length && hint.parts.length > 0 && (edit === undefined || isIn(edit.span))).toBe(true);
  }
  expect(lensesOf(plan, file, 'nb').every(({ span }) => isIn(span))).toBe(true);
}

test.each(FILES)('whatever is typed into %s, answers fit the text', (path) => {
  const numbers = randomNumbers(path.length);
  const next = (below: number) => Math.floor(numbers() * below);
  const uri = `${FOLDER}/${path}`;
  const original = texts.get(path) ?? '';
  for (let round = 0; round < 25; round++) {
    let text = original;
    for (let change = 0; change < 3; change++) {
      const at = next(text.length);
      text = text.slice(0, at) + (PIECES[next(PIECES.length)] ?? '') + text.slice(at + next(30));
    }
    workspace.setDocument(uri, round % 4 === 0 ? text.replaceAll('\n', '\r\n') : text);
    const plan = workspace.snapshot().planOf(uri);
    const file = plan?.file(uri);
    if (!plan || !file) throw new Error('no plan');
    lookAt(plan, file, next(text.length + 1));
  }
  workspace.setDocument(uri, original);
});
