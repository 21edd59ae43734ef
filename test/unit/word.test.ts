import { expect, test } from 'vitest';
import { importWord } from '../../word/src/index.ts';
import { docx, note, paragraph, picture, run, table } from '../support/docx.ts';

/** The plan's text files by path. */
async function filesOf(body: string, notes: readonly string[] = [], name = 'plan.docx') {
  const plan = await importWord(await docx(body, notes), name);
  return { plan, files: Object.fromEntries(plan.files.map(({ path, content }) => [path, content])) };
}

const heading = (text: string, level = 1) => paragraph(text, `Overskrift${level}`);

test('a document becomes a manifest and a chapter for each heading of the highest level', async () => {
  const body = [
    paragraph('Rusmiddelpolitisk handlingsplan', 'Tittel'),
    paragraph('Strand kommune 2021–2026', 'Undertittel'),
    heading('1. Innledning'),
    paragraph('Planen gjelder alle.'),
    heading('1.1 Bakgrunn', 2),
    heading('Kapittel 2: Mål'),
  ].join('');
  const { files } = await filesOf(body);
  expect(files).toEqual({
    'plan.yaml': `planverk: 1
id: rusmiddelpolitisk-handlingsplan
tittel: Rusmiddelpolitisk handlingsplan
kommune: Strand
periode: 2021-2026
språk: nb
status: utkast
kapitler:
  - kapitler/00-forside.md
  - kapitler/01-innledning.md
  - kapitler/02-mål.md
`,
    'kapitler/00-forside.md': '# Forside\n\nStrand kommune 2021–2026\n',
    'kapitler/01-innledning.md': '# Innledning\n\nPlanen gjelder alle.\n\n## Bakgrunn\n',
    'kapitler/02-mål.md': '# Mål\n',
  });
});

test('what the document does not say is left for the author, and what it says in nynorsk is nynorsk', async () => {
  const { plan, files } = await filesOf(
    paragraph('Planen er ikkje vedteken, og dei skal vere med.'),
    [],
    'Utkast 3.docx',
  );
  expect(files['plan.yaml']).toBe(`planverk: 1
id: utkast-3
tittel: Utkast 3
kommune:
periode:
språk: nn
status: utkast
kapittel:
  - kapittel/00-framside.md
`);
  expect(plan.report('nb').join(' ')).toMatch(/ingen overskrifter.*sier ikke kommune/);
});

test('text stays text: what Markdown would read as more gets a backslash', async () => {
  const body =
    heading('A') +
    ['1. mars', '# nei', '- nei', '*x* `y` 3 &lt; 4 [[z]] _a_ a_b', 'se [her](x)']
      .map((text) => paragraph(text))
      .join('');
  const { files } = await filesOf(body);
  expect(files['kapitler/01-a.md']).toBe(
    '# A\n\n1\\. mars\n\n\\# nei\n\n\\- nei\n\n\\*x\\* \\`y\\` 3 \\< 4 \\[[z]] \\_a\\_ a_b\n\nse [her\\](x)\n',
  );
});

test('bold and italics keep their blanks outside, and runs that Word keeps apart are one', async () => {
  const bold = '<w:b/>';
  const body =
    heading('A') + paragraph(run('Et ') + run('vik', bold) + run('tig ', bold) + run('ord', '<w:i/>') + run('.'));
  const { files } = await filesOf(body);
  expect(files['kapitler/01-a.md']).toBe('# A\n\nEt **viktig** *ord*.\n');
});

test('footnotes are numbered within their chapter', async () => {
  const body = [
    heading('A'),
    paragraph(run('Først') + note(1)),
    heading('B'),
    paragraph(run('Så') + note(3) + run(' og') + note(2)),
  ].join('');
  const { files } = await filesOf(body, ['En.', 'To.', 'Tre.']);
  expect(files['kapitler/01-a.md']).toBe('# A\n\nFørst[^1]\n\n[^1]: En.\n');
  expect(files['kapitler/02-b.md']).toBe('# B\n\nSå[^1] og[^2]\n\n[^1]: Tre.\n\n[^2]: To.\n');
});

test('tables: merged cells stand once, empty columns go, a frame is its text, bars are kept', async () => {
  const wide = `<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${paragraph('A|B')}${paragraph('og C')}`;
  const body =
    heading('T') +
    paragraph('Tabell 3: Oversikt', 'Bildetekst') +
    table([wide, ''], ['1', '2', ''], ['', '', '']) +
    table(['I ramme.']);
  const { plan, files } = await filesOf(body);
  expect(files['kapitler/01-t.md']).toBe(
    '# T\n\nTabell: Oversikt\n\n| A\\|B; og C |  |\n| --- | --- |\n| 1 | 2 |\n\nI ramme.\n',
  );
  expect(plan.counts).toMatchObject({ tables: 1, mergedCells: 1 });
});

test('a picture keeps its alternative text, or gets its caption', async () => {
  const body =
    heading('P') +
    paragraph(picture('Et kart')) +
    paragraph('Tekst.') +
    paragraph(picture('')) +
    paragraph('Figur 2 Kart', 'Bildetekst');
  const { plan, files } = await filesOf(body);
  expect(files['kapitler/01-p.md']).toBe(
    '# P\n\n![Et kart](../bilder/bilde-1.png)\n\nTekst.\n\n![Kart](../bilder/bilde-2.png)\n',
  );
  expect(files['bilder/bilde-2.png']).toHaveLength(70);
  expect(plan.counts.pictures).toBe(2);
});

test('a table of contents is left out, with and without its style', async () => {
  const linked = `<w:hyperlink w:anchor="_Toc1">${run('Mål 4')}</w:hyperlink>`;
  const { files } = await filesOf(paragraph('Mål 4', 'INNH1') + paragraph(linked) + heading('Mål') + paragraph('x'));
  expect(Object.keys(files)).toEqual(['plan.yaml', 'kapitler/01-mål.md']);
});

test('what is no Word document is refused', async () => {
  await expect(importWord(new TextEncoder().encode('hei'), 'a.docx')).rejects.toThrow();
});
