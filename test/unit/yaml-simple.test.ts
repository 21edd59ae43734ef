import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readAnyYaml } from '../../core/src/syntax/yaml/read.ts';
import { readSimpleYaml } from '../../core/src/syntax/yaml/simple.ts';
import { randomNumbers } from '../support/random.ts';

// The simple reader must read exactly what the library reads, or give up. These tests hold the two against each other.

const EXAMPLES = join(import.meta.dirname, '../../examples');

/** Every card and register of the examples. */
const TEXTS = readdirSync(EXAMPLES, { recursive: true, encoding: 'utf8' }).flatMap((path) => {
  if (!/\.(md|yaml)$/.test(path)) return [];
  const text = readFileSync(join(EXAMPLES, path), 'utf8');
  return path.endsWith('.yaml') ? [text] : [...text.matchAll(/^```\S+\n([\s\S]*?)^```/gm)].map((card) => card[1] ?? '');
});

/** The text, where the simple reader read it and the library reads something else or finds a fault. */
function difference(text: string): string | undefined {
  const simple = readSimpleYaml(text, 7);
  if (simple === undefined) return undefined;
  const any = readAnyYaml(text, 7);
  const same = any.problems.length === 0 && JSON.stringify(simple.root) === JSON.stringify(any.root);
  return same ? undefined : text;
}

test('real cards and registers are simple, and read the same', () => {
  expect(TEXTS.length).toBeGreaterThan(30);
  expect(TEXTS.filter((text) => readSimpleYaml(text, 0) === undefined)).toEqual([]);
  expect(TEXTS.filter((text) => difference(text) !== undefined)).toEqual([]);
  expect(TEXTS.map((text) => text.replaceAll('\n', '\r\n')).filter((text) => difference(text) !== undefined)).toEqual(
    [],
  );
});

describe('what the two readers could see differently', () => {
  const texts = [
    'a: 1 # hei\n# mer\nb: 2\n',
    'a: # hei\n  b: 1\n',
    'a:\n- 1\n- b: 2\n  c: 3\n',
    'a:\n  - b:\n    - 1\n    - 2\n    c: x\n',
    'a: >\n  en\n  to\n\n  tre\n\n\nb: |\n  en\n\n   to\n  tre \nc: >-\n  x\n',
    'a: >-\n  x # ikke merknad\n# merknad\nb: 1\n',
    'a: [1, "to, tre", \'fire\', {b: 5}, []]\nc: {2016: 87, x: [1]}\n',
    'a: "x" # y\nb: \'z\'\n',
    "a: ~\nb: null\nc: 'null'\nd: [~, null, x]\n",
    'a: x#y\nb: x:y\nc: http://a.no\n',
    'År 1: 660 000 kr\n2021: 4,3 mill.\nx-y.z/w: 1\n',
    '- tittel: a\n  b: 1\n\n- tittel: c\n',
    '  a: 1\n  b: 2\n',
    'a: «x» (y) – z\n',
    '# bare merknad\n',
    '\n\n',
    'a:\nb:\n',
    'a: 1',
    'a: |\n  x',
    'a: >\n\n  x\n',
    'a: |\n    x\n  y\n',
    'a: >\n  x\n    y\n  z\n',
    'a:\n    b: 1\n  c: 2\n',
    'a: b\n  c\n',
    'a: "b\n  c"\n',
    'a: x: y\n',
    'a: [1,\n  2]\n',
    'a: [1, 2] x\n',
    'a: [a: 1]\n',
    'a: {b}\n',
    'a: "x\\ty"\n',
    "a: 'x''y'\n",
    'a: &x 1\nb: *x\n',
    'a: 1\na: 2\n',
    '- 1\n-\n- 2\n',
    '- - 1\n',
    '---\na: 1\n',
    'a : 1\n',
    'a:  1\n',
    'a: - 1\n',
    'a: -1\n',
    '? a\n: b\n',
    '<<: x\n',
    'a: >+\n  x\n\n',
    'a: |2\n  x\n',
    'a: x\n\n  # merknad\nb: 1\n',
    'a: x\n   # merknad\n   y\n',
    'a:\n  # merknad\n  - x\n',
    'a:\n  - x\n # merknad\n  - y\n',
    'a: >\n  x\n # merknad\n',
    'a: >\n  x\n  \n  y\n',
    'a: |\n  x\n     \n  y\n',
    'a: [x, y ] # z\n',
    'a: [ x , y ]\n',
    'a: [x y, z-w]\n',
    "a: [x'y]\n",
    'a: {b: c d, e: f}\n',
    'a: {b:c}\n',
    'a: {b: }\n',
  ];
  for (const text of texts) test(JSON.stringify(text), () => expect(difference(text)).toBeUndefined());
});

test('damaged cards are read the same, or given up', () => {
  const random = randomNumbers(11);
  const signs = [
    '\u00a0',
    '\u0000',
    '😀',
    '\n',
    '\n  ',
    ' ',
    ':',
    ': ',
    '#',
    ' #',
    '-',
    '- ',
    '"',
    "'",
    '[',
    ']',
    '{',
    '}',
    ',',
    '|',
    '>',
    '>-',
    '&',
    '*',
    'å',
    '\r\n',
    '    ',
  ];
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const different: string[] = [];
  let read = 0;
  for (let i = 0; i < 12_000; i++) {
    const whole = pick(TEXTS);
    const from = whole.indexOf('\n', Math.floor(random() * whole.length)) + 1;
    let text = random() < 0.5 ? whole.slice(0, 700) : whole.slice(from, from + 500);
    for (let times = Math.floor(random() * 4); times > 0; times--) {
      const at = Math.floor(random() * text.length);
      text = text.slice(0, at) + (random() < 0.6 ? pick(signs) : '') + text.slice(at + Math.floor(random() * 3));
    }
    if (readSimpleYaml(text, 0) !== undefined) read++;
    const found = difference(text);
    if (found !== undefined) different.push(found);
  }
  expect(different.slice(0, 3)).toEqual([]);
  // The comparison is worth something only where the simple reader did not give up.
  expect(read).toBeGreaterThan(3_000);
});
