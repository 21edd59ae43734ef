import { Uri, type Webview } from 'vscode';

/** What fills a page. */
export interface PageParts {
  readonly language: string;
  readonly title: string;
  /** The name of its script and its style in `dist`. */
  readonly name: string;
  /** Markup of our own; nothing of the user's stands in it. */
  readonly body: string;
}

/** A page that its script fills. Nothing but our own script and style runs in it, and nothing is fetched from the net. */
export function webviewPage(webview: Webview, extension: Uri, { language, title, name, body }: PageParts): string {
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
<link rel="stylesheet" href="${dist(`${name}.css`)}">
<title>${escapeText(title)}</title>
</head>
<body>
${body}
<script nonce="${nonce}" src="${dist(`${name}.js`)}"></script>
</body>
</html>`;
}

function newNonce(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function escapeText(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
