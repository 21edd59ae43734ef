import type { Heading, ParsedFile } from '../../model/file.ts';
import type { Span } from '../../text/span.ts';

/** A heading with everything below it, up to the next heading that is not below its own; blank lines behind it left out. */
export interface Section {
  readonly heading: Heading;
  /** From the start of the heading's line. */
  readonly span: Span;
}

/** The sections of a chapter in the order of their headings; empty for other files. */
export function sectionsOf({ headings, lines, text }: ParsedFile): readonly Section[] {
  const ends = new Map<Heading, number>();
  const open: Heading[] = [];
  const closeDownTo = (level: number, end: number) => {
    for (let last = open.at(-1); last !== undefined && last.level >= level; last = open.at(-1)) {
      ends.set(last, end);
      open.pop();
    }
  };
  for (const heading of headings) {
    closeDownTo(heading.level, lineStart(heading));
    open.push(heading);
  }
  closeDownTo(0, text.length);
  return headings.map((heading) => {
    const start = lineStart(heading);
    const end = start + text.slice(start, ends.get(heading)).trimEnd().length;
    return { heading, span: { start, end: Math.max(end, heading.span.end) } };
  });

  function lineStart({ span }: Heading): number {
    return lines.start(lines.lineAt(span.start));
  }
}
