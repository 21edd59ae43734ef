import { type Lang, words } from '../language.ts';

/**
 * A place in a law in its one form, whatever way it was written: «§ 14-14 1. ledd litra a)» is § 14-14 første ledd bokstav a.
 */
export interface LawPlace {
  /** `1-7d`, `9a-2`, in small letters and without blanks; of a chapter where `isChapter`. */
  readonly number: string;
  readonly isChapter?: true;
  /** The parts of the section that are meant, in the order they stand. */
  readonly parts: readonly LawPart[];
}

/** `første og tredje ledd`: the unit and its values; ordinals as figures, `-1` for the last. */
export interface LawPart {
  readonly unit: LawUnit;
  readonly values: readonly string[];
}

export type LawUnit = 'subsection' | 'sentence' | 'letter' | 'item';

/** The place as law books write it: `§ 14-14 første ledd bokstav a nr. 2`, `kapittel 3`. */
export function showPlace({ number, isChapter, parts }: LawPlace, lang: Lang): string {
  const whole = isChapter ? `${CHAPTER[lang]} ${number.toUpperCase()}` : `§ ${number}`;
  return [whole, ...parts.map((part) => showPart(part, lang))].join(' ');
}

function showPart({ unit, values }: LawPart, lang: Lang): string {
  const isCounted = unit === 'subsection' || unit === 'sentence';
  const shown = values.map((value) => (isCounted ? showOrdinal(Number(value), lang) : value)).join(` ${AND[lang]} `);
  return isCounted ? `${shown} ${UNITS[unit][lang]}` : `${UNITS[unit][lang]} ${shown}`;
}

const AND = words('og', 'og', 'and');
const CHAPTER = words('kapittel', 'kapittel', 'chapter');
const UNITS = {
  subsection: words('ledd', 'ledd', 'paragraph'),
  sentence: words('punktum', 'punktum', 'sentence'),
  letter: words('bokstav', 'bokstav', 'letter'),
  item: words('nr.', 'nr.', 'no.'),
} as const;

const ORDINALS = {
  nb: ['første', 'annet', 'tredje', 'fjerde', 'femte', 'sjette', 'sjuende', 'åttende', 'niende', 'tiende'],
  nn: ['første', 'andre', 'tredje', 'fjerde', 'femte', 'sjette', 'sjuande', 'åttande', 'niande', 'tiande'],
  en: ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'],
} as const;

const LAST = words('siste', 'siste', 'last');

function showOrdinal(place: number, lang: Lang): string {
  return place === -1 ? LAST[lang] : (ORDINALS[lang][place - 1] ?? `${place}.`);
}

/** Every word for an ordinal, in all languages. */
const READ: ReadonlyMap<string, number> = new Map([
  ...Object.values(ORDINALS).flatMap((all) => all.map((word, at): [string, number] => [word, at + 1])),
  ...Object.values(LAST).map((word): [string, number] => [word, -1]),
  ['fyrste', 1],
  ['anna', 2],
  ['syvende', 7],
]);

/** The number that an ordinal means: «første», «annet», «2.»; -1 for «siste», `undefined` for other words. */
export function readOrdinal(word: string): number | undefined {
  const digits = /^(\d{1,2})\.?$/.exec(word)?.[1];
  return digits === undefined ? READ.get(word.toLowerCase()) : Number(digits);
}
