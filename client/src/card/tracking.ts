/** A change of a document as the editor tells it: offsets of the text before, one change after the other. */
export interface Replaced {
  readonly rangeOffset: number;
  readonly rangeLength: number;
  readonly text: string;
}

/** Where the place at `offset` has come to by changes of its document. What is put in right at the place comes behind it. */
export function moved(offset: number, changes: readonly Replaced[]): number {
  return changes.reduce((at, { rangeOffset, rangeLength, text }) => {
    const end = rangeOffset + rangeLength;
    if (rangeOffset >= at) return at;
    return end <= at ? at + text.length - rangeLength : rangeOffset;
  }, offset);
}
