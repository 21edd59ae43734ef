import mammoth from 'mammoth';
import { describe, expect, test } from 'vitest';
import { type Plan, renderPlan, Workspace } from '#core';
import { pictureOf } from '../../publish/src/docx/pictures.ts';
import { formatNamed, publish } from '../../publish/src/index.ts';
import { openExamples } from '../support/examples.ts';
import { MemoryHost } from '../support/memory-host.ts';
import { faultsOf, openPackage } from '../support/openxml.ts';
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

      // Another reader finds every heading and every cell.
      const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
      const read = plain(
        value
          .replace(/<[^>]*>/g, ' ')
          .replaceAll('&amp;', '&')
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&quot;', '"'),
      ).replace(/ /g, '');
      const textOf = (markup: string): string =>
        plain(
          markup
            .replace(/<[^>]*>/g, ' ')
            .replaceAll('&quot;', '"')
            .replaceAll('&lt;', '<')
            .replaceAll('&gt;', '>')
            .replaceAll('&amp;', '&'),
        ).replace(/ /g, '');
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
