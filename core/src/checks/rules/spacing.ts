import type { ParsedFile } from '../../model/file.ts';
import type { Lang } from '../../model/language.ts';
import type { Passage } from '../../model/prose.ts';
import { overlaps, type Span } from '../../text/span.ts';
import type { Plan } from '../../workspace/plan.ts';
import { defineRule } from '../define.ts';
import { replaceWith } from '../make-fix.ts';
import { textVariants } from '../names/variants.ts';
import { type PlanPassage, passagesOf } from '../prose/passages.ts';

/** A slip with blanks: what it looks like, what should stand there, and what is wrong with it. */
interface Slip {
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

const SLIPS: readonly Slip[] = [
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

/** A blank that is missing or too much around a sign, or the sign twice. */
export default defineRule({
  code: 'spacing',
  group: 'language',
  levels: ['hint', 'hint', 'information'],
  summary: {
    nb: 'Et mellomrom som mangler eller er for mye, eller et skilletegn som står to ganger',
    nn: 'Eit mellomrom som manglar eller er for mykje, eller eit skiljeteikn som står to gonger',
    en: 'A blank that is missing or too much, or a punctuation mark that stands twice',
  },
  message: {
    nb: ({ what, right }) => `${WHAT[what as Slip['what']].nb} Skriv «${right}».`,
    nn: ({ what, right }) => `${WHAT[what as Slip['what']].nn} Skriv «${right}».`,
    en: ({ what, right }) => `${WHAT[what as Slip['what']].en} Write “${right}”.`,
  },
  check({ plan, report }) {
    const found = [...slipsIn(plan)];
    const isInName = namesAmong(plan, found);
    for (const each of found) {
      const { file, text, index, written, span, slip } = each;
      if (isInName(each)) continue;
      const right = slip.right(written);
      const fixes = () => [replaceWith(file.uri, span, right, slip.open === undefined)];
      const args = { what: slip.what, right: inWords(text, index, written, right) };
      report({ uri: file.uri, span, args, fixes });
    }
  },
});

/** A slip where it stands: in a text that is shown, and in the file. */
interface Found {
  readonly file: ParsedFile;
  readonly passage: Passage | undefined;
  readonly text: string;
  readonly index: number;
  readonly written: string;
  readonly span: Span;
  readonly slip: Slip;
}

function* slipsIn(plan: Plan): Generator<Found> {
  for (const { file, passage, text, start } of shownTexts(plan)) {
    for (const slip of SLIPS) {
      if (slip.not === plan.language || !slip.signs.test(text)) continue;
      for (const { 0: written, index } of text.matchAll(slip.pattern)) {
        const span = { start: start + index, end: start + index + written.length };
        // Markup that is blanked out is no blank of the author's.
        if (file.text.slice(span.start, span.end) !== written) continue;
        yield { file, passage, text, index, written, span, slip };
      }
    }
  }
}

/**
 * Whether a slip is one in a registered name, «helse – og omsorgstjenesteloven»: `name-variant` reports that, and knows what
 * should stand there. The names are looked for only where a slip with a hyphen is.
 */
function namesAmong(plan: Plan, found: readonly Found[]): (each: Found) => boolean {
  const passages = new Map<Passage, PlanPassage>();
  for (const { file, passage, slip } of found) {
    if (slip.open && passage !== undefined) passages.set(passage, { file, passage });
  }
  if (passages.size === 0) return () => false;
  const names = new Map<Passage, Span[]>();
  for (const { passage, span } of textVariants(plan, passages.values())) {
    const spans = names.get(passage);
    if (spans === undefined) names.set(passage, [span]);
    else spans.push(span);
  }
  return ({ passage, span, slip }) =>
    slip.open === true && passage !== undefined && names.get(passage)?.some((name) => overlaps(name, span)) === true;
}

interface Shown extends Pick<Found, 'file' | 'passage' | 'text'> {
  readonly start: number;
}

/**
 * Running text, the times of measures, which often are whole sentences, and the figures that are shown as they are written:
 * `[[ungdata-rusfri@2022=81%]]`.
 */
function* shownTexts(plan: Plan): Generator<Shown> {
  for (const { file, passage } of passagesOf(plan)) {
    yield { file, passage, text: passage.text, start: passage.span.start };
  }
  for (const { uri, fields } of plan.items('measure')) {
    const file = plan.file(uri);
    if (file === undefined || fields.time.kind !== 'value' || fields.time.value.ends !== undefined) continue;
    const { start, end } = fields.time.value.span;
    yield { file, passage: undefined, text: file.text.slice(start, end), start };
  }
  for (const file of plan.files) {
    for (const { place } of file.references) {
      const shown = place.type === 'prose' ? place.figure?.expected : undefined;
      if (shown !== undefined) yield { file, passage: undefined, text: shown.text, start: shown.span.start };
    }
  }
}

/** The words around a place, with what should stand there: «2020. Om» for a full stop alone. */
function inWords(text: string, index: number, found: string, right: string): string {
  const before = /[\p{L}\d]*$/u.exec(text.slice(Math.max(0, index - 30), index))?.[0] ?? '';
  const end = index + found.length;
  const behind = /^[\p{L}\d]*/u.exec(text.slice(end, end + 30))?.[0] ?? '';
  return `${before}${right}${behind}`.trim();
}

const WHAT = {
  missing: {
    nb: 'Her mangler det et mellomrom.',
    nn: 'Her manglar det eit mellomrom.',
    en: 'A blank is missing here.',
  },
  extra: {
    nb: 'Her er det et mellomrom for mye.',
    nn: 'Her er det eit mellomrom for mykje.',
    en: 'There is a blank too much here.',
  },
  doubled: {
    nb: 'Her står det samme skilletegnet to ganger.',
    nn: 'Her står det same skiljeteiknet to gonger.',
    en: 'The same punctuation mark stands here twice.',
  },
} as const;
