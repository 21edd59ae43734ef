import type { DateRange } from '../../model/date.ts';
import type { ParsedFile } from '../../model/file.ts';
import type { AnyItem } from '../../model/item.ts';
import type { Passage } from '../../model/prose.ts';
import { headingClaim, introClaim, type TimeClaim } from './claims.ts';

/** What a chapter says of the time of the cards in it. */
export interface TimeFrames {
  /** By card: the time of the paragraph that leads to it, else of the nearest heading above it that has one. */
  readonly of: ReadonlyMap<AnyItem, TimeFrame>;
  /** The paragraphs that lead to cards, with the heading that they stand under. */
  readonly intros: readonly { readonly claim: TimeClaim; readonly heading: TimeClaim }[];
}

export interface TimeFrame {
  readonly type: 'heading' | 'intro';
  readonly claim: TimeClaim;
}

interface Level {
  readonly level: number;
  readonly claim: TimeClaim | undefined;
}

/** Reads the headings of a chapter, and the paragraphs before its cards, for the times that they give. Linear in the file. */
export function timeFrames(file: ParsedFile, period: DateRange | undefined): TimeFrames {
  const of = new Map<AnyItem, TimeFrame>();
  const intros: { claim: TimeClaim; heading: TimeClaim }[] = [];
  const leading = leadingParagraphs(file);
  const levels = levelsOf(file);
  let above: Level[] = [];
  let intro: { readonly claim: TimeClaim; left: number } | undefined;
  const heading = () => above.filter(({ claim }) => claim !== undefined).at(-1)?.claim;
  for (const place of placesOf(file)) {
    if ('kind' in place) {
      const claim = intro !== undefined && intro.left-- > 0 ? intro.claim : undefined;
      const nearest = claim ?? heading();
      if (nearest !== undefined) of.set(place, { type: claim ? 'intro' : 'heading', claim: nearest });
      continue;
    }
    const source = { uri: file.uri, text: place.text, start: place.span.start, period };
    if (place.type === 'heading') {
      const level = levels.get(file.lines.lineAt(place.span.start)) ?? 1;
      above = [...above.filter((other) => other.level < level), { level, claim: headingClaim(source) }];
      intro = undefined;
    } else if (leading.has(place.span.start)) {
      const found = introClaim(source);
      const under = heading();
      if (found !== undefined) intro = { claim: found.claim, left: found.count };
      if (found !== undefined && under !== undefined) intros.push({ claim: found.claim, heading: under });
    }
  }
  return { of, intros };
}

/** The file's cards, headings and paragraphs in the order they stand. */
function placesOf(file: ParsedFile): readonly (AnyItem | Passage)[] {
  const cards = file.items.filter(({ kind, carrier }) => kind === 'measure' && carrier === 'fence');
  const texts = file
    .passages()
    .filter(({ type, inside }) => inside === undefined && (type === 'heading' || type === 'paragraph'));
  return [...cards, ...texts].sort((a, b) => a.span.start - b.span.start);
}

/** Where the paragraphs begin that stand directly before a card, comments aside. */
function leadingParagraphs({ blocks }: ParsedFile): ReadonlySet<number> {
  const shown = blocks.filter(({ type }) => type !== 'html');
  return new Set(
    shown.flatMap(({ type, span }, index) =>
      type === 'paragraph' && shown[index + 1]?.type === 'card' ? [span.start] : [],
    ),
  );
}

/** The levels of headings by line. */
function levelsOf({ headings, lines }: ParsedFile): ReadonlyMap<number, number> {
  return new Map(headings.map(({ span, level }) => [lines.lineAt(span.start), level]));
}
