import type { LineIndex } from '../../text/lines.ts';

/**
 * An author who has just typed the opening line of a card has not closed it yet, and Markdown would let it swallow the
 * rest of the chapter up to the end of the next card. The chapter is therefore read in pieces: one ends where a card
 * is found never to be closed.
 */
export interface Piece {
  /** First line, from 0, and the line behind the last. */
  readonly start: number;
  readonly end: number;
}

interface OpenFence {
  readonly line: number;
  readonly marker: string;
  readonly isCard: boolean;
}

const FENCE = /^ {0,3}(`{3,}|~{3,})\s*([^\s`]*)\s*([^\s`]*)/;

/**
 * The pieces in which to read a chapter; one for a text whose fences are all closed. Lines count from 0. `isCard` says
 * whether a word opens a card.
 */
export function piecesOf(lines: LineIndex, isCard: (word: string) => boolean): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  let open: OpenFence | undefined;
  for (let number = 0; number < lines.count; number++) {
    const line = lines.lineText(number);
    const fence = FENCE.exec(line);
    if (fence === null) continue;
    const marker = fence[1] ?? '';
    const word = fence[2] === 'yaml' ? (fence[3] ?? '') : (fence[2] ?? '');
    if (open === undefined) {
      open = { line: number, marker, isCard: isCard(word) };
    } else if (word === '' && marker.startsWith(open.marker)) {
      open = undefined;
    } else if (open.isCard && isCard(word)) {
      const cut = endOfUnclosed(lines, open.line, number);
      pieces.push({ start: from, end: cut });
      from = cut;
      // What stands between the cut and this line is read as Markdown; the new card opens here.
      open = { line: number, marker, isCard: true };
    }
  }
  if (open?.isCard) {
    const cut = endOfUnclosed(lines, open.line, lines.count);
    if (cut < lines.count) {
      pieces.push({ start: from, end: cut });
      from = cut;
    }
  }
  pieces.push({ start: from, end: lines.count });
  return pieces;
}

/** The line where an unclosed card's YAML ends: a blank line with something under it that is no YAML of a card. */
function endOfUnclosed(lines: LineIndex, opening: number, limit: number): number {
  for (let number = opening + 1; number < limit; number++) {
    const line = lines.lineText(number);
    if (/^#{1,6} \p{Lu}/u.test(line)) return number;
    const blankAbove = number > opening + 1 && lines.lineText(number - 1).trim() === '';
    if (blankAbove && line.trim() !== '' && !/^(\s|- |#|[\p{L}_][\p{L}\p{N}_-]*\s*:)/u.test(line)) return number;
  }
  return limit;
}
