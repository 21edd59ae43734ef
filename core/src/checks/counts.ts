import type { Lang } from '../model/language.ts';
import type { Span } from '../text/span.ts';

/** How many points a sentence says that come. Offsets are those of the text that was read. */
export interface SaidCount {
  readonly count: number;
  /** The number's word. */
  readonly span: Span;
}

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
/** English has a «to» that is no number. */
const NUMBERS: Readonly<Record<Lang, Readonly<Record<string, number>>>> = { nb: NORWEGIAN, nn: NORWEGIAN, en: ENGLISH };

/** What plans have lists of, in any form of the plural, in bokmål, nynorsk and English; compounds with these count too. */
const POINTS =
  'mål|måla|målene|målsettinger|målsetjingar|områder|område|områda|områdene|tiltak|tiltaka|tiltakene|punkter|punkt|punkta|måter|måtar|grunner|grunnar|årsaker|årsaker|prinsipper|prinsipp|strategier|strategiar|utfordringer|utfordringar|faktorer|faktorar|spørsmål|nivåer|nivå|grupper|kategorier|kategoriar|faser|fasar|trinn|tema|temaer|prioriteringer|prioriteringar|anbefalinger|tilrådingar|oppgaver|oppgåver|krav|deler|delar|dimensjoner|dimensjonar|verdier|verdiar|kriterier|kriterium|målgrupper|råd|forhold|tilhøve|virkemidler|verkemiddel|former|typer|typar|steg|satsinger|satsingar|delprosjekter|pilarer|pilarar|goals|areas|measures|points|ways|reasons|causes|principles|strategies|challenges|factors|questions|levels|groups|categories|phases|steps|themes|priorities|recommendations|tasks|requirements|parts|dimensions|values|criteria|types|forms';

/** «følgende tre områder:», «fem hovedmål for perioden:», “three main goals:”; at the end, with some words behind. */
const COUNT = new RegExp(
  `(?<![\\p{L}\\p{N}.,-])(${[NORWEGIAN, ENGLISH].flatMap(Object.keys).join('|')}|\\d{1,2})\\s(?:(?!(?:av|eller|og|til|for|i|på|of|or|and|in)\\s)[\\p{L}-]{2,30}\\s){0,2}?(?:[\\p{L}-]*(?:${POINTS}))(?:\\s[\\p{L}\\p{N}-]{1,30}){0,8}\\s?:\\s*$`,
  'iu',
);
/** A second number, so that it cannot be told which is meant. */
const ANOTHER = new RegExp(`\\d|(?<!\\p{L})(?:${[NORWEGIAN, ENGLISH].flatMap(Object.keys).join('|')})(?!\\p{L})`, 'iu');
/** Words before the number that make it less than exact, or another's, and numbers in two parts. */
const LOOSE =
  /(?<!\p{L})(?:minst|over|under|omtrent|rundt|cirka|ca\.?|nærmere|nærare|opptil|inntil|flere enn|fleire enn|mer enn|meir enn|blant|bl\.a\.?|av|første|fyrste|siste|to|tre|fire|fem|one|eller|or|at least|about|around|first|last|of)[\s–-]*$/iu;

/**
 * What a paragraph that ends in a colon says of how many points come behind it; `undefined` where it says nothing, or nothing
 * exact. The last sentence counts, and the last number in it.
 */
export function countIn(paragraph: string, lang: Lang): SaidCount | undefined {
  // «**Fem mål:**» ends in a colon as well.
  const end = paragraph.replace(/[\s*_]+$/, '').length;
  if (paragraph.charAt(end - 1) !== ':') return undefined;
  const shown = paragraph.slice(0, end);
  const text = shown.slice(-300).replace(/[\s*_]/g, ' ');
  const offset = shown.length - text.length;
  const sentence = Math.max(text.lastIndexOf('. '), text.lastIndexOf('? '), text.lastIndexOf('! ')) + 1;
  const match = COUNT.exec(text.slice(sentence));
  const word = match?.[1];
  if (match === null || word === undefined) return undefined;
  const start = sentence + match.index;
  if (LOOSE.test(text.slice(0, start)) || ANOTHER.test(text.slice(start + word.length))) return undefined;
  const count = NUMBERS[lang][word.toLowerCase()] ?? Number(word);
  if (!(count >= 2)) return undefined;
  return { count, span: { start: offset + start, end: offset + start + word.length } };
}
