/** A language that plans are written in and messages are given in: bokmål, nynorsk, English. */
export type Lang = 'nb' | 'nn' | 'en';

/** The languages in the order in which every table of the project lists them. */
export const LANGS: readonly Lang[] = ['nb', 'nn', 'en'];

/** One thing said in each language. */
export type Localized<T = string> = Readonly<Record<Lang, T>>;

/** The three spellings of one word; with fewer given, the later ones are the same as the last. */
export function words(nb: string, nn = nb, en = nn): Localized {
  return { nb, nn, en };
}

/** Every distinct spelling of a word, bokmål first. */
export function spellings(word: Localized): readonly string[] {
  return [...new Set([word.nb, word.nn, word.en])];
}

/** Every spelling of a word but the one of `lang`, for authors who think of it in another language. */
export function otherSpellings(word: Localized, lang: Lang): readonly string[] {
  return spellings(word).filter((spelling) => spelling !== word[lang]);
}
