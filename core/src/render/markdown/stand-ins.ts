import type { Span } from '../../text/span.ts';

/**
 * References are taken out of the text before Markdown is read, since their bars and brackets mean other things there
 * (a bar ends a table's cell). In their place stands their index between two characters that no text uses.
 */
const [OPEN, CLOSE] = ['\uE000', '\uE001'];

/** The stand-in for the reference with an index. */
function standIn(index: number): string {
  return `${OPEN}${index}${CLOSE}`;
}

/** `text` with stand-ins for what stands in `spans`, which are apart and in order. */
export function withStandIns(text: string, spans: readonly Span[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const [index, { start, end }] of spans.entries()) {
    parts.push(free(text.slice(from, start)), standIn(index));
    from = end;
  }
  parts.push(free(text.slice(from)));
  return parts.join('');
}

/** An author's own use of the two characters would be read as a stand-in. */
function free(text: string): string {
  return text.replace(/[\uE000\uE001]/g, '\uFFFD');
}

/** The text cut at its stand-ins: text, index, text, index … text. */
export function splitAtStandIns(text: string): readonly string[] {
  return text.includes(OPEN) ? text.split(/\uE000(\d+)\uE001/) : [text];
}
