/** What fills a page. */
export interface PageParts {
  readonly language: string;
  readonly title: string;
  /** Markup of our own; nothing of the user's stands in it. */
  readonly body: string;
}

/** Where a page has its style and script from, and `source`, what the policy calls the places that pictures and styles may come from. */
export interface PageAddresses {
  readonly style: string;
  readonly script: string;
  readonly source: string;
}

/** A page that its script fills. Nothing but our own script and style runs in it, and nothing is fetched from the net. */
export function pageMarkup({ language, title, body }: PageParts, { style, script, source }: PageAddresses): string {
  const nonce = newNonce();
  const policy = [
    `default-src 'none'`,
    `img-src ${source}`,
    `style-src ${source}`,
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
<link rel="stylesheet" href="${style}">
<title>${escapeText(title)}</title>
</head>
<body>
${body}
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
}

function newNonce(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function escapeText(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
