import JSZip from 'jszip';
import { describe, expect, test } from 'vitest';
import { Workspace } from '#core';
import { formatNamed, publish } from '../../publish/src/index.ts';
import { runCli } from '../support/cli.ts';
import { MemoryHost } from '../support/memory-host.ts';
import { faultsOf, openPackage } from '../support/openxml.ts';
import { publicationOf } from '../support/publications.ts';

/** A plan as Word, with or without a template. */
async function docxOf(template?: Uint8Array): Promise<Uint8Array> {
  const host = new MemoryHost({
    'plan.yaml': 'planverk: 1\nid: p\ntittel: Rus & helse\nkommune: Strand\nperiode: 2026-2029\n',
    'kapitler/01.md':
      '# Innledning\n\nTekst[^1] og [lenke](https://strand.kommune.no).\n\n- punkt\n\n1. først\n\n[^1]: Note.\n\n| A | B |\n|---|---|\n| 1 | 2 |\n',
  });
  const workspace = new Workspace(host);
  await workspace.open();
  const [plan] = workspace.snapshot().plans;
  const format = formatNamed('docx');
  if (!plan) throw new Error('no plan');
  const [file] = await publish(publicationOf(plan), format, { ...(template && { template }) });
  if (typeof file?.content !== 'object') throw new Error('no bytes');
  return file.content;
}

/** A template as a Norwegian Word writes it: ids of its own, a cover, a header and footer with a picture, lists, another page. */
async function templateWith(
  change: (zip: JSZip, text: (path: string) => Promise<string>) => Promise<void> = async () => {},
) {
  const zip = await JSZip.loadAsync(await docxOf());
  const text = async (path: string): Promise<string> => (await zip.file(path)?.async('string')) ?? '';
  const styles = (await text('word/styles.xml'))
    .replaceAll('"Heading1"', '"Overskrift1"')
    .replaceAll('"Title"/><w:qFormat', '"Title"/><w:qFormat')
    .replace(/<w:style [^>]*w:styleId="ListParagraph">.*?<\/w:style>/, '');
  zip.file('word/styles.xml', styles);
  zip.file(
    'word/header.xml',
    (await text('word/header.xml')).replace(/<w:t>.*?<\/w:t>/, '<w:t>Strand kommune – kommunevåpen</w:t>'),
  );
  const cover = '<w:p><w:r><w:t>{tittel}</w:t></w:r></w:p><w:p><w:r><w:t>{kommune}, {periode}</w:t></w:r></w:p>';
  const section =
    '<w:sectPr><w:headerReference w:type="default" r:id="rId-header"/><w:pgSz w:w="12000" w:h="17000"/><w:pgMar w:top="900" w:right="900" w:bottom="900" w:left="900"/></w:sectPr>';
  zip.file(
    'word/document.xml',
    (await text('word/document.xml')).replace(/<w:body>.*<\/w:body>/s, `<w:body>${cover}${section}</w:body>`),
  );
  zip.file('word/media/vapen.png', new Uint8Array([137, 80, 78, 71]));
  await change(zip, text);
  return zip.generateAsync({ type: 'uint8array' });
}

