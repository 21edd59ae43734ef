import { partEnding, stemOf } from './endings.ts';
import { changeWords, isJoiner, letterForms, nameWords } from './fold.ts';
import { inBokmål } from './languages.ts';

/**
 * In what two spellings of a name differ, the slightest first; each may differ in those before it as well. `case`: «Familiens
 * Hus»; `separator`: «FACT-team», «Ung Data», «NOU 2019/26»; `and`: «rus & psykiatri»; `joint`: «barnevernstjenesten»;
 * `language`: «barneverntenesta».
 */
export type NameSort = 'case' | 'separator' | 'and' | 'joint' | 'language';

/** What a written name is to a registered one. `inflected` names differ in endings only, and are no variants. */
export type Likeness = 'same' | 'inflected' | NameSort | 'different';

const ORDER: readonly Likeness[] = ['same', 'inflected', 'case', 'separator', 'and', 'joint', 'language', 'different'];

/** Compares two spellings of what may be one name (docs/rules/name-variant.md). */
export function compareNames(registered: string, written: string): Likeness {
  if (registered === written) return 'same';
  const a = plainName(registered);
  const b = plainName(written);
  if (a === b) return 'same';
  const likeness = closest(a, b);
  return likeness !== 'different' && areOfTwoLanguages(a, b) ? 'language' : likeness;
}

function closest(a: string, b: string): Likeness {
  if (changeWords(a, stemOf) === changeWords(b, stemOf)) return 'inflected';
  const lowerA = a.toLowerCase();
  const lowerB = b.toLowerCase();
  if (changeWords(lowerA, stemOf) === changeWords(lowerB, stemOf)) return 'case';
  const meet = (change: (word: string) => string, after = (letters: string) => letters) => {
    const forms = lettersOf(lowerA, change).map(after);
    return lettersOf(lowerB, change).some((letters) => forms.includes(after(letters)));
  };
  if (meet((word) => word)) return 'separator';
  if (meet(joinedAlike)) return 'and';
  if (meet(joinedAlike, withoutJoints)) return 'joint';
  return meet((word) => inBokmål(joinedAlike(word)), withoutJoints) ? 'language' : 'different';
}

/** The one of several registered spellings that the written one is most like, the first among equals. */
export function nearestName(
  registered: readonly string[],
  written: string,
): { readonly name: string; readonly likeness: Likeness } | undefined {
  // Most names are written as they are registered.
  if (registered.includes(written)) return { name: written, likeness: 'same' };
  let best: { name: string; likeness: Likeness } | undefined;
  for (const name of registered) {
    const likeness = compareNames(name, written);
    if (best === undefined || ORDER.indexOf(likeness) < ORDER.indexOf(best.likeness)) best = { name, likeness };
  }
  return best;
}

/**
 * Dashes and apostrophes of all lengths and shapes are one sign, and so are blanks; between years none are needed. Quotation
 * marks and a full stop at the end are no part of a name.
 */
export function plainName(name: string): string {
  return name
    .normalize('NFC')
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/[’`´]/g, "'")
    .replace(/[«»“”„"]/g, '')
    .replace(/[\s>]+/g, ' ')
    .trim()
    .replace(/[.,;:]$/, '')
    .replace(/(?<=\d) ?- ?(?=\d)/g, '-');
}

function lettersOf(name: string, change: (word: string) => string): readonly string[] {
  return letterForms(nameWords(name).map(({ text }) => change(text)));
}

function joinedAlike(word: string): string {
  return isJoiner(word) ? '&' : word;
}

/** Without each s that may join two parts of a word: three letters stand on both sides of it at least. */
export function withoutJoints(letters: string): string {
  return letters.replace(/(?<=.{3})s(?=.{3})/g, '');
}

/** «-aren», «-ane» in one and «-eren», «-ene» in the other: no word has both in one language. */
function areOfTwoLanguages(a: string, b: string): boolean {
  const [first, second] = [a, b].map((name) =>
    nameWords(name)
      .map(({ text }) => partEnding(text).ending)
      .join(' '),
  );
  return isOf(NYNORSK, first) !== isOf(NYNORSK, second) && isOf(BOKMÅL, first) !== isOf(BOKMÅL, second);
}

const NYNORSK = /ar|ane/;
const BOKMÅL = /er|ene/;

function isOf(endings: RegExp, text = ''): boolean {
  return endings.test(text);
}
