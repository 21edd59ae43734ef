import { type IgnoreComment, markdownIgnores, yamlIgnores } from '../../syntax/ignore.ts';
import type { MarkdownBlock } from '../../syntax/markdown/blocks.ts';
import type { YamlNode } from '../../syntax/yaml/types.ts';
import { contains, type Span } from '../../text/span.ts';
import type { Silence } from '../file.ts';

/**
 * The silences of one YAML text (docs/format.md section 8): above a key or at the end of its line, that key; above an
 * item of a list, the item.
 */
export function yamlSilences(text: string, within: Span, root: YamlNode | undefined): Silence[] {
  const comments = yamlIgnores(text, within.start, within.end);
  if (comments.length === 0) return [];
  const places = root === undefined ? [] : placesIn(root);
  return comments.map((comment) => silence(comment, comment.file ? fileScope(text) : yamlScope(text, comment, places)));
}

/**
 * The silences of a chapter's Markdown: the next block that is no comment itself, or the whole file. A comment inside
 * code or running text is none. `blocks` stand outer before inner.
 */
export function markdownSilences(text: string, blocks: readonly MarkdownBlock[]): Silence[] {
  const comments = blocks.filter((block) => block.type === 'html');
  return markdownIgnores(text)
    .filter(({ span }) => comments.some((block) => contains(block.span, span)))
    .map((comment) => {
      if (comment.file) return silence(comment, fileScope(text));
      const next = blocks.find((block) => block.type !== 'html' && block.span.start >= comment.span.end);
      return silence(comment, next?.span ?? { start: comment.span.end, end: comment.span.end });
    });
}

function silence(comment: IgnoreComment, scope: Span): Silence {
  const { codes, span, reason } = comment;
  return { codes, span, scope, ...(reason !== undefined && { reason }) };
}

function fileScope(text: string): Span {
  return { start: 0, end: text.length };
}

/** Pairs and list entries, outer before inner. */
function placesIn(node: YamlNode): Span[] {
  if (node.type === 'map')
    return node.pairs.flatMap((pair) => [pair.span, ...(pair.value ? placesIn(pair.value) : [])]);
  if (node.type === 'seq') return node.items.flatMap((item) => (item ? [item.span, ...placesIn(item)] : []));
  return [];
}

function yamlScope(text: string, comment: IgnoreComment, places: readonly Span[]): Span {
  const lineStart = text.lastIndexOf('\n', comment.span.start - 1) + 1;
  const alone = text.slice(lineStart, comment.span.start).trim() === '';
  const found = alone
    ? firstAfter(places, comment.span.end)
    : places.filter((place) => place.start >= lineStart && place.start < comment.span.start).at(-1);
  return found ?? { start: comment.span.end, end: comment.span.end };
}

/** The place that starts first behind an offset; the outermost of those that start there. */
function firstAfter(places: readonly Span[], offset: number): Span | undefined {
  let first: Span | undefined;
  for (const place of places) if (place.start >= offset && (!first || place.start < first.start)) first = place;
  return first;
}
