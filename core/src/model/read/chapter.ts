import type { InlineMark } from '../../syntax/inline.ts';
import { scanInline } from '../../syntax/inline.ts';
import { type MarkdownBlock, readBlocks } from '../../syntax/markdown/blocks.ts';
import { plainText } from '../../syntax/markdown/plain.ts';
import { SlugCounter } from '../../syntax/markdown/slug.ts';
import type { LineIndex } from '../../text/lines.ts';
import type { Definition } from '../definition.ts';
import type { Block, BlockType, Card, Heading, Link, NoteDefinition, Silence } from '../file.ts';
import { idKey } from '../names/index.ts';
import { isKindWord } from '../table/index.ts';
import type { Words } from '../value.ts';
import { readCard } from './cards.ts';
import type { ReadContext } from './context.ts';
import { markdownSilences } from './silences.ts';
import { noteMark } from './text.ts';

/** What a chapter holds besides problems and references, which go to the context. */
export interface ChapterParts {
  readonly headings: readonly Heading[];
  readonly cards: readonly Card[];
  readonly blocks: readonly Block[];
  readonly silences: readonly Silence[];
  /** Headings, figures and tables that have ids. */
  readonly definitions: readonly Definition[];
}

/** Reads a chapter (docs/format.md sections 1, 4 and 5). Marks of its running text go to `context.marks`. */
export function readChapter(context: ReadContext, lines: LineIndex): ChapterParts {
  const { text } = context;
  const { blocks, inline } = readBlocks(text, lines, isKindWord);
  const cards: Card[] = [];
  const silences: Silence[] = [];
  for (const block of blocks) {
    const read = block.fence && readCard(block.fence, block.span, context);
    if (read === undefined) continue;
    cards.push(read.card);
    silences.push(...read.silences);
  }
  for (const { type, span, inside } of inline) {
    for (const mark of scanInline(text, span)) noteMark(mark, context);
    if (type !== 'definition') context.prose.push({ type, span, ...(inside && { inside }) });
  }
  silences.push(...markdownSilences(text, blocks));
  const headings = readHeadings(blocks, context);
  const own = new Set(cards.map((card) => card.span.start));
  return {
    headings,
    cards,
    blocks: blocks.filter((block) => block.depth === 0).map((block) => topBlock(block, own)),
    silences: silences.sort((a, b) => a.span.start - b.span.start),
    definitions: [...headingDefinitions(headings, context), ...captionDefinitions(blocks, context)],
  };
}

function topBlock(block: MarkdownBlock, cards: ReadonlySet<number>): Block {
  const type: BlockType = block.type !== 'fence' ? block.type : cards.has(block.span.start) ? 'card' : 'code';
  return { type, span: block.span };
}

