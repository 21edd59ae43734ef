import type { LineIndex } from '../../text/lines.ts';

/**
 * An author who has just typed the opening line of a card, of a code block or of a comment has not closed it yet, and
 * Markdown would let it swallow the chapter. The chapter is therefore read in pieces: one ends where a block is found
 * never to be closed.
 */
export interface Piece {
  /** First line, from 0, and the line behind the last. */
  readonly start: number;
  readonly end: number;
}

/** A block that is not closed yet: a fence, or a comment, which has no marker. */
interface Open {
  readonly line: number;
  readonly marker: string;
  readonly isCard: boolean;
}

const FENCE = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})\s*(\S*)\s*(\S*)/;
const COMMENT = /^ {0,3}<!--/;

/**
 * The pieces in which to read a chapter; one for a text whose blocks are all closed. Lines count from 0. `isCard` says
 * whether a word opens a card.
 */
export function piecesOf(lines: LineIndex, isCard: (word: string) => boolean): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  let open: Open | undefined;
  for (let number = 0; number <= lines.count; number++) {
    const next = number < lines.count ? step(open, lines.lineText(number), number, isCard) : 'unclosed';
    if (next !== 'unclosed') {
      open = next;
      continue;
    }
    if (open === undefined) break;
    const cut = endOfUnclosed(lines, open, number);
    open = undefined;
    if (cut >= lines.count) break;
    pieces.push({ start: from, end: cut });
    // What stands between the cut and here was taken for the block's text, and is looked at again.
    from = cut;
    number = cut - 1;
  }
  pieces.push({ start: from, end: lines.count });
  return pieces;
}

/** What is open below a line; `unclosed` where the line cannot stand inside what is open above it. */
function step(
  open: Open | undefined,
  line: string,
  number: number,
  isCard: (word: string) => boolean,
): Open | 'unclosed' | undefined {
  if (open?.marker === '') {
    if (COMMENT.test(line)) return 'unclosed';
    return line.includes('-->') ? undefined : open;
  }
  const fence = FENCE.exec(line);
  if (fence === null) {
    const begins = open === undefined && COMMENT.test(line) && !line.includes('-->');
    return begins ? { line: number, marker: '', isCard: false } : open;
  }
  const [, marker = '', first = '', second = ''] = fence;
  const word = first === 'yaml' ? second : first;
  if (open === undefined) return { line: number, marker, isCard: isCard(word) };
  const isAlike = marker.startsWith(open.marker);
  if (first === '') return isAlike ? undefined : open;
  return (open.isCard ? isCard(word) : isAlike) ? 'unclosed' : open;
}

const HEADING = /^#{1,6} \p{Lu}/u;
/** What goes on with a card's fields below a blank line: keys begin with a small letter, sentences do not. */
const FIELDS = /^(\s|#|(- )?[\p{Ll}_][\p{L}\p{N}_-]*\s*:(\s|$))/u;

/**
 * The line where an unclosed block ends, `limit` at the latest: a heading, or what stands below a blank line and is no
 * field of the card.
 */
function endOfUnclosed(lines: LineIndex, open: Open, limit: number): number {
  for (let number = open.line + 1; number < limit; number++) {
    const line = lines.lineText(number);
    if (HEADING.test(line)) return number;
    const blankAbove = number > open.line + 1 && lines.lineText(number - 1).trim() === '';
    if (blankAbove && line.trim() !== '' && !(open.isCard && FIELDS.test(line))) return number;
  }
  return limit;
}
