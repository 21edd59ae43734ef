import { Uri, type Webview } from 'vscode';
import { type PageParts, pageMarkup } from './page-markup.ts';

/** A page in the editor; `name` is that of its script and its style in `dist`. */
export function webviewPage(webview: Webview, extension: Uri, name: string, parts: PageParts): string {
  const dist = (file: string) => webview.asWebviewUri(Uri.joinPath(extension, 'dist', file)).toString();
  return pageMarkup(parts, { style: dist(`${name}.css`), script: dist(`${name}.js`), source: webview.cspSource });
}
