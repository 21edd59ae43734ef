import { describe, expect, test } from 'vitest';
import type { Observed } from '../support/spec-compare.ts';
import { comparePieces, rewriteSuite, showPieces } from '../support/spec-compare.ts';
import { readMarks, writeMarks } from '../support/spec-marks.ts';
import { parseSuite } from '../support/spec-parse.ts';

const NOTHING: Observed = { marks: [], textOf: () => '', fixes: [], applyFix: () => new Map(), outputs: new Map() };

function onlyTest(source: string) {
  const suite = parseSuite(source);
  const [first] = suite.tests;
  if (first === undefined || suite.tests.length > 1) throw new Error(`${suite.tests.length} tests`);
  return { suite, first };
}

describe('underlines', () => {
  const read = (source: string) => readMarks(source.split('\n'), 0);

  test('mark the range above them and are taken out', () => {
    const { text, marks } = read('ansvarlig: nav\n           ^^^ undefined-unit\ntittel: A');
    expect(text).toBe('ansvarlig: nav\ntittel: A\n');
    expect(marks).toEqual([{ type: 'main', label: 'undefined-unit', start: 11, end: 14 }]);
  });

  test('pin severity and message', () => {
    const { marks } = read('id: 1\n    ^ invalid-id (error): «1» er ingen id: «a»');
    expect(marks[0]).toMatchObject({ severity: 'error', message: '«1» er ingen id: «a»' });
  });

  test('mark a place with |, related places with =, and the line break as one column', () => {
    const { marks } = read('ab\n  | here\n==  x\n== there\n ^^ over');
    expect(marks.map(({ type, start, end }) => [type, start, end])).toEqual([
      ['main', 2, 2],
      ['related', 3, 5],
      ['main', 4, 6],
    ]);
  });

  test('mark ranges over several lines', () => {
    const source =
      '<<<<<<< HEAD\n^^^^^^^^^^^^ merge-conflict {\na: 1\n=======\n>>>>>>> b\n^^^^^^^^^ } merge-conflict: rydd';
    const { text, marks } = read(source);
    expect(text.slice(marks[0]?.start, marks[0]?.end)).toBe('<<<<<<< HEAD\na: 1\n=======\n>>>>>>> b');
    expect(marks[0]?.message).toBe('rydd');
    expect(writeMarks(text, marks).join('\n')).toBe(source);
  });

  test('are written as they are read', () => {
    const source = [
      '\ta: æøå',
      '\t^ one',
      '\t   ^^^ two (hint): noe',
      '\t   === two',
      '  b',
      '  ^^ break',
      '   | behind',
      '',
      '| empty',
    ];
    const { text, marks } = readMarks(source, 0);
    expect(writeMarks(text, marks)).toEqual(source);
  });

  test('mark the start of an empty file', () => {
    const { text, marks } = read('| missing-field');
    expect(text).toBe('');
    expect(writeMarks(text, marks)).toEqual(['| missing-field']);
  });

  test('that nothing opens or closes are errors with their line', () => {
    expect(() => readMarks(['a', '^ } x'], 10)).toThrow('line 12 closes');
    expect(() => readMarks(['a', '^ x {'], 10)).toThrow('line 12 opens');
  });

  test.each(['- liste', '| a | b |', '|---|---|', '=======', '[^1]: note', '^ Stor', '---'])('«%s» is none', (line) => {
    expect(read(line).text).toBe(`${line}\n`);
  });
});

