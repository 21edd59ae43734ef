import type { Span } from '../text/span.ts';

/** A text without its merge conflicts, of the same length, and where they were. */
export interface Unconflicted {
  readonly text: string;
  /** From the first marker to the end of the last. */
  readonly conflicts: readonly Span[];
}

const MARKERS = /^<{7}(?: .*)?$[\s\S]*?^={7}$[\s\S]*?^>{7}(?: .*)?$/gm;

/**
 * Blanks out Git's conflict markers and the incoming side, so that the rest of the file is read as usual, with this
 * side's text. Offsets stay true. A text without `<<<<<<<` comes back as it is.
 */
export function setConflictsAside(text: string): Unconflicted {
  if (!text.includes('<<<<<<<') || !text.includes('>>>>>>>')) return { text, conflicts: [] };
  const conflicts: Span[] = [];
  const result = text.replace(MARKERS, (conflict: string, offset: number) => {
    conflicts.push({ start: offset, end: offset + conflict.length });
    const firstLine = conflict.search(/[\r\n]/);
    const middle = conflict.search(/^(?:\|{7}(?: .*)?|={7})$/m);
    return blank(conflict.slice(0, firstLine)) + conflict.slice(firstLine, middle) + blank(conflict.slice(middle));
  });
  return { text: result, conflicts };
}

function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}
