import type { Uri, Webview } from 'vscode';
import { webviewPage } from '../webview-page.ts';

const BODY = `<div id="scope" class="scope" role="group" hidden>
<button type="button" data-scope="plan"></button><button type="button" data-scope="chapter"></button>
<button type="button" id="filter" aria-haspopup="dialog"></button><button type="button" id="clear-filter" hidden></button>
<button type="button" id="findings"></button>
</div>
<main id="page"></main>`;

/** The page that the preview's script fills. */
export function pageHtml(webview: Webview, extension: Uri, language: string, title: string): string {
  return webviewPage(webview, extension, { language, title, name: 'preview', body: BODY });
}
