import type { Span } from '../text/span.ts';

/** A text without its merge conflicts, of the same length, and where they were. */
export interface Unconflicted {
  readonly text: string;
  /** From the first marker to the end of the last; the line of a marker that is left alone. */
  readonly conflicts: readonly Span[];
}

const CONFLICT = /^<{7}(?: .*)?$[\s\S]*?^={7}$[\s\S]*?^>{7}(?: .*)?$/gm;

/** What is left where somebody took away a part of the markers only. */
const LEFT_ALONE = /^(?:<{7}|\|{7}|>{7})(?: .*)?$/gm;

/**
 * Blanks out Git's conflict markers and the incoming side, so that the rest of the file is read as usual, with this
 * side's text. Of half a conflict only the markers go: nobody knows which side is which. Offsets stay true. A text
 * without markers comes back as it is.
 */
export function setConflictsAside(text: string): Unconflicted {
  if (!/^(?:<{7}|>{7}|\|{7})/m.test(text)) return { text, conflicts: [] };
  const conflicts: Span[] = [];
  const result = text.replace(CONFLICT, (conflict: string, offset: number) => {
    conflicts.push({ start: offset, end: offset + conflict.length });
    const firstLine = conflict.search(/[\r\n]/);
    const middle = conflict.search(/^(?:\|{7}(?: .*)?|={7})$/m);
    return blank(conflict.slice(0, firstLine)) + conflict.slice(firstLine, middle) + blank(conflict.slice(middle));
  });
  const whole = result.replace(LEFT_ALONE, (marker: string, offset: number) => {
    conflicts.push({ start: offset, end: offset + marker.length });
    return blank(marker);
  });
  return { text: whole === result ? result : whole.replace(/^={7}$/gm, blank), conflicts };
}

function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}
