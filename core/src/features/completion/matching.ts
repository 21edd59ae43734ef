/** Editors look no further than this into the text that they compare with, in UTF-16 units. */
const LENGTH = 128;

/**
 * What typed letters are compared with: the words that find a suggestion, and the same words as they are typed without
 * Norwegian letters («ærlig» as «aerlig» and «arlig») or with a ring that is a sign of its own. Editors match the beginnings
 * of words anywhere in it, and rank what stands early higher. A text that is too long gives its folded words one by one.
 */
export function filterText(words: readonly string[]): string {
  const all = [...new Set(words.map(composed).filter((word) => word !== ''))];
  let text = '';
  const add = (more: string): boolean => {
    const longer = text === '' ? more : `${text} ${more}`;
    if (longer.length > LENGTH) return text === '';
    text = longer;
    return true;
  };
  for (const word of all) if (!hasWord(text, word)) add(word);
  for (const folded of all.flatMap(foldings)) {
    if (hasWord(text, folded.text) || add(folded.text)) continue;
    for (const word of folded.words()) if (!hasWord(text, word)) add(word);
  }
  return text === '' ? (all[0] ?? '').slice(0, LENGTH) : text;
}

/** Whether typed letters could be meant: they stand in that order in what a suggestion is found by. */
export function mayMatch(typed: string, filter: string): boolean {
  return standsIn(lettersOf(typed), filter.toLowerCase(), 0);
}

/** Whether editors find a suggestion by typed letters: the first begins a word, and the others follow in their order. */
export function finds(typed: string, filter: string): boolean {
  const letters = lettersOf(typed);
  const text = ` ${filter.toLowerCase()}`;
  // The earliest word that begins so leaves the most to follow.
  const first = /[\p{L}\p{N}]/u.test(letters.charAt(0)) ? beginningOf(text, letters.charAt(0)) : -1;
  return first >= 0 && standsIn(letters, text, first);
}

/** Where a word begins with a letter first; -1 where none does. */
function beginningOf(text: string, letter: string): number {
  for (let at = text.indexOf(letter); at >= 0; at = text.indexOf(letter, at + 1)) {
    if (!/[\p{L}\p{N}]/u.test(text.charAt(at - 1))) return at;
  }
  return -1;
}

function lettersOf(typed: string): string {
  return composed(typed).toLowerCase().replaceAll(' ', '');
}

function standsIn(letters: string, text: string, from: number): boolean {
  let at = from;
  for (const letter of letters) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

function composed(text: string): string {
  return isPlain(text) ? text : text.normalize('NFC');
}

function isPlain(text: string): boolean {
  return /^[ -~]*$/.test(text);
}

function hasWord(text: string, word: string): boolean {
  return text.includes(word) && ` ${text} `.includes(` ${word} `);
}

interface Folding {
  readonly text: string;
  /** The words of it that folding changed. */
  words(): readonly string[];
}

/** A text in its other forms; none where it has none of the letters. */
function foldings(text: string): readonly Folding[] {
  if (isPlain(text)) return [];
  return FORMS.flatMap((fold): Folding[] => {
    const folded = fold(text);
    if (folded === text) return [];
    return [
      { text: folded, words: () => text.split(/\s+/).flatMap((word) => (fold(word) === word ? [] : fold(word))) },
    ];
  });
}

const FORMS: readonly ((text: string) => string)[] = [
  (text) => swap(text, { æ: 'ae', ø: 'oe', å: 'aa', Æ: 'Ae', Ø: 'Oe', Å: 'Aa' }),
  (text) => swap(text, { æ: 'a', ø: 'o', å: 'a', Æ: 'A', Ø: 'O', Å: 'A' }),
  (text) => text.normalize('NFD'),
];

function swap(text: string, letters: Readonly<Record<string, string>>): string {
  return text.replace(/[æøåÆØÅ]/g, (letter) => letters[letter] ?? letter);
}

/** Numbers that sort as texts. */
export function order(index: number): string {
  return String(index).padStart(4, '0');
}
