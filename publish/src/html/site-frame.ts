import { escapeText, type Lang } from '#core';
import type { Publication } from '../format.ts';
import { WORDS } from './words.ts';

/** One page of the site. */
export interface SitePage {
  readonly path: string;
  /** Its first heading, as text; of the first page, the plan's title. */
  readonly title: string;
  /** Inside the `article`. */
  readonly markup: string;
}

/** What all pages of a site have in common. */
export interface Site {
  readonly publication: Publication;
  readonly title: string;
  readonly lang: Lang;
  readonly open: string;
  readonly close: string;
}

/** The plan's name, which leads to its first page, and the search. */
export function siteHead({ title, lang }: Site, isFirst = false): string {
  const name = isFirst ? `<span>${escapeText(title)}</span>` : `<a href="index.html">${escapeText(title)}</a>`;
  const label = WORDS.search[lang];
  return `<header class="site-head">${name}
<form role="search" action="${WORDS.searchFile[lang]}" method="get"><input type="search" name="q" aria-label="${WORDS.searchIn[lang]}"/><button type="submit">${label}</button></form>
</header>\n`;
}

/** The pages, with the one that is open marked: folded away on every page but the first. */
export function siteContents({ lang }: Site, pages: readonly SitePage[], at: number): string {
  const rows = pages.slice(1).map((page, index) => {
    const current = index + 1 === at ? ' aria-current="page"' : '';
    return `<li><a href="${encodeURI(page.path)}"${current}>${escapeText(page.title)}</a></li>`;
  });
  if (rows.length === 0) return '';
  const label = WORDS.pages[lang];
  return `<nav class="site-pages" aria-label="${label}"><details${at === 0 ? ' open=""' : ''}><summary>${label}</summary>
<ol>\n${rows.join('\n')}\n</ol></details></nav>\n`;
}
