import type { PageParts } from '../page-markup.ts';

const BODY = `<div id="scope" class="scope" role="region" hidden>
<button type="button" data-scope="plan"></button><button type="button" data-scope="chapter"></button>
<button type="button" id="filter" aria-haspopup="dialog"></button><button type="button" id="clear-filter" hidden></button>
<button type="button" id="findings"></button>
</div>
<main id="page"></main>`;

/** The page that the preview's script fills. */
export function previewParts(language: string, title: string): PageParts {
  return { language, title, body: BODY };
}
