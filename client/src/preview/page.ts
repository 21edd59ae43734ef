import { Uri, type Webview } from 'vscode';

/** The page that the preview's script fills. Nothing but our own script and style runs in it, and nothing is fetched from the net. */
export function pageHtml(webview: Webview, extension: Uri, language: string, title: string): string {
  const nonce = newNonce();
  const dist = (file: string) => webview.asWebviewUri(Uri.joinPath(extension, 'dist', file)).toString();
  const policy = [
    `default-src 'none'`,
    `img-src ${webview.cspSource}`,
    `style-src ${webview.cspSource}`,
    `script-src 'nonce-${nonce}'`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${dist('preview.css')}">
<title>${escapeText(title)}</title>
</head>
<body>
<div id="scope" class="scope" role="group" hidden>
<button type="button" data-scope="plan"></button><button type="button" data-scope="chapter"></button>
</div>
<main id="page"></main>
<script nonce="${nonce}" src="${dist('preview.js')}"></script>
</body>
</html>`;
}

function newNonce(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function escapeText(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
