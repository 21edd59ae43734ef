import type { ParsedFile } from '../model/file.ts';
import type { AnyItem } from '../model/item.ts';

/**
 * The item that an offset belongs to: the last one that begins before it, in a chapter only within its card. An item's own span
 * ends where its text does, but a caret behind a key without a value is still in it.
 */
export function itemAt(file: ParsedFile, offset: number): AnyItem | undefined {
  const card = file.cards.find(({ span }) => span.start <= offset && offset <= span.end);
  if (file.type === 'chapter' && card === undefined) return undefined;
  return (card ?? file).items.filter((item) => beginning(item) <= offset).at(-1);
}

/** In a register the id may stand before the item, as its key. */
function beginning({ span, anchor, head }: AnyItem): number {
  return anchor.start === head.start ? span.start : Math.min(span.start, anchor.start);
}
