/** A word parted where its ending begins; put together they are the word. */
export interface Parted {
  readonly stem: string;
  readonly ending: string;
}

/**
 * Endings of nouns in bokmål and nynorsk, taken off again and again: «lederne» is «led-erne», «lederen» «led-er-en». That
 * takes too much off many a word (`enh-et`), which does no harm as long as it is the same in all its forms.
 */
const ENDINGS = ['erne', 'ane', 'ene', 'ar', 'er', 'en', 'et', 'a', 'e', 's'];

/** As short as a stem may become. */
const SHORTEST = 3;

/** What ties an ending to capitals: «FHUS-ene», «PPT’s». No other word has these signs. */
const TIE = /[-‑'’]/;

/** Parts a word from its endings: definite, plural, genitive. Capitals are no ending. */
export function partEnding(word: string): Parted {
  const tie = word.search(TIE);
  if (tie > 0) return { stem: word.slice(0, tie), ending: word.slice(tie) };
  let end = word.length;
  for (;;) {
    const length = endingAt(word, end);
    if (length === 0) return { stem: word.slice(0, end), ending: word.slice(end) };
    end -= length;
  }
}

function endingAt(word: string, end: number): number {
  for (const ending of ENDINGS) {
    if (end - ending.length >= SHORTEST && word.endsWith(ending, end)) return ending.length;
  }
  // «sentre», «sentret» are forms of «senter».
  return end > SHORTEST && word.endsWith('tr', end) ? 1 : 0;
}

/** The stem as stems are compared: «rommet» is a form of «rom», since no word ends in two m's. */
export function stemOf(word: string): string {
  return partEnding(word).stem.replace(/mm$/, 'm');
}
