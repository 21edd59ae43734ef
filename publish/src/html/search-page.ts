import { firstHeading, textOf } from './markup.ts';
import { pageHtml } from './page.ts';
import { type Site, type SitePage, siteContents, siteHead } from './site-frame.ts';
import { WORDS } from './words.ts';

/** One stretch of text that is found: what stands below one heading. */
interface Entry {
  /** The heading. */
  readonly title: string;
  /** Relative, with the heading's anchor where it has one. */
  readonly href: string;
  readonly text: string;
}

/** The page that searches, and holds what it searches in: a page opened from a disk may fetch nothing. */
export function searchPage(site: Site, pages: readonly SitePage[]): string {
  const { title, lang, publication } = site;
  const index = { words: { none: WORDS.none[lang], hits: WORDS.hits[lang] }, entries: pages.flatMap(entriesOf) };
  return pageHtml({
    title: `${WORDS.search[lang]} – ${title}`,
    lang,
    plan: publication.plan,
    searches: true,
    head: siteHead(site),
    body: `${siteContents(site, pages, -1)}<h1>${WORDS.searchIn[lang]}</h1>
<noscript><p>${WORDS.withoutScript[lang]}</p></noscript>
<p id="search-count" role="status"></p>
<ol id="search-results" class="search-results"></ol>
<script type="application/json" id="search-index">${JSON.stringify(index).replaceAll('<', '\\u003c')}</script>
`,
  });
}

/** A page in stretches, each from one heading to the next. */
function entriesOf({ path, title, markup }: SitePage): readonly Entry[] {
  const href = encodeURI(path);
  return markup
    .split(/(?=<h[1-6][ >])/)
    .map((part) => {
      const id = /^<h[1-6][^>]* id="([^"]*)"/.exec(part)?.[1];
      const heading = /^<h[1-6]/.test(part) ? firstHeading(part) : undefined;
      return { title: heading ?? title, href: id === undefined ? href : `${href}#${id}`, text: textOf(part) };
    })
    .filter(({ text }) => text !== '');
}
