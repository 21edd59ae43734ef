import { shownTitle } from '../checks/titles.ts';
import type { ParsedFile } from '../model/file.ts';
import type { Lang } from '../model/language.ts';
import { TABLE } from '../model/table/index.ts';
import type { YamlNode } from '../syntax/yaml/types.ts';
import { excerptOf } from '../text/excerpt.ts';
import { contains, type Span } from '../text/span.ts';
import { sectionsOf } from './common/sections.ts';
import { yamlRoots } from './common/yaml-roots.ts';

/** Lines that can be folded away; the first one stays. Lines are counted from 0, and both are part of it. */
export interface FoldingRange {
  readonly first: number;
  readonly last: number;
  readonly kind?: 'comment';
  /** What is shown in place of what is folded. */
  readonly collapsed?: string;
}

/** A table of fewer lines is seen whole anyway. */
const LONG_TABLE = 6;

/**
 * What can be folded in a file, by first line, the larger before the smaller, one for each first line: sections, cards, lists and items
 * with their fields, comments, long tables, lists and quotations. `undefined` for a file that is none of the plan's
 * own sorts, of which an editor knows more by its indentation.
 */
export function foldingRangesOf(file: ParsedFile, lang: Lang): readonly FoldingRange[] | undefined {
  if (file.type === 'other') return undefined;
  const ranges = [
    ...sectionsOf(file).flatMap(({ span }) => rangeOf(file, span)),
    ...file.cards.flatMap(({ kind, span, items }) => {
      const titles = items.map(shownTitle).filter((title) => title !== '');
      const collapsed = [TABLE[kind].word[lang], excerptOf(titles.join(', '))].filter(Boolean).join(': ');
      return rangeOf(file, span, { collapsed });
    }),
    ...blockRanges(file),
    ...yamlRanges(file),
  ];
  const sorted = ranges.sort((a, b) => a.first - b.first || b.last - a.last);
  return sorted.filter(({ first }, at) => sorted[at - 1]?.first !== first);
}

function rangeOf({ lines, text }: ParsedFile, span: Span, how: Partial<FoldingRange> = {}): FoldingRange[] {
  const end = span.start + text.slice(span.start, span.end).trimEnd().length;
  const [first, last] = [lines.lineAt(span.start), lines.lineAt(end)];
  return last > first ? [{ first, last, ...how }] : [];
}

/** Blocks of a chapter that are worth it; cards have more to say, and headings are where sections begin. */
function blockRanges(file: ParsedFile): readonly FoldingRange[] {
  return file.blocks.flatMap(({ type, span }) => {
    const [found] = rangeOf(file, span);
    if (found === undefined) return [];
    if (type === 'table') return found.last - found.first >= LONG_TABLE ? [found] : [];
    if (type === 'html') return [file.text.startsWith('<!--', span.start) ? { ...found, kind: 'comment' } : found];
    return type === 'list' || type === 'quote' || type === 'code' ? [found] : [];
  });
}

function yamlRanges(file: ParsedFile): readonly FoldingRange[] {
  const titles = new Map(file.items.map((item) => [item.span.start, shownTitle(item)]));
  const texts: Span[] = [];
  const walk = (node: YamlNode | undefined): readonly FoldingRange[] => {
    if (node === undefined) return [];
    if (node.type === 'scalar') {
      texts.push(node.span);
      return [];
    }
    if (node.type === 'seq') {
      return node.items.flatMap((item) => [...(item ? rangeOf(file, item.span, titled(item)) : []), ...walk(item)]);
    }
    return node.pairs.flatMap(({ span, value }) => [
      ...rangeOf(file, span, value ? titled(value) : {}),
      ...walk(value),
    ]);
  };
  const titled = ({ span }: YamlNode): Partial<FoldingRange> => {
    const collapsed = titles.get(span.start);
    return collapsed ? { collapsed } : {};
  };
  const found = yamlRoots(file).flatMap(walk);
  return [...found, ...commentRanges(file, texts)];
}

/** Lines of nothing but comment that follow each other in YAML; what looks so inside a text is the text. */
function commentRanges(file: ParsedFile, texts: readonly Span[]): readonly FoldingRange[] {
  const { lines } = file;
  const bodies = file.type === 'chapter' ? file.cards.map(({ body }) => body) : [{ start: 0, end: file.text.length }];
  const long = texts.filter(({ start, end }) => lines.lineAt(start) < lines.lineAt(end));
  return bodies.flatMap((body) => {
    const ranges: FoldingRange[] = [];
    let first: number | undefined;
    const end = lines.lineAt(body.end);
    for (let line = lines.lineAt(body.start); line <= end + 1; line++) {
      const span = { start: lines.start(line), end: lines.end(line) };
      const isComment =
        line <= end &&
        /^[ \t]*#/.test(file.text.slice(span.start, span.end)) &&
        contains(body, span) &&
        !long.some((text) => contains(text, span));
      if (isComment) first ??= line;
      else if (first !== undefined) {
        if (line - 1 > first) ranges.push({ first, last: line - 1, kind: 'comment' });
        first = undefined;
      }
    }
    return ranges;
  });
}
