/** Running text as it is read aloud: links by their text, references by label or target, no markers. Linear in the text. */
export function plainText(markdown: string): string {
  return withoutComments(markdown)
    .replace(/\[\[([^[\]|]*)(?:\|([^[\]]*))?\]\]/g, (_, target: string, label?: string) => label ?? target)
    .replace(/!?\[([^[\]]*)\](?:\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^[\]]*\])/g, '$1')
    .replace(/`([^`]*)`/g, '$1')
    .replace(/(\*\*|__)(?=\S)([^\n]{0,500}?\S)\1/g, '$2')
    .replace(/(^|[^\p{L}\p{N}*_])([*_])(?=\S)([^*_\n]*\S)\2(?![\p{L}\p{N}])/gu, '$1$3')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

function withoutComments(markdown: string): string {
  let kept = '';
  let from = 0;
  for (let at = markdown.indexOf('<!--'); at >= 0; at = markdown.indexOf('<!--', from)) {
    const end = markdown.indexOf('-->', at + 4);
    if (end < 0) break;
    kept += markdown.slice(from, at);
    from = end + 3;
  }
  return kept + markdown.slice(from);
}
