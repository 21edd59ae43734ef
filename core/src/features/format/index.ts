import type { Block, Card, ParsedFile } from '../../model/file.ts';
import { manifest } from '../../model/table/records.ts';
import { isLibraryUri } from '../../model/uri.ts';
import { readYaml } from '../../syntax/yaml/read.ts';
import type { TextEdit } from '../../text/edits.ts';
import { applyEdits, lineBreakOf } from '../../text/edits.ts';
import { contains, type Span } from '../../text/span.ts';
import type { Scope } from '../position/index.ts';
import { type EditGroup, markdownEdits } from './markdown.ts';
import { lineEdits } from './text-lines.ts';
import { formatYaml, says } from './yaml.ts';

/** What the editor says of indentation. Cards have two blanks for each level, whatever is usual in Markdown. */
export interface FormatOptions {
  readonly tabSize: number;
}

/**
 * The edits that lay a file out: keys in the order of the field table, even indentation, one blank behind colons and dashes, tables lined
 * up, no blanks at the end of lines where they mean nothing, one line break at the end. Nothing of what the file says changes; twice is
 * the same as once. With `within`, only cards, tables, items and lines that it touches. Nothing for a file with conflicts, for one that is
 * no part of a plan's text, and for what cannot be read.
 */
export function format(file: ParsedFile, options: FormatOptions, within?: Span): readonly TextEdit[] {
  const { type, problems, uri } = file;
  if (type === 'other' || isLibraryUri(uri)) return [];
  if (problems.some(({ code }) => code === 'merge-conflict')) return [];
  if (problems.some((problem) => problem.code === 'syntax' && problem.reason === 'too-large')) return [];
  const groups = type === 'chapter' ? chapterEdits(file) : [yamlEdits(file, options, within)];
  const end = endEdits(file);
  // What stands below the last line goes with the end.
  const all = [
    ...groups.map((group) => group.filter(({ span }) => end.every((edit) => span.end <= edit.span.start))),
    end,
  ];
  const chosen = within === undefined ? all : all.filter((group) => group.some(({ span }) => meets(span, within)));
  return chosen.flat().sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

function meets(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

function chapterEdits(file: ParsedFile): readonly EditGroup[] {
  return [...markdownEdits(file), ...file.cards.map((card) => cardEdits(file, card))];
}

/** The YAML of a card begins where its fence does. A card in a quotation, and one that is not closed, are left as they are. */
function cardEdits({ text, lines, problems }: ParsedFile, { kind, word, span, body }: Card): EditGroup {
  const isOpen = problems.some(({ code, span: at }) => code === 'syntax' && at.start === word.span.start);
  const opening = lines.lineText(lines.lineAt(span.start));
  const column = opening.search(/`{3,}|~{3,}/);
  if (isOpen || column < 0 || opening.slice(0, column).includes('>')) return [];
  const source = text.slice(body.start, body.end);
  const scope: Scope = { type: 'card', kind };
  const unit = 2;
  return lineEdits(source, formatYaml(source, scope, { unit, column }).ordered, body.start);
}

function yamlEdits(file: ParsedFile, { tabSize }: FormatOptions, within: Span | undefined): EditGroup {
  const { text, type } = file;
  const scope: Scope = type === 'manifest' ? { type: 'mapping', rows: manifest } : { type: 'register' };
  const unit = tabSize >= 1 && tabSize <= 8 ? Math.trunc(tabSize) : 2;
  const { indented, ordered } = formatYaml(text, scope, { unit, column: 0 });
  if (within === undefined) return lineEdits(text, ordered, 0);
  // What is marked may be a part that cannot change alone, as one item of a list that moves to the right.
  const around = itemsAround(file, within);
  const { root } = readYaml(text);
  for (const made of [ordered, indented]) {
    const edits = lineEdits(text, made, 0).filter(({ span }) => contains(around, span));
    if (edits.length > 0 && says(applyEdits(text, edits), root)) return edits;
  }
  return [];
}

/** The whole lines of the items, or else of the outermost keys, that a span touches. */
function itemsAround({ items, lines, text }: ParsedFile, within: Span): Span {
  const { root } = readYaml(text);
  const keys = root?.type === 'map' ? root.pairs.map(({ span }) => span) : [];
  const touched = [...(items.length > 0 ? items.map(({ span }) => span) : keys), within].filter((span) =>
    meets(span, within),
  );
  const start = Math.min(...touched.map((span) => span.start));
  const end = Math.max(...touched.map((span) => span.end));
  return { start: lines.start(lines.lineAt(start)), end: lines.end(lines.lineAt(end)) };
}

/** One line break at the end. Empty lines before it may be part of a block text that keeps them, and of code that is not closed. */
function endEdits({ text, lines, type, blocks }: ParsedFile): readonly TextEdit[] {
  const last = text.trimEnd().length;
  const start = lines.end(lines.lineAt(last));
  const lineBreak = lineBreakOf(text);
  if (last === 0 || text.slice(start) === lineBreak || KEEPS.test(text)) return [];
  if (type === 'chapter' && blocks.some((block) => block.span.end >= last && isOpen(text, block))) return [];
  return [{ span: { start, end: text.length }, text: lineBreak }];
}

/** A block text that keeps the empty lines behind it. */
const KEEPS = /[|>]\d?\+\d?[ \t]*(?:#.*)?$/m;

function isOpen(text: string, { type, span }: Block): boolean {
  return (type === 'code' || type === 'card') && !/(?:`{3,}|~{3,})\s*$/.test(text.slice(span.start, span.end));
}
