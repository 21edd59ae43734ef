import type { Span } from '../../text/span.ts';

/** What is told about the text in `span`: Markdown, with the author's texts escaped in it. */
export interface Hover {
  readonly span: Span;
  readonly markdown: string;
}
