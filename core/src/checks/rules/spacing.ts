import type { Lang } from '../../model/language.ts';
import { defineRule } from '../define.ts';
import { replaceWith } from '../make-fix.ts';
import { passagesOf } from '../prose.ts';

/** A slip with blanks: what it looks like, what should stand there, and what is wrong with it. */
interface Slip {
  readonly pattern: RegExp;
  readonly right: (found: string) => string;
  readonly what: 'missing' | 'extra' | 'doubled';
  /** Languages in which it is none. */
  readonly not?: Lang;
}

const SLIPS: readonly Slip[] = [
  // «25%»
  {
    pattern: /(?<![\p{L}\d])\d[\d.,]{0,12}%/gu,
    right: (found) => `${found.slice(0, -1)} %`,
    what: 'missing',
    not: 'en',
  },
  // «1.januar», «7.trinn»; not «01.pdf»
  {
    pattern: /(?<![\p{L}\d.,])\d{1,2}\.(?!pdf|docx?|xlsx?|html?|png|jpe?g|svg|yaml)\p{Ll}{3,40}/gu,
    right: (found) => found.replace('.', '. '),
    what: 'missing',
    not: 'en',
  },
  // «§10-2»
  { pattern: /§\d[\d-]{0,8}/gu, right: (found) => `§ ${found.slice(1)}`, what: 'missing' },
  // «i 2020.Om lag»
  {
    pattern: /(?<=\p{Ll}\p{Ll}|\d\d)\.\p{Lu}\p{Ll}{0,40}(?=\s)/gu,
    right: (found) => found.replace('.', '. '),
    what: 'missing',
  },
  // «50 år(Brukerplan»
  { pattern: /(?<=\p{Ll}\p{Ll})\((?=\p{Lu}\p{Ll})/gu, right: () => ' (', what: 'missing' },
  // «utviklingsmønstre .»
  { pattern: /(?<=[\p{L}\d)»]) {1,3}[.,;](?=\s|$)/gu, right: (found) => found.trim(), what: 'extra' },
  // «( slik» and «slik )»
  { pattern: /\( {1,3}(?=[\p{L}\d«])|(?<=[\p{L}\d».]) {1,3}\)/gu, right: (found) => found.trim(), what: 'extra' },
  // «og/ eller», «og /eller»
  { pattern: /(?<=\p{L})(?:\/ | \/)(?=\p{L})/gu, right: () => '/', what: 'extra' },
  // «2013- 2030», «2021 -2024»
  { pattern: /(?<!\d)\d{4}(?:[-–] | [-–])\d{4}(?!\d)/gu, right: (found) => found.replace(' ', ''), what: 'extra' },
  // «kommuner..»
  { pattern: /(?<=[\p{L}\d)»])(?:\.\.(?!\.)|,,)/gu, right: (found) => found.slice(1), what: 'doubled' },
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
    for (const { file, passage } of passagesOf(plan)) {
      for (const { pattern, right, what, not } of SLIPS) {
        if (not === plan.language) continue;
        for (const { 0: found, index } of passage.text.matchAll(pattern)) {
          const span = { start: passage.span.start + index, end: passage.span.start + index + found.length };
          // Markup that is blanked out is no blank of the author's.
          if (file.text.slice(span.start, span.end) !== found) continue;
          const text = right(found);
          const fixes = () => [replaceWith(file.uri, span, text, true)];
          report({ uri: file.uri, span, args: { what, right: inWords(passage.text, index, found, text) }, fixes });
        }
      }
    }
  },
});

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
