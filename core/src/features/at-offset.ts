import type { ParsedFile } from '../model/file.ts';
import type { AnyItem } from '../model/item.ts';
import type { Reference } from '../model/reference.ts';
import { touches } from '../text/span.ts';

/**
 * The item that an offset belongs to: the last one that begins before it, in a chapter only within its card. An item's own span
 * ends where its text does, but a caret behind a key without a value is still in it.
 */
export function itemAt(file: ParsedFile, offset: number): AnyItem | undefined {
  const card = file.cards.find(({ span }) => touches(span, offset));
  if (file.type === 'chapter' && card === undefined) return undefined;
  return (card ?? file).items.filter((item) => beginning(item) <= offset).at(-1);
}

/** In a register the id may stand before the item, as its key. */
function beginning({ span, anchor, head }: AnyItem): number {
  return anchor.start === head.start ? span.start : Math.min(span.start, anchor.start);
}

/** The reference that an offset is in or at, brackets included; the first where two meet. */
export function findReference(file: ParsedFile, offset: number): Reference | undefined {
  return file.references.find(({ place, span }) => touches(place.type === 'prose' ? place.whole : span, offset));
}
