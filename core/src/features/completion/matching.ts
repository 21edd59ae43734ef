/** Editors look no further than this into the text that they compare with, in UTF-16 units. */
const LENGTH = 128;

/**
 * What typed letters are compared with: the words that find a suggestion, and the same words as they are typed without
 * Norwegian letters («ærlig» as «aerlig» and «arlig») or with a ring that is a sign of its own. Editors match the beginnings
 * of words anywhere in it, and rank what stands early higher. A text that is too long gives its folded words one by one.
 */
export function filterText(words: readonly string[]): string {
  const all = [...new Set(words.map((word) => word.normalize('NFC')).filter((word) => word !== ''))];
  let text = '';
  const add = (more: string): boolean => {
    const isIn = ` ${text} `.includes(` ${more} `);
    const longer = text === '' ? more : `${text} ${more}`;
    if (isIn || longer.length > LENGTH) return isIn;
    text = longer;
    return true;
  };
  for (const word of all) {
    if (!add(word) && text === '') text = word.slice(0, LENGTH);
  }
  for (const folded of all.flatMap(foldings)) {
    if (!add(folded.text)) for (const word of folded.words()) add(word);
  }
  return text;
}

interface Folding {
  readonly text: string;
  /** The words of it that folding changed. */
  words(): readonly string[];
}

/** A text in its other forms; none where it has none of the letters. */
function foldings(text: string): readonly Folding[] {
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
