import { escapeText, type Lang, type Piece, piecesOfPlan, toId } from '#core';
import { goOn, type Publication, type PublishedFile } from '../format.ts';
import { firstHeading } from './markup.ts';
import { pageHtml } from './page.ts';
import { withPictures } from './pictures.ts';
import { searchPage } from './search-page.ts';
import { type Site, type SitePage, siteContents, siteHead } from './site-frame.ts';
import { withoutSources } from './sources.ts';
import { WORDS } from './words.ts';

/**
 * A page for each chapter, with the title page and the contents on the first one. Links between them are relative, so that the folder
 * can be put anywhere, opened from a disk as well; the search is a page of its own, which holds what it searches in.
 */
export async function siteOf(publication: Publication): Promise<readonly PublishedFile[]> {
  const { title, lang, open, pieces, close } = piecesOfPlan(publication.plan);
  const pages = await pagesOf(publication, title, lang, pieces);
  const places = placesOf(pages);
  const site = { publication, title, lang, open: withoutSources(open), close };
  const files = pages.map((page, at) => ({
    path: page.path,
    content: sitePageHtml(site, pages, at, linked(page, places)),
  }));
  return [...files, { path: WORDS.searchFile[lang], content: searchPage(site, pages) }];
}

async function pagesOf(
  publication: Publication,
  title: string,
  lang: Lang,
  pieces: readonly Piece[],
): Promise<readonly SitePage[]> {
  const pages: Mutable<SitePage>[] = [{ path: 'index.html', title, markup: '' }];
  /** The title of a part, which stands above its first chapter. */
  let above = '';
  for (const [done, piece] of pieces.entries()) {
    await goOn(publication, done, pieces.length);
    const markup = withoutSources(await withPictures(publication, lang, piece.html()));
    const heading = markup.startsWith('<section class="chapter"') ? firstHeading(markup) : undefined;
    const last = pages.at(-1);
    if (heading !== undefined) {
      const path = `${String(pages.length).padStart(2, '0')}-${fileName(heading)}.html`;
      pages.push({ path, title: heading, markup: above + lifted(markup) });
      above = '';
    } else if (markup.startsWith('<h2 class="part-title"')) above += markup.replace(/^<h2(.*)<\/h2>/, '<p$1</p>');
    // The title page, the contents, and chapters without a heading, such as a cover, are no pages of their own.
    else if (last) last.markup += markup;
  }
  const last = pages.at(-1);
  if (last) last.markup += above;
  return pages;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** A chapter's headings a level higher than in the whole document: on its own page it is the first. */
function lifted(markup: string): string {
  return markup.replace(
    /<(\/?)h([2-6])(?=[ >])/g,
    (_, slash: string, level: string) => `<${slash}h${Number(level) - 1}`,
  );
}

/** A heading as a file's name, without its number: letters that every system and address takes. */
function fileName(heading: string): string {
  const plain = toId(heading.replace(/^[\d.]+\s*/, ''))
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .replaceAll('å', 'a');
  return plain.slice(0, 60).replace(/-+$/, '');
}

/** On which page each anchor stands. */
function placesOf(pages: readonly SitePage[]): ReadonlyMap<string, string> {
  return new Map(
    pages.flatMap(({ path, markup }) =>
      [...markup.matchAll(/ id="([^"]*)"/g)].map(([, id = '']) => [id, path] as const),
    ),
  );
}

/** A page's markup with its links to anchors leading to the pages that these stand on. */
function linked({ path, markup }: SitePage, places: ReadonlyMap<string, string>): string {
  return markup.replace(/ href="#([^"]*)"/g, (whole, id: string) => {
    const page = places.get(id);
    return page === undefined || page === path ? whole : ` href="${encodeURI(page)}#${id}"`;
  });
}

function sitePageHtml(site: Site, pages: readonly SitePage[], at: number, markup: string): string {
  const { title, lang, open, close, publication } = site;
  const page = pages[at];
  const [previous, next] = [pages[at - 1], pages[at + 1]];
  const turns = [
    previous && `<a rel="prev" href="${encodeURI(previous.path)}">← ${escapeText(previous.title)}</a>`,
    next && `<a rel="next" href="${encodeURI(next.path)}">${escapeText(next.title)} →</a>`,
  ];
  const turn = `<nav class="site-turn" aria-label="${WORDS.turn[lang]}">${turns.filter(Boolean).join('\n')}</nav>\n`;
  // The first page has the plan's own contents, which lead to the same pages and further in.
  const hasContents = at === 0 && markup.includes('<nav class="contents"');
  return pageHtml({
    title: at === 0 || page === undefined ? title : `${page.title} – ${title}`,
    lang,
    plan: publication.plan,
    head: siteHead(site, at === 0),
    body: `${hasContents ? '' : siteContents(site, pages, at)}${open}${markup}${close}${turn}`,
  });
}