describe('suites', () => {
  test('give each section its settings, its files and those of the sections above', () => {
    const suite = parseSuite(`---
rules: unknown-field, syntax
---
# Suite

status: høring

\`\`\`yaml registre/enheter.yaml
enheter: {}
\`\`\`

## First
\`\`\`\`md a.md
\`\`\`tiltak
# no heading
\`\`\`
\`\`\`\`

## Second
rules: merge-conflict
lang: nn

### Inner
\`\`\`\`md a.md crlf open
x
\`\`\`\`
`);
    expect(suite.title).toBe('Suite');
    const [first, inner] = suite.tests;
    expect(suite.tests).toHaveLength(2);
    expect(first?.path).toEqual(['First']);
    expect(first?.options).toMatchObject({ rules: ['unknown-field', 'syntax'], manifest: { status: 'høring' } });
    expect(first?.files[0]?.text).toBe('```tiltak\n# no heading\n```\n');
    expect(first?.shared.map(({ name }) => name)).toEqual(['registre/enheter.yaml']);
    expect(inner?.path).toEqual(['Second', 'Inner']);
    expect(inner?.options).toMatchObject({ rules: ['merge-conflict'], lang: 'nn', manifest: { status: 'høring' } });
    expect(inner?.files[0]).toMatchObject({ text: 'x', crlf: true, open: true });
  });

  test('know the caret, and marks beside it', () => {
    const { first } = onlyTest('# S\n## T\n```yaml a.yaml\nansvarlig: na<|>v\n           ^^^^^^^ x\n```\n');
    expect(first.files[0]).toMatchObject({ text: 'ansvarlig: nav\n', caret: 13, marks: [{ start: 11, end: 15 }] });
  });

  test.each([
    ['# S\n```yaml\na: 1\n```', 'line 2 opens a block without a file name'],
    ['# S\n```yaml a.yaml\na: 1', 'line 2 opens a block that is never closed'],
    ['# S\n```yaml a.yaml utf8\n```', 'line 2 says «utf8»'],
    [
      '# S\n## T\n```yaml a.yaml\na: 1\n^ x\n```\n### U\n',
      'line 4 expects something in a section that has sub-sections',
    ],
    ['# S\n## T\nAfter fix: A\n', 'line 3 expects something of no file'],
    ['# S\nlang: dansk', '«dansk» is no value of lang'],
  ])('that are not in the notation are errors', (source, problem) => {
    expect(() => parseSuite(source)).toThrow(problem);
  });
});

const SUITE = `# S
## T
\`\`\`yaml a.yaml
a: 1
^ unknown-field: Feltet finnes ikke
\`\`\`

Fixes:

- Gammel

After fix: Gammel

\`\`\`yaml a.yaml
b: 1
\`\`\`
`;

describe('comparing', () => {
  const { suite, first } = onlyTest(SUITE);
  const seen: Observed = {
    ...NOTHING,
    marks: [
      {
        file: 'a.yaml',
        mark: { type: 'main', start: 3, end: 4, label: 'unknown-field', severity: 'error', message: 'Nei' },
      },
      {
        file: 'plan.yaml',
        mark: { type: 'main', start: 0, end: 2, label: 'unknown-field', severity: 'error', message: 'Nei' },
      },
    ],
    textOf: (file) => (file === 'plan.yaml' ? 'id: a\n' : 'a: 1\n'),
    fixes: [{ title: 'Ny', safe: true }],
    applyFix: () => new Map([['b.md', 'ny\n']]),
  };

  test('shows the expected test as the suite has it', () => {
    const shown = showPieces(comparePieces(first, seen), 'expected');
    expect(shown).toContain('a: 1\n^ unknown-field: Feltet finnes ikke\n```');
    expect(shown).toContain('- Gammel');
  });

  test('shows what was seen in the same notation, messages only where they are pinned', () => {
    const shown = showPieces(comparePieces(first, seen), 'actual');
    expect(shown).toContain('a: 1\n   ^ unknown-field: Nei\n```');
    expect(shown).toContain('````yaml plan.yaml\nid: a\n^^ unknown-field: Nei\n````');
    expect(shown).toContain('- Ny (safe)');
    expect(shown).toContain('````md b.md\nny\n````');
    expect(shown).not.toContain('b: 1');
  });

  test('rewrites the suite to say what was seen', () => {
    const rewritten = rewriteSuite(suite.lines, comparePieces(first, seen));
    const again = onlyTest(rewritten).first;
    const pieces = comparePieces(again, seen);
    expect(showPieces(pieces, 'expected')).toBe(showPieces(pieces, 'actual'));
    expect(rewritten).toContain('## T\n```yaml a.yaml\na: 1\n   ^ unknown-field: Nei\n```\n');
  });

  test('tells a safe fix from a suggestion, and line breaks apart', () => {
    const source = SUITE.replaceAll('a.yaml\n', 'a.yaml crlf\n');
    const pieces = comparePieces(onlyTest(source).first, {
      ...seen,
      textOf: () => 'a: 1\r\n',
      marks: [{ file: 'a.yaml', mark: { type: 'main', start: 4, end: 6, label: 'x' } }],
      fixes: [{ title: 'Gammel', safe: true }],
      applyFix: () => new Map([['a.yaml', 'b: 1\r\nc: 2\n']]),
    });
    const shown = showPieces(pieces, 'actual');
    expect(shown).toContain('a: 1\n    ^ x\n');
    expect(shown).toContain('After safe fix: Gammel');
    expect(shown).toContain('b: 1\nc: 2⟨LF⟩\n');
  });
});
