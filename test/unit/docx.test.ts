import mammoth from 'mammoth';
import { describe, expect, test } from 'vitest';
import { type Plan, renderPlan, Workspace } from '#core';
import { pictureOf } from '../../publish/src/docx/pictures.ts';
import { formatNamed, publish } from '../../publish/src/index.ts';
import { openExamples } from '../support/examples.ts';
import { MemoryHost } from '../support/memory-host.ts';
import { faultsOf, openPackage } from '../support/openxml.ts';
import { fieldsOf } from '../support/openxml-fields.ts';
import { publicationOf } from '../support/publications.ts';

/** A picture of 3 × 2 pixels, as far as its size. */
const GIF = Uint8Array.from([...new TextEncoder().encode('GIF89a'), 3, 0, 2, 0, 0]);

async function docxOf(plan: Plan, picture?: Uint8Array): Promise<Uint8Array> {
  const format = formatNamed('docx');
  const [file] = await publish(publicationOf(plan, picture), format);
  if (typeof file?.content !== 'object') throw new Error('no bytes');
  return file.content;
}

async function planOf(chapter: string): Promise<Plan> {
  const host = new MemoryHost({
    'plan.yaml': 'planverk: 1\nid: p\ntittel: "A & <B>"\nkommune: Strand\nspråk: nn\n',
    'kapitler/01.md': chapter,
    'kapitler/kart.gif': '',
  });
  const workspace = new Workspace(host);
  await workspace.open();
  const [plan] = workspace.snapshot().plans;
  if (!plan) throw new Error('no plan');
  return plan;
}

/** Text as it can be compared: every run of blanks is one. */
const plain = (text: string): string => text.replace(/[\s\u00a0\u202f]+/g, ' ').trim();

/** Markup as its text. */
const bare = (markup: string): string => plain(unescaped(markup.replace(/<[^>]*>/g, '')));

const unescaped = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** The texts of the paragraphs of a style, without the codes of fields. */
function paragraphsOf(document: string, style: RegExp): readonly string[] {
  return [...document.matchAll(/<w:p><w:pPr><w:pStyle w:val="([^"]*)"\/>.*?<\/w:p>/gs)]
    .filter(([, name = '']) => style.test(name))
    .map(([paragraph]) => bare(paragraph.replace(/<w:instrText.*?<\/w:instrText>/gs, '')));
}

describe('the Word document of an example', async () => {
  const { workspace } = await openExamples();
  test.each(workspace.snapshot().plans.map((plan) => [plan.uri, plan] as const))(
    '%s',
    { timeout: 60_000 },
    async (_, plan) => {
      const bytes = await docxOf(plan);
      const opened = await openPackage(bytes);
      expect(faultsOf(opened)).toEqual([]);
      expect(Buffer.from(await docxOf(plan)).equals(Buffer.from(bytes)), 'twice the same').toBe(true);

      const core = opened.text('docProps/core.xml');
      expect(core).toContain(`<dc:language>${{ nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' }[plan.language]}</dc:language>`);
      expect(core).toContain('2026-03-31T00:00:00Z');
      const document = opened.text('word/document.xml');
      const html = renderPlan(plan).html;
      const count = (text: string, pattern: RegExp): number => [...text.matchAll(pattern)].length;
      const heads = [...html.matchAll(/<thead[ >].*?<\/thead>/gs)].map(([head]) => count(head, /<tr[ >]/g));
      expect(count(document, /<w:tblHeader\/>/g)).toBe(heads.reduce((sum, rows) => sum + rows, 0));
      expect(count(document, /<w:footnoteReference /g), 'notes').toBe(count(html, /class="footnote-ref"/g));
      for (const [, alt = ''] of document.matchAll(/<wp:docPr [^>]*descr="([^"]*)"/g)) expect(alt).not.toBe('');
      expect(count(document, /<asvg:svgBlip /g)).toBe(count(html, /<svg /g));

      // Lists say what the page lists, and what Word itself would list.
      const listed = (pattern: RegExp): readonly string[] =>
        [...html.matchAll(pattern)].flatMap(([list]) =>
          [...list.matchAll(/<a [^>]*>(.*?)<\/a>/gs)].map(([, a = '']) => bare(a)),
        );
      const styled = (style: RegExp): readonly string[] => paragraphsOf(document, style);
      expect(styled(/^TOC\d$/)).toEqual(listed(/<nav class="contents".*?<\/nav>/gs));
      expect(styled(/^TableofFigures$/)).toEqual(listed(/<nav class="(?:figures|tables)".*?<\/nav>/gs));
      const { fields } = fieldsOf(document);
      const depth = Number(fields.map(({ code }) => /^TOC \\o "1-(\d)"/.exec(code)?.[1]).find(Boolean) ?? 0);
      expect(styled(new RegExp(`^Heading[1-${depth}]$`))).toEqual(styled(/^TOC\d$/));
      const numbers = [...html.matchAll(/<(?:fig)?caption><span class="number">((?:Figur|Tabell) \d+)<\/span>/g)];
      expect(fields.flatMap(({ code, result }) => /^SEQ (\S+)/.exec(code)?.[1]?.concat(' ', result) ?? [])).toEqual(
        numbers.map(([, number]) => number),
      );

      // Another reader finds every heading and every cell.
      const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
      const textOf = (markup: string): string => bare(markup).replace(/ /g, '');
      const read = textOf(value);
      const withoutNotes = html.replace(/<sup class="footnote-ref">.*?<\/sup>/gs, '').replace(/<svg .*?<\/svg>/gs, '');
      const wanted = [...withoutNotes.matchAll(/<(h[1-6]|td|th|caption|figcaption)\b[^>]*>(.*?)<\/\1>/gs)].map(
        ([, , inner = '']) => textOf(inner),
      );
      expect(wanted.length).toBeGreaterThan(50);
      const lost = wanted.filter((text) => !read.includes(text) && !/\d\d?$/.test(text));
      expect(lost.slice(0, 5)).toEqual([]);
    },
  );
});

