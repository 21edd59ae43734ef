import type { Lang } from './language.ts';

const NORWEGIAN = {
  to: 2,
  tre: 3,
  fire: 4,
  fem: 5,
  seks: 6,
  sju: 7,
  syv: 7,
  åtte: 8,
  ni: 9,
  ti: 10,
  elleve: 11,
  tolv: 12,
};
const ENGLISH = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
};
/** The numbers that plans write as words, from two on, in small letters. English has a «to» that is no number. */
export const NUMBER_WORDS: Readonly<Record<Lang, Readonly<Record<string, number>>>> = {
  nb: NORWEGIAN,
  nn: NORWEGIAN,
  en: ENGLISH,
};

/** «en pst.»; a count of points never begins with it. */
const ONE: ReadonlySet<string> = new Set(['en', 'én', 'et', 'ett', 'ein', 'éin', 'eitt', 'one']);

/** The number that a text begins with as a word, and what stands behind it: «sju pst.» is 7 and «pst.». */
export function readNumberWord(
  text: string,
  lang: Lang,
): { readonly value: number; readonly rest: string } | undefined {
  const word = /^\p{L}+/u.exec(text.trimStart())?.[0] ?? '';
  const value = ONE.has(word.toLowerCase()) ? 1 : NUMBER_WORDS[lang][word.toLowerCase()];
  return value === undefined ? undefined : { value, rest: text.trimStart().slice(word.length).trim() };
}
