// biome-ignore-all lint/suspicious/noTemplateCurlyInString: snippets are written so.
import { expect, test } from 'vitest';
import { type Fix, withoutOverlap } from '#core';
import { withoutIndent, withoutTabStops } from '../../server/src/snippets.ts';

function fix(...edits: [file: string, start: number, end: number, text: string][]): Fix {
  const files = edits.map(([file, start, end, text]) => ({
    uri: `file:///${file}`,
    edits: [{ span: { start, end }, text }],
  }));
  return { id: 'remove', args: {}, safe: true, edits: files };
}

test('of fixes that change the same text, the first is kept', () => {
  const first = fix(['a', 0, 5, 'x']);
  const apart = fix(['a', 5, 8, 'y']);
  const elsewhere = fix(['b', 0, 5, 'x']);
  const half = fix(['b', 7, 9, ''], ['a', 4, 6, '']);
  const within = fix(['a', 6, 6, 'z']);
  expect(withoutOverlap([first, apart, elsewhere, half, within])).toEqual([first, apart, elsewhere]);
});

test('what a fix that was left out would have changed is free for others', () => {
  const first = fix(['a', 0, 5, 'x']);
  const leftOut = fix(['a', 4, 6, ''], ['b', 0, 9, '']);
  const other = fix(['b', 0, 9, 'y']);
  expect(withoutOverlap([first, leftOut, other])).toEqual([first, other]);
});

test('the same text is put in one place once', () => {
  const insert = fix(['a', 3, 3, 'ny linje']);
  expect(withoutOverlap([insert, fix(['a', 3, 3, 'ny linje'])])).toEqual([insert]);
});

test.each([
  ['id: $1\ntittel: ${2:Tittel}$0', 'id: \ntittel: Tittel'],
  ['type: ${1|nytt,videreført|}', 'type: nytt'],
  ['sum: 100 \\$ og \\} og \\\\', 'sum: 100 $ og } og \\'],
  ['${1:a \\} b} ${2}', 'a } b '],
  ['uten', 'uten'],
])('a snippet without its stops: %s', (snippet, text) => {
  expect(withoutTabStops(snippet)).toBe(text);
});

test.each([
  ['a\n    b\n      c', '    ', 'a\nb\n  c'],
  ['a\r\n  b', '  - ', 'a\r\nb'],
  ['a\n> b', '> ', 'a\n> b'],
  ['a\nb', '  ', 'a\nb'],
  ['a\n  b', '', 'a\n  b'],
])('a snippet for clients that indent: %j behind %j', (text, before, indented) => {
  expect(withoutIndent(text, before)).toBe(indented);
});
