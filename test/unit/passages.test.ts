import { expect, test } from 'vitest';
import { parseFile } from '../../core/src/model/read/file.ts';

/** Each passage as `type inside field|text`, with `·` for what is shown otherwise. */
function passages(uri: string, text: string): string[] {
  const file = parseFile(uri, text, { language: 'nb' });
  return file.passages().map((passage) => {
    expect(passage.text.length).toBe(passage.span.end - passage.span.start);
    const place = [passage.type, passage.inside, passage.item?.kind, passage.field].filter(Boolean).join(' ');
    return `${place}|${passage.text.replaceAll('\ufffc', '·').trim()}`;
  });
}

const CHAPTER = `# Mål {#mål}

Se [teksten](sti/ABC.md "XX") og ![bildet](b.png), [[nav|NAV]] og [[nav]], \`KODE\` <!-- SKJULT -->[^1].

- et punkt
> - et sitat

| A | B \\| C |
|---|---|
| 1 | [[x]] |

\`\`\`tiltak
id: a
tittel: Tittelen
økonomi: { merknad: En merknad }
resultatmål: feil felt
deltiltak:
  - id: b
    tittel: Delen
\`\`\`

[^1]: En note.

[lenke]: https://eksempel.no/ABC
`;

test('running text is what a reader sees, at its place', () => {
  expect(passages('file:///p/a.md', CHAPTER)).toEqual([
    'heading|Mål',
    `paragraph|Se  teksten${' '.repeat(19)}og   bildet${' '.repeat(8)}, ${' '.repeat(6)}NAV   og ·······, ······${' '.repeat(16)}····.`,
    'paragraph list|et punkt',
    'paragraph quote|et sitat',
    'table|A',
    'table|B \\| C',
    'table|1',
    'table|·····',
    'field measure title|Tittelen',
    'field measure note|En merknad',
    'field measure title|Delen',
    'paragraph|En note.',
  ]);
});

test('registers hold running text in their text fields only', () => {
  expect(
    passages('file:///p/r.yaml', 'enheter:\n  nav: {navn: NAV}\nkrav:\n  - id: k\n    punkter: [Et punkt]\n'),
  ).toEqual(['field requirement points|Et punkt']);
});

test('a part of a measure is its own', () => {
  const { passages: read } = parseFile('file:///p/a.md', CHAPTER, { language: 'nb' });
  const [outer, , inner] = read().filter(({ type }) => type === 'field');
  expect(outer?.item?.span.start).toBeLessThan(inner?.item?.span.start ?? 0);
});

test('line breaks with a carriage return divide blocks as others do', () => {
  const chapter = 'A\n\nB\n\n- a\n- b\n\nC\n\n| a |\n|---|\n| b |\n\n> D\n\n```\nE\n```\n';
  const blocks = (text: string) =>
    parseFile('file:///p/a.md', text, { language: 'nb' }).blocks.map(
      ({ type, span }) => `${type} ${text.slice(span.start, span.end).replace(/\r/g, '')}`,
    );
  expect(blocks(chapter)).toHaveLength(7);
  expect(blocks(chapter.replaceAll('\n', '\r\n'))).toEqual(blocks(chapter));
});
