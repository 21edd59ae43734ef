import type { Block, ParsedFile } from '../model/file.ts';
import type { AnyItem } from '../model/item.ts';
import { sentencesOf } from '../text/sentences.ts';
import { overlaps, type Span } from '../text/span.ts';
import type { NamesLaw } from './laws.ts';
import { citationsIn } from './sections.ts';

/**
 * Where a file's text has a § that belongs to no law (docs/rules/undefined-section.md): neither its sentence nor the one
 * before names one, nor, so that nobody is bothered with what any reader understands, the heading above it, the sentence
 * before its list or table, or a sentence before whose own § had its law from there. In a card any law on it will do.
 */
export function lawlessSections(file: ParsedFile, namesLaw: NamesLaw): readonly Span[] {
  const text = readable(file);
  const found = [
    ...inBlocks(file, text, namesLaw),
    ...file.items.filter(holdsText).flatMap((item) => inItem(item, text, namesLaw)),
  ];
  const marked = file.references.map(({ place, span }) =>
    place.type === 'prose' ? place.whole : { start: span.start, end: place.section?.span.end ?? span.end },
  );
  return found.filter((span) => !marked.some((reference) => overlaps(reference, span)));
}

/** The file's text, of the same length, without comments and code. */
function readable({ text, type }: ParsedFile): string {
  const bare = withoutComments(text);
  return type === 'chapter' ? bare.replace(/(?<!`)(`+)(?!`)[^`\n]+\1(?!`)/g, blanked) : bare;
}

function withoutComments(text: string): string {
  const parts: string[] = [];
  let from = 0;
  for (let at = text.indexOf('<!--'); at >= 0; at = text.indexOf('<!--', from)) {
    const close = text.indexOf('-->', at + 4);
    const end = close < 0 ? text.length : close + 3;
    parts.push(text.slice(from, at), blanked(text.slice(at, end)));
    from = end;
  }
  return parts.join('') + text.slice(from);
}

function blanked(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}

function inBlocks(file: ParsedFile, text: string, namesLaw: NamesLaw): readonly Span[] {
  const found: Span[] = [];
  /** Whether the heading of each level above the text names a law. */
  let headings: boolean[] = [];
  let known = false;
  for (const block of file.blocks) {
    if (block.type === 'heading') {
      const level = /^#+/.exec(text.slice(block.span.start, block.span.end).trim())?.[0].length ?? 1;
      headings = [
        ...headings.slice(0, level - 1),
        ...new Array<boolean>(Math.max(0, level - 1 - headings.length)).fill(false),
      ];
      headings.push(namesLaw(text.slice(block.span.start, block.span.end)));
      known = false;
    } else if (isText(block) && !isFootnote(block, text)) {
      const reader = new Reader(text, namesLaw, found);
      known = reader.read(block, known, headings.includes(true));
    }
  }
  return found;
}

function isText({ type }: Block): boolean {
  return type === 'paragraph' || type === 'list' || type === 'quote' || type === 'table';
}

/** A footnote belongs to the sentence that it is a note to. */
function isFootnote({ span }: Block, text: string): boolean {
  return /^ {0,3}\[\^/.test(text.slice(span.start, span.start + 6));
}

/** Reads blocks sentence by sentence; `known` is whether the sentence before has a law. */
class Reader {
  readonly #text: string;
  readonly #namesLaw: NamesLaw;
  readonly #found: Span[];

  constructor(text: string, namesLaw: NamesLaw, found: Span[]) {
    this.#text = text;
    this.#namesLaw = namesLaw;
    this.#found = found;
  }

  read({ type, span }: Block, known: boolean, isCovered: boolean): boolean {
    const text = withoutFences(this.#text.slice(span.start, span.end));
    if (type === 'table') return this.#rows(text, span.start, known || isCovered);
    if (type === 'list') return this.#points(text, span.start, known, isCovered);
    // A quotation is of the law that is named before it.
    if (type === 'quote') return this.#sentences(text, span.start, known, known || isCovered);
    return this.#sentences(text, span.start, known, isCovered);
  }

  /** What goes before a list goes before each of its points. */
  #points(text: string, start: number, lead: boolean, isCovered: boolean): boolean {
    let known = lead;
    for (const { from, to } of pointsOf(text)) {
      known = this.#sentences(text.slice(from, to), start + from, known || lead, isCovered);
    }
    return known;
  }

  /** A row is read as one sentence; the first one goes for all. */
  #rows(text: string, start: number, lead: boolean): boolean {
    let known = lead || this.#namesLaw(text.split('\n')[0] ?? '');
    for (const { index, 0: row } of text.matchAll(/[^\n]+/g)) {
      known = this.#sentence(row, start + index, known) || known;
    }
    return known;
  }

  #sentences(text: string, start: number, before: boolean, isCovered: boolean): boolean {
    let known = before;
    for (const { start: from, end } of sentencesOf(text, { start: 0, end: text.length })) {
      known = this.#sentence(text.slice(from, end), start + from, known || isCovered);
    }
    return known;
  }

  /** Whether the sentence has a law, so that the next one may go without. */
  #sentence(text: string, start: number, known: boolean): boolean {
    const citations = citationsIn(text, start);
    if (this.#namesLaw(text)) return true;
    if (citations.length === 0) return false;
    if (!known) this.#found.push(...citations.map(({ span }) => span));
    return known;
  }
}

/** Code blocks inside lists and quotes are no text. */
function withoutFences(text: string): string {
  if (!/```|~~~/.test(text)) return text;
  let fence = '';
  const lines = text.split('\n').map((line) => {
    const mark = /^[ >]*(?:[-*+] +)?(`{3,}|~{3,})/.exec(line)?.[1] ?? '';
    const isInside = fence !== '';
    if (!isInside) fence = mark;
    else if (mark.startsWith(fence)) fence = '';
    return isInside || mark !== '' ? blanked(line) : line;
  });
  return lines.join('\n');
}

/** The points of a list, those inside others too. */
function pointsOf(text: string): readonly { from: number; to: number }[] {
  const starts = [...text.matchAll(/^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]/gm)].map(({ index }) => index);
  return starts.map((from, place) => ({ from, to: starts[place + 1] ?? text.length }));
}

/** Sources are laws themselves, or quote their titles; views have no text of their own. */
function holdsText({ kind }: AnyItem): boolean {
  return kind !== 'source' && kind !== 'view';
}

function inItem(item: AnyItem, text: string, namesLaw: NamesLaw): readonly Span[] {
  const source = text.slice(item.span.start, item.span.end).replace(/(?<=^|\s)#.*$/gm, blanked);
  const citations = source.includes('§') ? citationsIn(source, item.span.start) : [];
  return citations.length === 0 || namesLaw(source) ? [] : citations.map(({ span }) => span);
}
