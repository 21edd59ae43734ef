import { escapeText, type Lang, type Localized, type Plan, planTitle, publisherName } from '#core';
import { SEARCH_SCRIPT, SEARCH_SCRIPT_HASH, STYLE } from './assets.ts';

/** What a page holds. `body` and `head` are markup that is safe. */
export interface Page {
  readonly title: string;
  readonly lang: Lang;
  readonly plan: Plan;
  /** Inside `main`. */
  readonly body: string;
  /** Above `main`, such as the search of a site. */
  readonly head?: string;
  /** Whether the page searches, which is the only thing that takes a script. */
  readonly searches?: boolean;
}

const SKIP: Localized = { nb: 'Hopp til innholdet', nn: 'Hopp til innhaldet', en: 'Skip to content' };

/**
 * A whole page, which needs nothing beside it: style and pictures are inside, and its policy lets nothing be fetched or run
 * but the search script, by its hash.
 */
export function pageHtml({ title, lang, plan, body, head = '', searches = false }: Page): string {
  const author = publisherName(plan);
  const script = searches ? `; script-src '${SEARCH_SCRIPT_HASH}'` : '';
  return `<!DOCTYPE html>
<html lang="${lang}">
<head>
<meta charset="utf-8"/>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'${script}"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<title>${escapeText(title)}</title>
${author === undefined ? '' : `<meta name="author" content="${escapeText(author)}"/>\n`}<meta name="description" content="${escapeText(planTitle(plan))}"/>
<style>
${STYLE}</style>
</head>
<body>
<a class="skip" href="#main">${SKIP[lang]}</a>
${head}<main id="main" tabindex="-1">
${body}</main>
${searches ? `<script>${SEARCH_SCRIPT}</script>\n` : ''}</body>
</html>
`;
}
