import type { Span } from '../text/span.ts';
import type { AnyItem, Item } from './item.ts';

/** The whole of an item as its author sees it: its mapping, in a register also the id that may stand before it as its key. */
export function extentOf({ span, anchor, head }: AnyItem): Span {
  // An anchor that is the head is the kind's word, which is no part of the item.
  if (anchor.start === head.start) return span;
  return { start: Math.min(span.start, anchor.start), end: Math.max(span.end, anchor.end) };
}

/** The sub-measures of an item that are cards of their own; empty for what is no measure. */
export function subMeasuresOf(item: AnyItem): readonly Item<'measure'>[] {
  if (item.kind !== 'measure' || item.fields.subMeasures.kind !== 'value') return [];
  return item.fields.subMeasures.value.flatMap((part) => ('item' in part ? [part.item] : []));
}