const ATTRIBUTE = /(?<!\s)\s*\{#([^\s{}]+)\}\s*(?:#+\s*)?$/;

function readHeadings(blocks: readonly MarkdownBlock[], context: ReadContext): readonly Heading[] {
  const slugs = new SlugCounter();
  const headings: Heading[] = [];
  for (const block of blocks) {
    if (block.level === undefined) continue;
    const source = context.text.slice(block.span.start, block.span.end);
    const opening = /^[\s>]*(?:[-*+]\s+|\d+[.)]\s+)*(#{1,6}\s*)?/.exec(source)?.[0].length ?? 0;
    const firstLine = source.slice(opening).split(/\r?\n/)[0] ?? '';
    const attribute = ATTRIBUTE.exec(firstLine);
    const shown = firstLine.slice(0, attribute?.index ?? firstLine.length).replace(/(?<!\s)\s+#+\s*$/, '');
    const start = block.span.start + opening;
    const text = plainText(shown).trim();
    const slug = slugs.next(text);
    const id = attribute === null ? undefined : attributeWords(attribute, start);
    const span = { start, end: start + shown.trimEnd().length };
    headings.push({ level: block.level, text, span, slug: id?.text ?? slug, ...(id && { id }) });
  }
  return headings;
}

/** The id in `{#id}`, with its place; `start` is where the searched text stands. */
function attributeWords(attribute: RegExpExecArray, start: number): Words {
  const id = attribute[1] ?? '';
  const at = start + attribute.index + attribute[0].indexOf(id, attribute[0].indexOf('{#'));
  return { text: id, span: { start: at, end: at + id.length } };
}

function headingDefinitions(headings: readonly Heading[], context: ReadContext): Definition[] {
  return headings.flatMap((heading) =>
    heading.id === undefined
      ? []
      : [
          {
            uri: context.uri,
            kind: 'heading' as const,
            id: idKey(heading.id.text),
            span: heading.id.span,
            whole: heading.span,
            title: heading.text,
            names: [],
          },
        ],
  );
}

const FIGURE = /^!\[([^\n]*)\]\((?:(?!\]\()[^\n])*\)\s*\{#([^\s{}]+)\}\s*$/;
const TABLE_CAPTION = /^(?:Tabell|Table)\s*:\s*(?=\S)((?:[^\n]*\S)?)\s*\{#([^\s{}]+)\}\s*$/;

/** Figures and tables with ids (docs/format.md section 5). */
function captionDefinitions(blocks: readonly MarkdownBlock[], context: ReadContext): Definition[] {
  const definitions: Definition[] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.type !== 'paragraph') continue;
    const source = context.text.slice(block.span.start, block.span.end);
    const figure = FIGURE.exec(source);
    const nextToTable = blocks[index + 1]?.type === 'table' || blocks[index - 1]?.type === 'table';
    const caption = figure ?? (nextToTable ? TABLE_CAPTION.exec(source) : null);
    const id = caption?.[2];
    if (caption === null || id === undefined) continue;
    const at = block.span.start + source.lastIndexOf('{#') + 2;
    definitions.push({
      uri: context.uri,
      kind: figure ? 'figure' : 'table',
      id: idKey(id),
      span: { start: at, end: at + id.length },
      whole: block.span,
      title: plainText(caption[1] ?? ''),
      names: [],
    });
  }
  return definitions;
}

/** The links and note definitions among a file's marks. A `[word]` alone is a link only where its label is defined. */
export function linksOf(
  marks: readonly InlineMark[],
  text: string,
): { readonly links: readonly Link[]; readonly notes: readonly NoteDefinition[] } {
  const notes: NoteDefinition[] = [];
  const links: Link[] = [];
  for (const mark of marks) if (mark.type === 'definition') notes.push(noteOf(mark, text));
  const labels = new Set(notes.filter((note) => note.type === 'label').map((note) => note.label));
  for (const mark of marks) {
    const link = linkOf(mark, text, labels);
    if (link !== undefined) links.push(link);
  }
  return { links: links.sort((a, b) => a.whole.start - b.whole.start), notes };
}

function noteOf(mark: InlineMark & { type: 'definition' }, text: string): NoteDefinition {
  const label = labelKey(text.slice(mark.label.start, mark.label.end));
  if (mark.footnote) return { type: 'footnote', label, span: mark.label, whole: mark.span };
  const destination = /^<([^>]*)>|^\S+/.exec(text.slice(mark.rest.start, mark.rest.end));
  const shown = destination?.[1] ?? destination?.[0] ?? '';
  const start = mark.rest.start + (destination?.[1] === undefined ? 0 : 1);
  return {
    type: 'label',
    label,
    span: mark.label,
    whole: mark.span,
    ...(shown !== '' && { destination: { text: shown, span: { start, end: start + shown.length } } }),
  };
}

function linkOf(mark: InlineMark, text: string, labels: ReadonlySet<string>): Link | undefined {
  if (mark.type === 'reference' || mark.type === 'definition') return undefined;
  const written = text.slice(mark.target.start, mark.target.end);
  if (mark.type === 'footnote') {
    return { type: 'footnote', whole: mark.span, span: mark.target, target: labelKey(written), text: '' };
  }
  const shown = text.slice(mark.text.start, mark.text.end);
  if (mark.type !== 'label') {
    return { type: mark.type, whole: mark.span, span: mark.target, target: written, text: shown };
  }
  const label = labelKey(written);
  if (mark.shortcut && !labels.has(label)) return undefined;
  return { type: 'label', whole: mark.span, span: mark.target, target: label, text: shown };
}

/** Labels compare as Markdown compares them: case folded, blanks as one. */
function labelKey(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase();
}