describe('a Word document', () => {
  test('has what Markdown has', async () => {
    const plan = await planOf(
      '# Éin\n\nHei *du* og **de**, `kode` og [lenkje](https://strand.kommune.no), sjå [under](#to).\n\n- a\n  - b\n\n1. x\n2. y\n\nog\n\n1. z\n\n> sitat\n\n```\nkode  her\n```\n\n---\n\n| A | B |\n|---|--:|\n| 1 | 2 |\n\n![Eit kart](kart.gif)\n\nNote[^1] og same[^1].\n\n[^1]: Ein **note**.\n\n## To {#to}\n',
    );
    const opened = await openPackage(await docxOf(plan, GIF));
    expect(faultsOf(opened)).toEqual([]);
    const document = opened.text('word/document.xml');
    for (const piece of [
      '<w:pStyle w:val="Title"/></w:pPr><w:r><w:t xml:space="preserve">A &amp; &lt;B&gt;</w:t>',
      '<w:rPr><w:i/></w:rPr><w:t xml:space="preserve">du</w:t>',
      '<w:rPr><w:b/></w:rPr><w:t xml:space="preserve">de</w:t>',
      '<w:rStyle w:val="CodeText"/></w:rPr><w:t xml:space="preserve">kode</w:t>',
      '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>',
      '<w:pStyle w:val="Quote"/>',
      '<w:t xml:space="preserve">kode  her</w:t>',
      '<w:jc w:val="right"/>',
      'descr="Eit kart"',
      '<wp:extent cx="28575" cy="19050"/>',
    ])
      expect(document).toContain(piece);
    // Each numbered list begins anew, and a note that is referred to twice is one note.
    expect(document).toContain('<w:numId w:val="2"/>');
    expect(document).toContain('<w:numId w:val="3"/>');
    expect([...document.matchAll(/<w:footnoteReference w:id="1"\/>/g)].length).toBe(2);
    expect(opened.text('word/footnotes.xml')).toContain('<w:rPr><w:b/></w:rPr><w:t xml:space="preserve">note</w:t>');
    expect(opened.text('word/_rels/document.xml.rels')).toContain(
      'Target="https://strand.kommune.no" TargetMode="External"',
    );
    expect(opened.text('word/styles.xml')).toContain('<w:lang w:val="nn-NO"');
    expect(opened.paths).toContain('word/media/plan-1.gif');
  });

  test('gives columns of tables room by what stands in them, and no more than the page has', async () => {
    const plan = await planOf(
      `# Kapittel\n\n| År | Navn | Omtale |\n|---|---|---|\n| 2021 | Basen | ${'Et tilbud til unge med alt de trenger. '.repeat(9)}|\n\n` +
        `| ${'Indikator |'.repeat(9)}\n|${'---|'.repeat(9)}\n| Rusmiddelforebyggingsarbeidsgruppemøter | ${'1\u00a0721\u00a0884 |'.repeat(8)}\n`,
    );
    const document = await (await openPackage(await docxOf(plan))).text('word/document.xml');
    const grids = [...document.matchAll(/<w:tblGrid>(.*?)<\/w:tblGrid>/g)].map(([, grid = '']) =>
      [...grid.matchAll(/w:w="(\d+)"/g)].map(([, width]) => Number(width)),
    );
    const [sentences = [], many = []] = grids;
    for (const widths of grids) {
      const whole = widths.reduce((sum, width) => sum + width, 0);
      expect(whole).toBeLessThanOrEqual(9070);
      expect(whole).toBeGreaterThan(9000);
    }
    const [year = 0, name = 0, about = 0] = sentences;
    expect(year).toBeLessThan(name);
    expect(about).toBeGreaterThan(4 * name);
    expect(document.split('<w:tbl>').map((part) => part.includes('TableTextSmall'))).toEqual([false, false, true]);
    // The names have a fifth, and the figures what is left, all the same.
    expect(many[0]).toBeGreaterThan(9070 / 5);
    expect(new Set(many.slice(1)).size).toBe(1);
  });

  test('has no note in a note, which Word does not open, and loses none of their words', async () => {
    const plan = await planOf(
      '# Kapittel\n\nTekst[^a] og[^b].\n\n[^a]: Først[^c] og seg selv[^a].\n\n[^b]: Etter.\n\n[^c]: *Innerst*[^a].\n',
    );
    const opened = await openPackage(await docxOf(plan));
    expect(faultsOf(opened)).toEqual([]);
    const notes = opened.text('word/footnotes.xml');
    expect(notes).not.toContain('w:footnoteReference ');
    expect(bare(notes)).toBe('Først (Innerst1.) og seg selv1. Etter.');
  });

  test('counts captions as Word does, lists them, and refers to them by fields', async () => {
    const plan = await planOf(
      '# Ein\n\nSjå [[tab-b]], **[[fig-a]]**, [[tab-b|tabellen]] og [her](#fig-a).\n\n![Eit kart](kart.gif){#fig-a}\n\nTabell: Fyrst\n\n| A |\n|---|\n| 1 |\n\nTabell: Tal {#tab-b}\n\n| B |\n|---|\n| 2[^1] |\n\n[^1]: Som i [[fig-a]].\n',
    );
    const opened = await openPackage(await docxOf(plan, GIF));
    expect(faultsOf(opened)).toEqual([]);
    const { fields } = fieldsOf(opened.text('word/document.xml'));
    const codes = fields
      .filter(({ code }) => !code.startsWith('PAGEREF'))
      .map(({ code }) => code.replace(/_Ref\d+/, '_Ref'));
    expect(codes).toEqual([
      'TOC \\o "1-2" \\h \\z',
      'TOC \\h \\z \\c "Figur"',
      'TOC \\h \\z \\c "Tabell"',
      'REF _Ref \\h',
      'REF _Ref \\h',
      'SEQ Figur \\* ARABIC',
      'SEQ Tabell \\* ARABIC',
      'SEQ Tabell \\* ARABIC',
    ]);
    expect(fields.filter(({ code }) => code.startsWith('REF')).map(({ result }) => result)).toEqual([
      'Tabell 2',
      'Figur 1',
    ]);
    expect(fieldsOf(opened.text('word/footnotes.xml')).fields.map(({ result }) => result)).toEqual(['Figur 1']);
    // What an author has words of their own for stays a link, since Word would write the number over them.
    expect(opened.text('word/document.xml')).toMatch(
      /<w:hyperlink [^>]*><w:r>(?:<w:rPr>.*?<\/w:rPr>)?<w:t [^>]*>tabellen</,
    );
    expect(paragraphsOf(opened.text('word/document.xml'), /^Caption$/)).toEqual([
      'Figur 1 Eit kart',
      'Tabell 1 Fyrst',
      'Tabell 2 Tal',
    ]);
  });

  test('says a picture in words where Word cannot show it, and carries characters that XML does not know to nobody', async () => {
    const plan = await planOf('# A\u0001B\n\n![Eit kart](kart.gif)\n\n<script>alert(1)</script>\n');
    const opened = await openPackage(await docxOf(plan));
    expect(faultsOf(opened)).toEqual([]);
    expect(opened.text('word/document.xml')).toContain('<w:rPr><w:i/></w:rPr><w:t>Eit kart</w:t>');
    expect(opened.text('word/document.xml')).toContain('&lt;script&gt;');
  });

  test('knows the sizes of pictures by their first bytes, and no others', () => {
    const png = Uint8Array.from([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 1, 0, 0, 0, 0, 9]);
    const jpeg = Uint8Array.from([255, 216, 255, 224, 0, 4, 1, 2, 255, 192, 0, 11, 8, 0, 5, 0, 7, 1]);
    expect(pictureOf(png)).toEqual({ extension: 'png', width: 256, height: 9 });
    expect(pictureOf(jpeg)).toEqual({ extension: 'jpeg', width: 7, height: 5 });
    expect(pictureOf(GIF)).toEqual({ extension: 'gif', width: 3, height: 2 });
    for (const bytes of [new Uint8Array(), png.slice(0, 18), jpeg.slice(0, 11), new TextEncoder().encode('<svg/>')])
      expect(pictureOf(bytes)).toBeUndefined();
  });
});
