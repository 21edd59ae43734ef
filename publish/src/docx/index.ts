import { type Manifest, piecesOfPlan, publisherName } from '#core';
import { baseNameOf } from '../base-name.ts';
import { type Format, goOn, type Publication } from '../format.ts';
import { type Element, hasClass, parseRendering, textOf } from './node.ts';
import { packed } from './package.ts';
import { readTemplate } from './template.ts';
import { dressed, type Files } from './with-template.ts';
import { Writer } from './writer.ts';

/** A Word document with real headings, tables, footnotes and fields, from the same rendering as the page. */
export const docxFormat: Format = {
  name: 'docx',
  title: { nb: 'Word-dokument', nn: 'Word-dokument', en: 'Word document' },
  extension: '.docx',
  isFolder: () => false,
  async make(publication, { template: bytes }) {
    const { plan, today } = publication;
    const { title, lang, pieces } = piecesOfPlan(plan);
    const made: string[] = [];
    for (const [done, piece] of pieces.entries()) {
      await goOn(publication, done, pieces.length);
      made.push(piece.html());
    }
    const root = parseRendering(made.join(''));
    await goOn(publication, 1, 1);
    const template = bytes && (await readTemplate(bytes));
    const depth = DEPTHS[plan.manifest.contents];
    const writer = new Writer(root, await imagesOf(publication, root), { depth, lang });
    const document = writer.body();
    await goOn(publication, 1, 1);
    const { municipality, publisher, period } = plan.manifest;
    const words = {
      title,
      municipality: municipality?.text ?? publisher?.text ?? '',
      period: period?.words.text ?? '',
      status: statusOf(root),
    };
    const dress = (files: Files): Files => (template ? dressed(files, document, template, words) : files);
    const content = await packed(writer, { ...document, dress }, { title, author: publisherName(plan), lang, today });
    return [{ path: `${baseNameOf(publication)}.docx`, content }];
  },
};

/** How many levels of headings the contents list. */
const DEPTHS: Readonly<Record<Manifest['contents'], number>> = { none: 0, chapters: 1, sections: 2, subsections: 3 };

async function imagesOf(publication: Publication, root: Element): Promise<ReadonlyMap<string, Uint8Array>> {
  const images = new Map<string, Uint8Array>();
  for (const image of Array.from(root.getElementsByTagName('img'))) {
    const file = image.getAttribute('data-file') ?? '';
    const bytes = file === '' || images.has(file) ? undefined : await publication.readBytes(file);
    if (bytes) images.set(file, bytes);
  }
  return images;
}

/** How far the plan has come, as its title page says it. */
function statusOf(root: Element): string {
  const line = Array.from(root.getElementsByTagName('p')).find((one) => hasClass(one, 'status'));
  return line ? textOf(line) : '';
}
