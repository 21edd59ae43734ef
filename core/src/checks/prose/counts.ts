import type { Lang } from '../../model/language.ts';
import { NUMBER_WORDS } from '../../model/number-words.ts';
import type { Span } from '../../text/span.ts';

/** How many points a sentence says that come. Offsets are those of the text that was read. */
export interface SaidCount {
  readonly count: number;
  /** The number's word. */
  readonly span: Span;
}

const WORDS = [NUMBER_WORDS.nb, NUMBER_WORDS.en].flatMap(Object.keys).join('|');

/** What plans have lists of, in any form of the plural, in bokmål, nynorsk and English; compounds with these count too. */
const POINTS =
  'mål|måla|målene|målsettinger|målsetjingar|områder|område|områda|områdene|tiltak|tiltaka|tiltakene|punkter|punkt|punkta|måter|måtar|grunner|grunnar|årsaker|årsaker|prinsipper|prinsipp|strategier|strategiar|utfordringer|utfordringar|faktorer|faktorar|spørsmål|nivåer|nivå|grupper|kategorier|kategoriar|faser|fasar|trinn|tema|temaer|prioriteringer|prioriteringar|anbefalinger|tilrådingar|oppgaver|oppgåver|krav|deler|delar|dimensjoner|dimensjonar|verdier|verdiar|kriterier|kriterium|målgrupper|råd|forhold|tilhøve|virkemidler|verkemiddel|former|typer|typar|steg|satsinger|satsingar|delprosjekter|pilarer|pilarar|goals|areas|measures|points|ways|reasons|causes|principles|strategies|challenges|factors|questions|levels|groups|categories|phases|steps|themes|priorities|recommendations|tasks|requirements|parts|dimensions|values|criteria|types|forms';

/** «følgende tre områder:», «fem hovedmål for perioden:», “three main goals:”; at the end, with some words behind. */
const COUNT = new RegExp(
  `(?<![\\p{L}\\p{N}.,-])(${WORDS}|\\d{1,2})\\s(?:(?!(?:av|eller|og|til|for|i|på|of|or|and|in)\\s)[\\p{L}-]{2,30}\\s){0,2}?(?:[\\p{L}-]*(?:${POINTS}))(?:\\s[\\p{L}\\p{N}-]{1,30}){0,8}\\s?:\\s*$`,
  'iu',
);
/** A second number, so that it cannot be told which is meant. */
const ANOTHER = new RegExp(`\\d|(?<!\\p{L})(?:${WORDS})(?!\\p{L})`, 'iu');
/** Words before the number that make it less than exact, or another's, and numbers in two parts. */
const LOOSE =
  /(?<!\p{L})(?:minst|over|under|omtrent|rundt|cirka|ca\.?|nærmere|nærare|opptil|inntil|flere enn|fleire enn|mer enn|meir enn|blant|bl\.a\.?|av|første|fyrste|siste|to|tre|fire|fem|one|eller|or|at least|about|around|first|last|of)[\s–-]*$/iu;

/**
 * What a paragraph that ends in a colon says of how many points come behind it; `undefined` where it says nothing, or nothing
 * exact. The last sentence counts, and the last number in it.
 */
export function countIn(paragraph: string, lang: Lang): SaidCount | undefined {
  // «**Fem mål:**» ends in a colon as well.
  let end = paragraph.length;
  while (end > 0 && /[\s*_]/.test(paragraph.charAt(end - 1))) end--;
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
  const count = NUMBER_WORDS[lang][word.toLowerCase()] ?? Number(word);
  if (!(count >= 2)) return undefined;
  return { count, span: { start: offset + start, end: offset + start + word.length } };
}
