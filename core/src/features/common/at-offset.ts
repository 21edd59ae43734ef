import { extentOf } from '../../model/extent.ts';
import type { ParsedFile } from '../../model/file.ts';
import type { AnyItem } from '../../model/item.ts';
import type { Reference } from '../../model/reference.ts';
import { type Span, touches } from '../../text/span.ts';

/**
 * The item that an offset belongs to: the last one that begins before it, in a chapter only within its card. An item's own span
 * ends where its text does, but a caret behind a key without a value is still in it.
 */
export function itemAt(file: ParsedFile, offset: number): AnyItem | undefined {
  const card = file.cards.find(({ span }) => touches(span, offset));
  if (file.type === 'chapter' && card === undefined) return undefined;
  return (card ?? file).items.filter((item) => extentOf(item).start <= offset).at(-1);
}

/** The reference that an offset is in or at, brackets and § included; the first where two meet. */
export function findReference(file: ParsedFile, offset: number): Reference | undefined {
  return file.references.find((reference) => isAt(reference, reference.span, offset));
}

/** Whether an offset is at a name of a reference, which stands in `span`, at its brackets, or at the § of its law. */
export function isAt({ place }: Reference, span: Span, offset: number): boolean {
  if (place.type === 'prose') return touches(place.whole, offset);
  return touches({ start: span.start, end: Math.max(span.end, place.section?.span.end ?? 0) }, offset);
}
