import type { Lang } from '../../model/language.ts';

/** A slip with blanks: what it looks like, what should stand there, and what is wrong with it. */
export interface SpacingSlip {
  /** Signs without which there is no such slip: most texts have none of them, and are not looked through. */
  readonly signs: RegExp;
  readonly pattern: RegExp;
  readonly right: (found: string) => string;
  readonly what: 'missing' | 'extra' | 'doubled';
  /** Languages in which it is none. */
  readonly not?: Lang;
  /** What should stand there is for the author to say: «Moen- leder» may be a dash as well. */
  readonly open?: true;
}

/** Words that a hyphen in the air may have behind it: «salgs- og skjenkesteder», «opp- til nedtrapping». */
const AFTER_HYPHEN = '(?:og|eller|samt|til|men|mot|kontra|som|and|or|to|nor|versus|vs|but|than|as)(?!\\p{L})';

/** Words that go on with a sentence behind a dash: «ungdom – og det er mange». Others make a compound of what stands before. */
const AFTER_DASH =
  '(?:det|den|de|dei|der|dette|disse|desse|er|var|et|eit|ein|en|ei|å|at|som|vi|me|man|ein|kan|skal|vil|må|bør|har|hadde|blir|vert|ble|vart|blei|ikke|ikkje|også|òg|for|i|på|til|av|med|om|når|hvor|kor|hva|kva|hvordan|korleis|her|så|da|då|deretter|derfor|difor|dermed|dersom|hvis|viss|særlig|særleg|spesielt|ofte|gjerne|kanskje|alle|noen|nokon|nokre|ingen|mange|flere|fleire|få|bare|berre|både|helst|samtidig|dessuten|motsatt|omvendt)(?!\\p{L})';

const SLIPS: readonly SpacingSlip[] = [
  // «25%»
  {
    signs: /%/,
    pattern: /(?<![\p{L}\d])\d[\d.,]{0,12}%/gu,
    right: (found) => `${found.slice(0, -1)} %`,
    what: 'missing',
    not: 'en',
  },
  // «1.januar», «7.trinn»; not «01.pdf»
  {
    signs: /\d\.[^\s\d]/,
    pattern: /(?<![\p{L}\d.,])\d{1,2}\.(?!pdf|docx?|xlsx?|html?|png|jpe?g|svg|yaml)\p{Ll}{3,40}/gu,
    right: (found) => found.replace('.', '. '),
    what: 'missing',
    not: 'en',
  },
  // «§10-2»
  { signs: /§\d/, pattern: /§\d[\d-]{0,8}/gu, right: (found) => `§ ${found.slice(1)}`, what: 'missing' },
  // «i 2020.Om lag»
  {
    signs: /\.[A-ZÆØÅ]/,
    pattern: /(?<=\p{Ll}\p{Ll}|\d\d)\.\p{Lu}\p{Ll}{0,40}(?=\s)/gu,
    right: (found) => found.replace('.', '. '),
    what: 'missing',
  },
  // «50 år(Brukerplan»
  { signs: /\S\(/, pattern: /(?<=\p{Ll}\p{Ll})\((?=\p{Lu}\p{Ll})/gu, right: () => ' (', what: 'missing' },
  // «utviklingsmønstre .», «grupper :»
  {
    signs: / [.,;:]/,
    pattern: /(?<=[\p{L}\d)»]) {1,3}[.,;](?=\s|$)|(?<=[\p{L})»]) {1,3}:(?=\s|$)/gu,
    right: (found) => found.trim(),
    what: 'extra',
  },
  // «( slik» and «slik )»
  {
    signs: /\( | \)/,
    pattern: /\( {1,3}(?=[\p{L}\d«])|(?<=[\p{L}\d».]) {1,3}\)/gu,
    right: (found) => found.trim(),
    what: 'extra',
  },
  // «og/ eller», «og /eller»
  { signs: /\/ | \//, pattern: /(?<=\p{L})(?:\/ | \/)(?=\p{L})/gu, right: () => '/', what: 'extra' },
  // «NAV- leder», «90- tallet»; not «salgs- og», «helse- sosial- og»
  {
    signs: /- /,
    pattern: new RegExp(
      `(?<![\\p{L}\\d-])(?:\\p{L}{2,40}- {1,3}(?!${AFTER_HYPHEN}|\\p{L}{1,40}-(?!\\p{L}))\\p{L}{2,40}|\\d{1,4}- {1,3}(?:tall|åring)\\p{L}{0,4})`,
      'giu',
    ),
    right: (found) => found.replace(/ +/, ''),
    what: 'extra',
    open: true,
  },
  // «rus – og psykiske lidelser»; not «ungdom – og det er mange», «staten – og kommunen – skal»
  {
    signs: /\s[-–]\s/,
    pattern: new RegExp(
      `(?<![\\p{L}-])(?!\\p{L}{1,40}(?:en|et|a|ene|ane|inger|ingar|elser|ar)(?!\\p{L}))\\p{L}{3,40}\\s{1,4}[-–](?=\\s{1,4}(?:og|eller)\\s{1,4}(?!${AFTER_DASH})\\p{Ll}(?![^.!?,;]{0,60}\\s[-–]\\s))`,
      'gu',
    ),
    right: (found) => found.replace(/\s+[-–]/, '-'),
    what: 'extra',
    not: 'en',
    open: true,
  },
  // «1. – og 6. klasse»
  {
    signs: /\.\s{1,4}[-–]/,
    pattern: /(?<![\p{L}\d])\d{1,2}\.\s{1,4}[-–](?=\s{1,4}(?:og|eller)\s{1,4}\d{1,2}\.)/gu,
    right: (found) => found.replace(/\s+[-–]/, ''),
    what: 'extra',
    not: 'en',
  },
  // «alkohol- , tobakk- og»
  {
    signs: /- {1,3},/,
    pattern: /(?<![\p{L}-])\p{L}{2,40}- {1,3},/gu,
    right: (found) => found.replace(/ +/, ''),
    what: 'extra',
  },
  // «(senter mot overgrep)6. klasse»
  {
    signs: /\)\d/,
    pattern: /(?<=\p{Ll}\p{Ll}\))\d{1,2}\.(?=\s\p{Ll})/gu,
    right: (found) => ` ${found}`,
    what: 'missing',
  },
  // «2013- 2030», «2021 -2024»
  {
    signs: /\d[-–] \d| [-–]\d/,
    pattern: /(?<!\d)\d{4}(?:[-–] | [-–])\d{4}(?!\d)/gu,
    right: (found) => found.replace(' ', ''),
    what: 'extra',
  },
  // «kommuner..»
  {
    signs: /\.\.|,,/,
    pattern: /(?<=[\p{L}\d)»])(?:\.\.(?!\.)|,,)/gu,
    right: (found) => found.slice(1),
    what: 'doubled',
  },
];

/** A slip where it stands: what is written there, and its offset in the text that was read. */
export interface SpacingFound {
  readonly slip: SpacingSlip;
  readonly written: string;
  readonly index: number;
}

/** The slips with blanks in a text that is shown, in a plan of the language. Linear in the text. */
export function* spacingIn(text: string, lang: Lang): Generator<SpacingFound> {
  for (const slip of SLIPS) {
    if (slip.not === lang || !slip.signs.test(text)) continue;
    for (const { 0: written, index } of text.matchAll(slip.pattern)) yield { slip, written, index };
  }
}
