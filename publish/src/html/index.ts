import { piecesOfPlan } from '#core';
import { baseNameOf } from '../base-name.ts';
import { type Format, goOn, type Publication, type PublishedFile } from '../format.ts';
import { pageHtml } from './page.ts';
import { withPictures } from './pictures.ts';
import { siteOf } from './site.ts';
import { withoutSources } from './sources.ts';

/** One page that holds everything, or a site of pages that link to each other (`--split`). */
export const htmlFormat: Format = {
  name: 'html',
  title: { nb: 'Nettside (HTML)', nn: 'Nettside (HTML)', en: 'Web page (HTML)' },
  extension: '.html',
  isFolder: ({ split }) => split === true,
  make: (publication, { split }) => (split ? siteOf(publication) : wholePage(publication)),
};

async function wholePage(publication: Publication): Promise<readonly PublishedFile[]> {
  const { title, lang, open, pieces, close } = piecesOfPlan(publication.plan);
  const made: string[] = [];
  for (const [done, piece] of pieces.entries()) {
    await goOn(publication, done, pieces.length);
    made.push(withoutSources(await withPictures(publication, lang, piece.html())));
  }
  const body = `${withoutSources(open)}${made.join('')}${close}`;
  return [
    { path: `${baseNameOf(publication)}.html`, content: pageHtml({ title, lang, body, plan: publication.plan }) },
  ];
}
