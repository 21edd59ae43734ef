import type { AnyItem } from '../../model/item.ts';
import type { Kind } from '../../model/table/types.ts';
import type { Span } from '../../text/span.ts';

/** One entry of a file's outline. `selection` lies in `span`, and the spans of the children do. */
export interface DocumentSymbol {
  readonly kind: Kind | 'heading' | 'list' | 'point' | 'figure' | 'table' | 'file' | 'plan';
  readonly name: string;
  /** What it is, and the id; empty where the name says it all. */
  readonly detail: string;
  readonly span: Span;
  readonly selection: Span;
  readonly children: readonly DocumentSymbol[];
}

/** An entry that is still being put in its place. */
export interface Draft extends DocumentSymbol {
  span: Span;
  readonly children: Draft[];
  readonly item?: AnyItem;
}

/** A group of entries under a name that stands in the text; `name` where that is empty. */
export function listDraft(text: string, selection: Span, children: Draft[], name = '–'): Draft {
  const start = Math.min(selection.start, ...children.map(({ span }) => span.start));
  const end = Math.max(selection.end, ...children.map(({ span }) => span.end));
  const written = text.slice(selection.start, selection.end).trim() || name;
  return { kind: 'list', name: written, detail: '', span: { start, end }, selection, children };
}
