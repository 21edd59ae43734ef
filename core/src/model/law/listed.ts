import { chapterOf } from './chapter.ts';
import type { LawPlace } from './place.ts';
import { citationsIn, type Section } from './sections.ts';

/** The sections and chapters that a law's `paragrafer` lists, read once. */
export interface SectionList {
  /** Whether the list has the section, alone or within a range; a chapter is there where any of its sections is. */
  has(place: LawPlace): boolean;
  /** Each in its order, without §: `1-7d`; those between the ends of a range, too, which may be more than the law has. */
  readonly numbers: readonly string[];
}

interface Range {
  readonly first: string;
  readonly last: string;
}

/** Reads a list: one section in each text, or several, or from one to another (`4-6 til 4-9`). */
export function sectionList(texts: readonly string[]): SectionList {
  const keys = new Set<string>();
  const ranges: Range[] = [];
  const chapters = new Set<string>();
  for (const text of texts) {
    const chapter = chapterOf(text);
    if (chapter !== undefined) chapters.add(chapter.number);
    const source = `§§ ${text.replace(/[§()[\]]/g, ' ').trim()}`;
    const numbers = citationsIn(source, 0).flatMap(({ sections }) => sections.map(({ place }) => place.number));
    for (const number of numbers) keys.add(number);
    const [first, last, more] = numbers;
    if (first !== undefined && last !== undefined && more === undefined && /\s(?:til|to)\s/.test(text))
      ranges.push({ first, last });
  }
  for (const key of keys) {
    const chapter = /^(\d+\p{L}?)-/u.exec(key)?.[1];
    if (chapter !== undefined) chapters.add(chapter);
  }
  const isSection = (number: string) => keys.has(number) || ranges.some((range) => isBetween(number, range));
  return {
    has: ({ number, isChapter }) => (isChapter ? chapters.size === 0 || chapters.has(number) : isSection(number)),
    numbers: [...keys].flatMap((key) => [key, ...ranges.filter(({ first }) => first === key).flatMap(between)]),
  };
}

/**
 * Which of its readings a section has in a law with this list; the usual one where there is no list or neither is on it. The
 * letter of «§ 1-7 d» belongs to the number where the list has 1-7d.
 */
export function placeIn(section: Section, list: SectionList | undefined): LawPlace {
  const { place, asLetter } = section;
  if (asLetter === undefined || list?.has(place)) return place;
  return list?.has(asLetter) ? asLetter : place;
}

/**
 * Whether a section is on the list. A section that is there covers all its parts; a letter that may be a part or belong to the
 * number («§ 1-7 d») is a part where none of the sections listed is § 1-7 with a letter, or where it is written as one, `d)`.
 */
export function isListed({ place, asLetter, hasBracket }: Section, list: SectionList): boolean {
  if (list.has(place)) return true;
  if (asLetter === undefined || !list.has(asLetter)) return false;
  return hasBracket || !list.numbers.some((number) => isLettered(number, asLetter.number));
}

function isLettered(number: string, base: string): boolean {
  return number.length === base.length + 1 && number.startsWith(base) && /\p{L}$/u.test(number);
}

/** `4-2` is between `4-1` and `4-4`; the last number counts, and what stands before it must be the same. */
function isBetween(key: string, { first, last }: Range): boolean {
  const [prefix, number] = lastNumber(key);
  const [firstPrefix, from] = lastNumber(first);
  const [lastPrefix, to] = lastNumber(last);
  return prefix === firstPrefix && prefix === lastPrefix && from <= number && number <= to;
}

/** The numbers between the ends of a range, without letters. */
function between({ first, last }: Range): readonly string[] {
  const [prefix, from] = lastNumber(first);
  const [lastPrefix, to] = lastNumber(last);
  if (prefix !== lastPrefix || to - from > LONGEST_RANGE) return [];
  return Array.from({ length: Math.max(0, to - from - 1) }, (_, at) => `${prefix}${from + 1 + at}`);
}

/** More sections than any law has in one chapter. */
const LONGEST_RANGE = 500;

function lastNumber(key: string): readonly [prefix: string, number: number] {
  const match = /^(.*?)(\d+)\p{L}?$/u.exec(key);
  return [match?.[1] ?? key, Number(match?.[2] ?? Number.NaN)];
}
