import type { ParsedFile } from '../model/file.ts';
import type { YamlNode } from '../syntax/yaml/types.ts';
import { sentencesOf } from '../text/sentences.ts';
import { contains, type Span, touches } from '../text/span.ts';
import { sectionsOf } from './common/sections.ts';
import { yamlRoots } from './common/yaml-roots.ts';

/**
 * What a selection at an offset grows to, step by step, each holding the one before: in a card word, reference, value, field, item, list,
 * card, section, file; in running text word, sentence, paragraph, section. Never empty: the file is the last of them.
 */
export function selectionsAt(file: ParsedFile, offset: number): readonly Span[] {
  const all = [
    ...wordAt(file.text, offset),
    ...referencesAt(file, offset),
    ...textAt(file, offset),
    ...yamlRoots(file, { start: offset, end: offset }).flatMap((root) => nodesAt(root, file.text, offset)),
    ...blocksAt(file, offset),
    { start: 0, end: file.text.length },
  ];
  const growing: Span[] = [];
  for (const span of all.sort((a, b) => a.end - a.start - (b.end - b.start))) {
    const last = growing.at(-1);
    const isEmpty = span.start === span.end && file.text.length > 0;
    if (isEmpty || (last && (!contains(span, last) || contains(last, span)))) continue;
    growing.push(span);
  }
  return growing;
}

const LETTER = /[\p{L}\p{M}\p{N}]/u;

/** The word around the offset: letters and figures, also outside the basic plane. */
function wordAt(text: string, offset: number): readonly Span[] {
  let [start, end] = [offset, offset];
  while (start > 0 && LETTER.test(before(text, start))) start -= before(text, start).length;
  while (end < text.length && LETTER.test(after(text, end))) end += after(text, end).length;
  return end > start ? [{ start, end }] : [];
}

function before(text: string, offset: number): string {
  const two = text.slice(offset - 2, offset);
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(two) ? two : text.slice(offset - 1, offset);
}

function after(text: string, offset: number): string {
  return String.fromCodePoint(text.codePointAt(offset) ?? 0);
}

/** What is named, with its alias and its place in a law, then the brackets; links likewise. */
function referencesAt({ references, links }: ParsedFile, offset: number): readonly Span[] {
  const named = references.flatMap(({ span, plan, place }) => [
    ...(plan ? [plan.span, { start: plan.span.end + 1, end: span.end }] : []),
    span,
    ...(place.section ? [{ start: span.start, end: Math.max(span.end, place.section.span.end) }] : []),
    ...(place.type === 'prose' ? [...(place.label ? [place.label.span] : []), place.whole] : []),
  ]);
  return [...named, ...links.flatMap(({ span, whole }) => [span, whole])].filter((span) => touches(span, offset));
}

/** Running text: the sentence and the paragraph, the cell or the field that it is in. */
function textAt(file: ParsedFile, offset: number): readonly Span[] {
  const here = file.passages().filter(({ span }) => touches(span, offset));
  return here.flatMap(({ span }) => {
    const text = withoutIndicator(file.text, span);
    const sentences = sentencesOf(file.text, text).filter((sentence) => touches(sentence, offset));
    return [...sentences, ...[trimmed(file.text, text)].filter((all) => touches(all, offset))];
  });
}

/** The text of a block text of YAML, without the `>-` or `|` before it. */
function withoutIndicator(text: string, { start, end }: Span): Span {
  const indicator = /^[|>][-+0-9]*[ \t]*(?:#[^\n]*)?\r?\n/.exec(text.slice(start, end));
  return { start: start + (indicator?.[0].length ?? 0), end };
}

/** Values, fields, items and lists of YAML around the offset. */
function nodesAt(node: YamlNode, text: string, offset: number): readonly Span[] {
  const own = trimmed(text, node.span);
  if (!touches(own, offset)) return [];
  if (node.type === 'scalar') {
    return node.style === 'quoted' ? [{ start: own.start + 1, end: own.end - 1 }, own] : [own];
  }
  if (node.type === 'seq') {
    return [
      ...node.items.flatMap((item) => {
        const inner = item ? nodesAt(item, text, offset) : [];
        return item && inner.length > 0 && !node.flow ? [...inner, withDash(text, trimmed(text, item.span))] : inner;
      }),
      own,
    ];
  }
  const inner = node.pairs.flatMap(({ key, value, span }) => {
    const pair = trimmed(text, span);
    if (!touches(pair, offset)) return [];
    return [...(touches(key.span, offset) ? [key.span] : []), ...(value ? nodesAt(value, text, offset) : []), pair];
  });
  const braces = node.flow ? [{ start: own.start + 1, end: own.end - 1 }] : [];
  return [...inner, ...braces.filter((span) => touches(span, offset)), own];
}

/** An entry of a list with the dash before it. */
function withDash(text: string, { start, end }: Span): Span {
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const dash = /-[ \t]*$/.exec(line)?.[0].length ?? 0;
  return { start: start - dash, end };
}

/** The row of a table, the block, the sections that it is in, innermost first. */
function blocksAt(file: ParsedFile, offset: number): readonly Span[] {
  const { blocks, cards, lines, text } = file;
  const line = lines.lineAt(offset);
  const row = { start: lines.start(line), end: lines.end(line) };
  const here = [...blocks, ...cards].filter(({ span }) => touches(span, offset));
  return [
    ...here.flatMap((block) => ('type' in block && block.type === 'table' ? [trimmed(text, row)] : [])),
    ...here.flatMap(({ span }) => trimmed(text, span)),
    ...cards.filter(({ body }) => touches(body, offset)).map(({ body }) => trimmed(text, body)),
    ...sectionsOf(file).flatMap(({ span }) => (touches(span, offset) ? [span] : [])),
  ];
}

/** Without blanks and line breaks at its ends. */
function trimmed(text: string, { start, end }: Span): Span {
  const source = text.slice(start, end);
  const from = start + (source.length - source.trimStart().length);
  return { start: Math.min(from, end), end: Math.max(start + source.trimEnd().length, Math.min(from, end)) };
}
