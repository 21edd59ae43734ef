/** Markup that may be printed as it is: whatever an author wrote in it has been escaped on the way in. */
export interface Html {
  readonly html: string;
}

/** What may stand in a template: text is escaped, markup is not, lists are joined, `undefined` and `false` are nothing. */
export type Content = Html | string | number | undefined | false | readonly Content[];

/** The one way in which markup is made: html`<td>${text}</td>`. Values stand in text or inside double quotes. */
export function html(parts: TemplateStringsArray, ...values: readonly Content[]): Html {
  let result = parts[0] ?? '';
  for (let at = 0; at < values.length; at++) result += toMarkup(values[at]) + parts[at + 1];
  return { html: result };
}

/** ` name="value"`, or nothing where there is no value. `name` is our own. */
export function attribute(name: string, value: string | number | undefined): Html {
  return value === undefined ? NOTHING : trusted(` ${name}="${toMarkup(value)}"`);
}

/** Markup that another safe maker has made, such as markdown-it with HTML switched off. */
export function trusted(markup: string): Html {
  return { html: markup };
}

/** Several pieces with something between each two; empty ones are left out. */
export function joined(pieces: readonly Content[], between: Content): Html {
  const filled = pieces.map(toMarkup).filter((markup) => markup !== '');
  return { html: filled.join(toMarkup(between)) };
}

export const NOTHING: Html = { html: '' };

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** The text as it stands in markup, in and outside double quotes. */
export function escapeText(text: string): string {
  return /[&<>"]/.test(text) ? text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? '') : text;
}

function toMarkup(content: Content): string {
  if (content === undefined || content === false) return '';
  if (typeof content === 'string') return escapeText(content);
  if (typeof content === 'number') return String(content);
  if ('html' in content) return content.html;
  return content.map(toMarkup).join('');
}

/** The words of markup, to be used as an attribute's value: without tags, still escaped. */
export function wordsOf(markup: Html): Html {
  return trusted(markup.html.replace(/<[^>]*>/g, ''));
}

/** Characters that XML does not know: most control characters, and halves of pairs. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const NOT_IN_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** The same, and whole pairs: is found in a fraction of the time, and most markup has none of them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above
const MAYBE_NOT_IN_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/;

/** Markup with the sign for an unreadable character in place of each that XML does not know. */
export function safeInXml(markup: string): string {
  return MAYBE_NOT_IN_XML.test(markup) ? markup.replace(NOT_IN_XML, '\uFFFD') : markup;
}
