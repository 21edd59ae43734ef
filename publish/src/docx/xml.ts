import { escapeText } from '#core';

/** Text as it stands in XML, in and outside double quotes; characters that XML does not know are left out. */
export function escapeXml(text: string): string {
  return escapeText(text.replace(NOT_IN_XML, ''));
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const NOT_IN_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** An element with attributes; those that are `undefined` are left out. `content` is XML. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>> = {},
  content = '',
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}
