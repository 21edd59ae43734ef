import { describe, expect, test } from 'vitest';
import { spanInScalar } from '../../core/src/syntax/yaml/offsets.ts';
import { readYaml } from '../../core/src/syntax/yaml/read.ts';
import type { YamlNode } from '../../core/src/syntax/yaml/types.ts';

/** A node as one line: scalars by their value, empty values as `-`. */
function shown(node: YamlNode | undefined): string {
  if (node === undefined) return '-';
  if (node.type === 'scalar') return JSON.stringify(node.text);
  if (node.type === 'seq') return `[${node.items.map(shown).join(', ')}]`;
  return `{${node.pairs.map((pair) => `${pair.key.text}: ${shown(pair.value)}`).join(', ')}}`;
}

/** [what is typed, what is read, what is wrong: reason and the text it is marked at]. */
const HALF_TYPED: readonly [source: string, read: string, ...problems: [reason: string, at: string][]][] = [
  [
    'tittel: FACT: et team\nansvarlig: nav\n',
    '{tittel: "FACT: et team", ansvarlig: "nav"}',
    ['colon', 'FACT: et team'],
  ],
  ['tittel: Hva: hvem # merk\nb: 1\n', '{tittel: "Hva: hvem", b: "1"}', ['colon', 'Hva: hvem']],
  ['tittel: x\nans\ntidspunkt: 2022\n', '{tittel: "x", tidspunkt: "2022"}', ['key', 'ans']],
  ['tittel: x\nans', '{tittel: "x"}', ['key', 'ans']],
  ['- tittel: x\n  ans\n  nivå: y\n', '[{tittel: "x", nivå: "y"}]', ['key', 'ans']],
  ['tittel: "FACT\nansvarlig: nav\n', '{tittel: "\\"FACT", ansvarlig: "nav"}', ['quote', '"FACT']],
  ['ansvarlig: [nav, rop\ntittel: x\n', '{ansvarlig: ["nav", "rop"], tittel: "x"}', ['bracket', '[']],
  ['tittel: @nav\nb: 1\n', '{tittel: "@nav", b: "1"}', ['character', '@nav']],
  ['tittel: *viktig* tiltak\nb: 1\n', '{tittel: "*viktig* tiltak", b: "1"}', ['character', '*viktig* tiltak']],
  ['tittel: x\n  ansvarlig: nav\n', '{tittel: {x ansvarlig: "nav"}}', ['indent', 'ansvarlig: nav']],
  ['a:\n\t- b\n', '{a: ["b"]}', ['tab', '\t']],
  ['a: 1\na: 2\n', '{a: "1", a: "2"}', ['duplicate-key', 'a']],
  ['a: |\n  her: er: alt\n  greit\nb: x: y\n', '{a: "her: er: alt\\ngreit\\n", b: "x: y"}', ['colon', 'x: y']],
];

describe('half-typed YAML keeps what can be read', () => {
  for (const [source, read, ...problems] of HALF_TYPED) {
    test(JSON.stringify(source), () => {
      const result = readYaml(source);
      expect(shown(result.root)).toBe(read);
      expect(result.problems.map(({ reason, span }) => [reason, source.slice(span.start, span.end)])).toEqual(problems);
    });
  }
});

test('every scalar is text, and an empty value is none', () => {
  const { root, problems } = readYaml('a: 005/21\nb: yes\nc: 1.50\nd:\ne: ~\nf: null\ng: ""\nh: 2021-06-16\n');
  expect(shown(root)).toBe('{a: "005/21", b: "yes", c: "1.50", d: -, e: -, f: -, g: "", h: "2021-06-16"}');
  expect(problems).toEqual([]);
});

test('an author’s own sign from the private use area stays what it is', () => {
  expect(shown(readYaml('a: "x\ue000y"\nb: &q z\n').root)).toBe('{a: "x\ue000y", b: "z"}');
});

test('places are the file’s, also where the text stands inside it', () => {
  const { root } = readYaml('tittel: Å gå\n', 100);
  if (root?.type !== 'map') throw new Error('no mapping');
  expect(root.pairs[0]?.key.span).toEqual({ start: 100, end: 106 });
  expect(root.pairs[0]?.value?.span).toEqual({ start: 108, end: 112 });
});

test('an alias stands for what it names, and a million of them for a finding', () => {
  expect(shown(readYaml('a: &x [1, 2]\nb: *x\n').root)).toBe('{a: ["1", "2"], b: ["1", "2"]}');
  const lines = Array.from({ length: 40 }, (_, i) => `k${i}: &k${i} [${i ? `*k${i - 1}, *k${i - 1}` : 'x, x'}]`);
  expect(readYaml(`${lines.join('\n')}\n`).problems.map(({ reason }) => reason)).toEqual(['alias']);
});

describe('a stretch of a value is found in its source', () => {
  const cases: [name: string, source: string, wanted: string][] = [
    ['plain', 'a: Oppstart våren 2021\n', 'våren 2021'],
    ['quoted', 'a: "Oppstart våren 2021"\n', 'våren 2021'],
    ['escaped', 'a: "Si \\"hei\\" våren 2021"\n', 'våren 2021'],
    ['folded', 'a: >\n  Oppstart\n  våren 2021\n  og så\n', 'våren 2021'],
    ['literal', 'a: |\n  Oppstart\n\n  våren 2021\n', 'våren 2021'],
    ['plain over lines', 'a: Oppstart\n  våren 2021\n', 'våren 2021'],
    ['with line breaks of Windows', 'a: >\r\n  Oppstart\r\n  våren 2021\r\n', 'våren 2021'],
  ];
  for (const [name, source, wanted] of cases) {
    test(name, () => {
      const { root } = readYaml(source);
      const scalar = root?.type === 'map' ? root.pairs[0]?.value : undefined;
      if (scalar?.type !== 'scalar') throw new Error('no scalar');
      const start = scalar.text.indexOf(wanted);
      const span = spanInScalar(scalar, source, { start, end: start + wanted.length });
      expect(source.slice(span.start, span.end)).toBe(wanted);
    });
  }
});
