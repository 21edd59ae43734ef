import type { Block, ParsedFile } from '../../model/file.ts';
import type { AnyItem } from '../../model/item.ts';
import { citationsIn } from '../../model/law/sections.ts';
import type { Reference } from '../../model/reference.ts';
import { sentencesOf } from '../../text/sentences.ts';
import type { Span } from '../../text/span.ts';
import type { NamesLaw } from './names.ts';

/**
 * Where a file's text has a § that belongs to no law (docs/rules/undefined-section.md): neither its sentence nor the one
 * before names one, nor, so that nobody is bothered with what any reader understands, the heading above it, the sentence
 * before its list or table, or a sentence before whose own § had its law from there. In a card any law on it will do.
 */
export function lawlessSections(file: ParsedFile, namesLaw: NamesLaw): readonly Span[] {
  if (!file.text.includes('§')) return [];
  const text = readable(file);
  if (!text.includes('§')) return [];
  return [
    ...new ChapterReader(text, namesLaw).read(file.blocks),
    ...file.items.filter(holdsText).flatMap((item) => inItem(item, text, namesLaw)),
  ];
}

/** The file's text, of the same length, without comments, code, and the § of references, which are looked up as such. */
function readable({ text, type, references }: ParsedFile): string {
  const bare = withoutReferences(withoutComments(text), references);
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

function withoutReferences(text: string, references: readonly Reference[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { place } of references) {
    const span = place.section?.span;
    if (span === undefined || span.start < from) continue;
    parts.push(text.slice(from, span.start), text.slice(span.start, span.end).replaceAll('§', ' '));
    from = span.end;
  }
  return parts.join('') + text.slice(from);
}

function blanked(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}

/** Whether what stands before has a law: found out only where a § needs one. */
type HasLaw = () => boolean;

const NO_LAW: HasLaw = () => false;

function once(find: HasLaw): HasLaw {
  let found: boolean | undefined;
  return () => {
    found ??= find();
    return found;
  };
}

/** Reads a chapter's blocks, sentence by sentence where they have a §. */
class ChapterReader {
  readonly #text: string;
  readonly #namesLaw: NamesLaw;
  readonly #found: Span[] = [];

  constructor(text: string, namesLaw: NamesLaw) {
    this.#text = text;
    this.#namesLaw = namesLaw;
  }

  read(blocks: readonly Block[]): readonly Span[] {
    let headings: readonly { readonly level: number; readonly hasLaw: HasLaw }[] = [];
    let before = NO_LAW;
    for (const block of blocks) {
      const text = this.#text.slice(block.span.start, block.span.end);
      if (block.type === 'heading') {
        const level = /^#+/.exec(text.trim())?.[0].length ?? 1;
        const hasLaw = once(() => this.#namesLaw(text));
        headings = [...headings.filter((above) => above.level < level), { level, hasLaw }];
        before = NO_LAW;
      } else if (isText(block) && !isFootnote(text)) {
        const above = headings;
        before = this.#block(block, text, before, () => above.some(({ hasLaw }) => hasLaw()));
      }
    }
    return this.#found;
  }

  /** Gives whether the block's last sentence has a law, for the one behind it. */
  #block({ type, span: { start } }: Block, source: string, before: HasLaw, above: HasLaw): HasLaw {
    const text = withoutFences(source);
    if (!text.includes('§')) return once(() => this.#endsWithLaw(text));
    const covered = () => before() || above();
    if (type === 'table') return this.#rows(text, start, covered);
    if (type === 'list') return this.#points(text, start, before, above);
    // A quotation is of the law that is named before it.
    return this.#sentences(text, start, before, type === 'quote' ? covered : above);
  }

  #endsWithLaw(text: string): boolean {
    const last = sentencesOf(text, { start: 0, end: text.length }).at(-1);
    return last !== undefined && this.#namesLaw(text.slice(last.start, last.end));
  }

  /** What goes before a list goes before each of its points. */
  #points(text: string, start: number, lead: HasLaw, above: HasLaw): HasLaw {
    let before = lead;
    for (const { from, to } of pointsOf(text)) {
      const last = before;
      before = this.#sentences(text.slice(from, to), start + from, () => last() || lead(), above);
    }
    return before;
  }

  /** A row is read as one sentence; what the first one says goes for all. */
  #rows(text: string, start: number, covered: HasLaw): HasLaw {
    const head = text.slice(0, Math.max(0, text.indexOf('\n')));
    const known = once(() => covered() || this.#namesLaw(head));
    let before = known;
    for (const { index, 0: row } of text.matchAll(/[^\n]+/g)) {
      const last = this.#sentence(row, start + index, before);
      before = once(() => last() || known());
    }
    return before;
  }

  #sentences(text: string, start: number, lead: HasLaw, above: HasLaw): HasLaw {
    let before = lead;
    for (const { start: from, end } of sentencesOf(text, { start: 0, end: text.length })) {
      const last = before;
      before = this.#sentence(text.slice(from, end), start + from, () => last() || above());
    }
    return before;
  }

  /** Gives whether the sentence has a law, its own or, for its §, the one before. */
  #sentence(text: string, start: number, before: HasLaw): HasLaw {
    const citations = text.includes('§') ? citationsIn(text, start) : [];
    if (citations.length === 0) return once(() => this.#namesLaw(text));
    const hasLaw = this.#namesLaw(text) || before();
    if (!hasLaw) this.#found.push(...citations.map(({ span }) => span));
    return () => hasLaw;
  }
}

function isText({ type }: Block): boolean {
  return type === 'paragraph' || type === 'list' || type === 'quote' || type === 'table';
}

/** A footnote belongs to the sentence that it is a note to. */
function isFootnote(text: string): boolean {
  return /^ {0,3}\[\^/.test(text.slice(0, 6));
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
