/** Norwegian letters as they are written without them. */
const WRITTEN_OUT: Readonly<Record<string, string>> = { æ: 'ae', ø: 'oe', å: 'aa' };

/**
 * A text as it is searched: case, accents and Unicode forms folded, and æ, ø and å written out, so that «Mål», «MÅL» in two
 * signs and «maal» are one text.
 */
export function foldForSearch(text: string): string {
  const lower = text.toLowerCase();
  if (!NOT_ASCII.test(lower)) return lower;
  const written = lower.normalize('NFC').replace(/[æøå]/g, (letter) => WRITTEN_OUT[letter] ?? letter);
  return written.normalize('NFD').replace(/\p{M}+/gu, '');
}

const NOT_ASCII = /[^\p{ASCII}]/u;

/** One bit for each letter, some for digits: a text that lacks a bit of what is searched for cannot hold it. */
export function lettersOf(folded: string): number {
  let bits = 0;
  for (let i = 0; i < folded.length; i++) {
    const code = folded.charCodeAt(i);
    if (code >= 97 && code <= 122) bits |= 1 << (code - 97);
    else if (code >= 48 && code <= 57) bits |= 1 << (26 + (code % 5));
  }
  return bits;
}

/** From here on, `matchOf` says that the text holds the word in one piece. */
export const HOLDS = 45;

/**
 * How well a folded text holds a folded word: 100 where it is the word, less for one that begins with it, has it at the beginning of a
 * word, has it inside one, has it as the first letters of its words, or has only its letters in their order; 0 where it does
 * not have them. Linear in the text.
 */
export function matchOf(word: string, text: string): number {
  let at = text.indexOf(word);
  if (at === 0) return word.length === text.length ? 100 : 85;
  if (at > 0) {
    while (at >= 0 && !beginsWord(text, at)) at = text.indexOf(word, at + 1);
    return at < 0 ? HOLDS : 70;
  }
  return word.length < 2 ? 0 : scattered(word, text);
}

/** The letters one after the other, with gaps: better the more of them begin words, and the fewer gaps there are. */
function scattered(word: string, text: string): number {
  let from = 0;
  let good = 0;
  let gaps = 0;
  for (let i = 0; i < word.length; i++) {
    const at = text.indexOf(word.charAt(i), from);
    if (at < 0) return 0;
    if (beginsWord(text, at)) good++;
    if (at > from) gaps++;
    from = at + 1;
  }
  if (areInitials(word, text)) return 40;
  if (good === 0 || gaps > 1 + word.length / 2) return 0;
  return 10 + (20 * good) / word.length - (5 * gaps) / word.length;
}

/** Whether every letter begins a word, in their order. */
function areInitials(word: string, text: string): boolean {
  let next = 0;
  for (let at = 0; at < text.length && next < word.length; at++) {
    if (text.charCodeAt(at) === word.charCodeAt(next) && beginsWord(text, at)) next++;
  }
  return next === word.length;
}

function beginsWord(text: string, at: number): boolean {
  return at === 0 || !isLetter(text.charCodeAt(at - 1));
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code > 127;
}