describe('a template', () => {
  test('gives its styles, cover, page and header, and the plan what it lacks', async () => {
    const opened = await openPackage(await docxOf(await templateWith()));
    expect(faultsOf(opened)).toEqual([]);
    const document = opened.text('word/document.xml');
    expect(document).toContain('<w:t>Rus &amp; helse</w:t>');
    expect(document).toContain('<w:t>Strand, 2026-2029</w:t>');
    // The cover says the title, so that no title page follows.
    expect(document).not.toContain('w:val="Subtitle"');
    expect(document).toContain('<w:pStyle w:val="Overskrift1"/>');
    expect(document).not.toContain('"Heading1"');
    expect(document).toContain('<w:pgSz w:w="12000" w:h="17000"/>');
    expect([...document.matchAll(/<w:sectPr/g)].length).toBe(1);
    expect(opened.text('word/header.xml')).toContain('kommunevåpen');
    expect(opened.text('word/styles.xml')).toContain('w:styleId="ListParagraph"');
    expect([...opened.text('word/styles.xml').matchAll(/w:default="1" w:styleId="Normal"/g)].length).toBe(1);
    expect(opened.paths).toContain('word/media/vapen.png');
    expect(opened.text('word/footnotes.xml')).toContain('Note.');
    // The template's lists keep their numbers, and the plan's come above them.
    expect(document).toContain('<w:numId w:val="3"/>');
  });

  test('without a cover leaves the plan its title page, and a cover without the title too', async () => {
    for (const cover of ['', '<w:p><w:r><w:t>Strand kommune</w:t></w:r></w:p>']) {
      const template = await templateWith(async (zip, text) => {
        const document = await text('word/document.xml');
        zip.file('word/document.xml', document.replace(/<w:body>.*(?=<w:sectPr)/s, `<w:body>${cover}`));
      });
      const opened = await openPackage(await docxOf(template));
      expect(faultsOf(opened)).toEqual([]);
      expect(opened.text('word/document.xml')).toContain('<w:pStyle w:val="Title"/>');
    }
  });

  test('is left with nothing of where it was made', async () => {
    const template = await templateWith(async (zip, text) => {
      zip.file(
        'word/settings.xml',
        (await text('word/settings.xml')).replace('</w:settings>', '<w:attachedTemplate r:id="rId1"/></w:settings>'),
      );
      zip.file(
        'word/_rels/settings.xml.rels',
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="file:///C:/Users/kari/Normal.dotm" TargetMode="External"/></Relationships>',
      );
    });
    const opened = await openPackage(await docxOf(template));
    expect(faultsOf(opened)).toEqual([]);
    for (const path of opened.paths) expect(opened.text(path)).not.toMatch(/kari|attachedTemplate/);
  });

  test.each([
    ['no Word document', async () => new TextEncoder().encode('hei'), /ikke et Word-dokument/],
    [
      'a zip of something else',
      () => new JSZip().file('a.txt', 'a').generateAsync({ type: 'uint8array' }),
      /ikke et Word-dokument/,
    ],
    ['locked', async () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]), /låst med passord/],
    ['with macros', () => templateWith(async (zip) => void zip.file('word/vbaProject.bin', 'x')), /makroer/],
    [
      'with a picture from elsewhere',
      () =>
        templateWith(async (zip, text) => {
          const path = 'word/_rels/document.xml.rels';
          const picture =
            '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="https://example.invalid/a.png" TargetMode="External"/>';
          zip.file(path, (await text(path)).replace('</Relationships>', `${picture}</Relationships>`));
        }),
      /fra andre steder/,
    ],
    [
      'with more in it than can be',
      () => templateWith(async (zip) => void Array.from({ length: 2_100 }, (_, at) => zip.file(`word/x${at}.xml`, ''))),
      /for stor/,
    ],
    [
      'that is a bomb',
      async () => {
        const zip = await JSZip.loadAsync(await templateWith());
        for (const at of [1, 2, 3]) zip.file(`word/bomb${at}.xml`, new Uint8Array(40 * 1024 * 1024));
        return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
      },
      /for stor/,
    ],
  ] as const)('%s is refused in words', { timeout: 60_000 }, async (_, make, said) => {
    await expect(docxOf(await make())).rejects.toMatchObject({ sentence: { nb: expect.stringMatching(said) } });
  });

  test('is named on the command line, for Word only', async () => {
    const build = (...args: string[]) => runCli(['build', 'examples/averoy-2021-2024', ...args]);
    expect(await build('--to', 'html', '--template', 'x.docx')).toMatchObject({
      code: 2,
      err: expect.stringContaining('--template gjelder bare --to docx'),
    });
    expect(await build('--to', 'docx', '--template', 'ikke-her.docx')).toMatchObject({
      code: 2,
      err: expect.stringContaining('Finner ikke malen «ikke-her.docx»'),
    });
    expect(await build('--to', 'docx', '--template', 'package.json')).toMatchObject({
      code: 2,
      err: expect.stringContaining('ikke et Word-dokument'),
    });
  });
});
