import type { Span } from '../text/span.ts';

/** A text with its place. `text` is the value; `span` its source, quotes included. */
export interface Words {
  readonly text: string;
  readonly span: Span;
}
