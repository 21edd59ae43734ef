import type { Block, Card, Heading, ParsedFile } from '../../model/file.ts';
import type { AnyItem } from '../../model/item.ts';
import { contains, type Span } from '../../text/span.ts';

/** Whether an item belongs to the part of the plan that is shown. */
export type IsShown = (item: AnyItem) => boolean;

/** Lines of a file from 0, both among them. */
export type LineRange = readonly [first: number, last: number];

/** A file as a part of the plan shows it. */
export interface ShownFile {
  /** The same file with nothing in it but what is shown: all else of a chapter is blanks, so that every offset and line stays what it is. */
  readonly file: ParsedFile;
  /** The file as it is. */
  readonly source: ParsedFile;
  /** What is shown of it: the same text where the same things are. */
  readonly key: string;
  /** The lines of what is shown, in their order. */
  readonly lines: readonly LineRange[];
}

/**
 * What a part of the plan shows of a chapter: the cards of its items, without the others of their fences, the headings that these stand
 * below, and the footnotes and link definitions that they may use. `undefined` where it shows none of its cards.
 */
export function shownChapter(source: ParsedFile, isShown: IsShown): ShownFile | undefined {
  const cards = source.cards.flatMap((card): Card[] => {
    const items = card.items.filter(isShown);
    return items.length === 0 ? [] : [{ ...card, items }];
  });
  if (cards.length === 0) return undefined;
  const { headings, blocks } = standing(source, cards);
  const shown = [...blocks.map(({ span }) => span), ...source.notes.map(({ whole }) => whole)];
  const starts = new Set(cards.map(({ span }) => span.start));
  const hidden = source.cards.filter(({ span }) => !starts.has(span.start)).map(({ span }) => span);
  const mask = linesIn(source, shown, hidden);
  const isIn = ({ span }: { readonly span: Span }) => mask[source.lines.lineAt(span.start)] === 1;
  const items = cards.flatMap((card) => card.items);
  const isOfItems = among(items);
  const file: ParsedFile = {
    ...source,
    text: blanked(source, mask),
    headings,
    cards,
    blocks,
    items,
    references: source.references.filter(isIn),
    links: source.links.filter(isIn),
    definitions: source.definitions.filter((one) =>
      one.item === undefined ? one.kind === 'heading' && isIn(one) : isOfItems(one.item),
    ),
  };
  const whole = new Set(source.cards.filter((card) => card.items.every(isShown)).map(({ span }) => span.start));
  const places = cards.flatMap((card): readonly { readonly span: Span }[] =>
    whole.has(card.span.start) ? [card] : [{ span: { start: card.span.start, end: card.body.start } }, ...card.items],
  );
  return { file, source, key: keyOf(items), lines: linesOf(source, [...headings, ...places]) };
}

/** What a part of the plan shows of a register: its items; `undefined` where none of them is among those. */
export function shownRegister(source: ParsedFile, isShown: IsShown): ShownFile | undefined {
  const items = source.items.filter(isShown);
  if (items.length === 0) return undefined;
  const isOfItems = among(items);
  const definitions = source.definitions.filter(({ item }) => item !== undefined && isOfItems(item));
  return { file: { ...source, items, definitions }, source, key: keyOf(items), lines: linesOf(source, items) };
}

/** The blocks that hold cards, and the headings above them, which are blocks too. */
function standing(
  { blocks, headings, lines }: ParsedFile,
  cards: readonly Card[],
): { readonly blocks: readonly Block[]; readonly headings: readonly Heading[] } {
  const byLine = new Map(headings.map((heading) => [lines.lineAt(heading.span.start), heading]));
  const kept = new Set<Block>();
  const above = new Set<Heading>();
  const open: { readonly heading: Heading; readonly block: Block }[] = [];
  for (const block of blocks) {
    const heading = block.type === 'heading' ? byLine.get(lines.lineAt(block.span.start)) : undefined;
    if (heading !== undefined) {
      while ((open.at(-1)?.heading.level ?? 0) >= heading.level) open.pop();
      open.push({ heading, block });
    } else if (cards.some(({ span }) => contains(block.span, span))) {
      kept.add(block);
      for (const one of open) {
        kept.add(one.block);
        above.add(one.heading);
      }
    }
  }
  return { blocks: blocks.filter((block) => kept.has(block)), headings: headings.filter((one) => above.has(one)) };
}

/** Which lines these stretches stand on: 1 for those; `hidden` are none, also where they stand in one of them. */
function linesIn({ lines }: ParsedFile, shown: readonly Span[], hidden: readonly Span[]): Uint8Array {
  const mask = new Uint8Array(lines.count);
  const mark = ({ start, end }: Span, value: number) => {
    // A stretch may end with its line break, which is the line's own.
    mask.fill(value, lines.lineAt(start), lines.lineAt(Math.max(start, end - 1)) + 1);
  };
  for (const span of shown) mark(span, 1);
  for (const span of hidden) mark(span, 0);
  return mask;
}

/** The text with blanks for all other lines. */
function blanked({ text, lines }: ParsedFile, mask: Uint8Array): string {
  let result = '';
  for (let line = 0; line < lines.count; line++) {
    const whole = text.slice(lines.start(line), lines.start(line + 1));
    result += mask[line] === 1 ? whole : whole.replace(/[^\r\n]/g, ' ');
  }
  return result;
}

/** Whether an item is one of these, or a sub-measure of one. */
function among(items: readonly AnyItem[]): IsShown {
  const known = new Set(items);
  return (item) => known.has(item) || (item.parent !== undefined && known.has(item.parent as AnyItem));
}

function keyOf(items: readonly AnyItem[]): string {
  return items.map(({ span }) => span.start).join();
}

function linesOf({ lines }: ParsedFile, places: readonly { readonly span: Span }[]): readonly LineRange[] {
  return places
    .map(({ span: { start, end } }): LineRange => [lines.lineAt(start), lines.lineAt(Math.max(start, end - 1))])
    .sort(([a], [b]) => a - b);
}
