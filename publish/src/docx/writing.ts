import type { Captions } from './captions.ts';
import type { Element, Node } from './node.ts';
import type { Parts } from './parts.ts';

/** What a paragraph is beside its style and text. */
export interface Paragraph {
  readonly list?: { readonly id: number; readonly level: number };
  readonly right?: boolean;
  /** What its style keeps with the next paragraph need not stay with it. */
  readonly last?: boolean;
  /** Its own places to stop at. */
  readonly tabs?: string;
  /** Before its text. */
  readonly runs?: string;
}

/** How the text of a cell stands. */
export interface InCell {
  readonly style: string;
  readonly right: boolean;
  /** How wide it can be. Twentieths of a point. */
  readonly room: number;
}

/** What lines and tables ask of the document that they are written into; all markup is WordprocessingML. */
export interface Writing {
  readonly parts: Parts;
  readonly captions: Captions;
  /** Text with one blank for several, and none at the paragraph's beginning or behind another. */
  blanks(raw: string): string;
  /** A picture in a line; its words where Word cannot show it. */
  image(node: Element): string;
  /** The sign of a footnote by its anchor, or its text where it stands in another; `undefined` for one that is not there, or goes round in itself. */
  footnote(id: string): string | undefined;
  /** A bookmark where an element has an anchor. */
  bookmark(node: Element): string;
  /** The next paragraph is where an element's anchor leads. */
  mark(node: Element): void;
  /** A paragraph of a style. */
  paragraph(nodes: readonly Node[], style: string, more?: Paragraph): string;
  /** The runs of a paragraph's text. */
  line(nodes: readonly Node[]): string;
  /** A paragraph with nothing in it. */
  empty(style: string): string;
  /** What stands in a cell: its last block is a paragraph, as Word wants. */
  inCell(cell: Element, how: InCell): string;
  /** The space below a table. */
  gap(): string;
}
