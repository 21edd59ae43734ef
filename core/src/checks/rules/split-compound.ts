import { compareNames } from '../../model/names/index.ts';
import type { Plan } from '../../workspace/plan.ts';
import { defineRule } from '../define.ts';
import { replaceWith } from '../make-fix.ts';
import { passagesOf } from '../prose/passages.ts';

/** Words that plans put behind an abbreviation or a name to make one word of both, in bokmål and nynorsk. */
const HEADS =
  'pasient|bruker|brukar|team|kontor|undersøkelse|undersøking|kartlegging|legemiddel|situasjon|koordinator|plass|lidelse|liding|ordning|modell|metode|styringsgruppe|midler|midlar|data|tall|tal|rapporter|rapportar|rådgiver|rådgivar|leder|leiar|veileder|rettleiar|prosjekt|satsing|samarbeid|stilling|behandling|tiltak';
/** «pasientene», «teamet», «undersøkelsens». */
const ENDINGS = '(?:en|et|a|e|er|ar|ene|ane|ne|r|n|s|ens|ets|enes|anes)?';
const SPLIT = new RegExp(
  `(?<![\\p{L}\\p{N}/-])(\\p{Lu}{2,6}|\\p{Lu}\\p{Ll}{2,20}(?:\\p{Lu}\\p{Ll}{2,20})?|Covid[ -]19)\\s{1,12}((?:${HEADS})${ENDINGS})(?![\\p{L}-])`,
  'gu',
);

/** «LAR – pasientene», «FACT – team»: nouns that no sentence goes on with behind a dash. */
const DASHED = new RegExp(
  `(?<![\\p{L}\\p{N}/-])(\\p{Lu}{2,6})\\s{1,4}[-–]\\s{1,4}((?:pasient|bruker|brukar|team|kontor|legemiddel)${ENDINGS})(?![\\p{L}-])`,
  'gu',
);

/** A capital or figure, and one of the words behind it: most texts have none, and are not looked through. */
const MAYBE = new RegExp(`[A-ZÆØÅ0-9]\\S{0,40}\\s{1,12}(?:[-–]\\s{1,4})?(?:${HEADS}|åring|årig)`);

/** «5 åringer», «16 årige» */
const AGED = /(?<![\p{L}\p{N}.,/–-])(\d{1,3})\s{1,4}((?:åring|årig)\p{Ll}{0,4})(?![\p{L}-])/gu;

/** «NAV samarbeider med», «Barnevernet leder»: verbs that look like those words. */
const VERB = /^(?:samarbeide[rs]?|samarbeida[rs]?|lede[rs]?|leia[rs]?|veilede[rs]?|rettleia[rs]?)$/u;
/** The word before, which a name of two words begins with: «Ung Data undersøkelsen». */
const WORD_BEFORE = /(?<![\p{L}\p{N}])\p{Lu}\p{L}{1,20} $/u;
/** «An analysis of the Norwegian Espad data»: the title of a foreign work. */
const ENGLISH_BEFORE = /(?<![\p{L}\p{N}])the\s(?:[\p{L}-]{1,20}\s)?$/iu;

/** An abbreviation or a name and the word that it belongs to, written as two words. */
export default defineRule({
  code: 'split-compound',
  group: 'language',
  levels: ['hint', 'hint', 'information'],
  summary: {
    nb: 'En forkortelse eller et navn som er skilt fra ordet det hører sammen med',
    nn: 'Ei forkorting eller eit namn som er skilt frå ordet det høyrer saman med',
    en: 'An abbreviation or name parted from the word that it makes one word with',
  },
  message: {
    nb: ({ right }) => `Dette er ett ord på norsk. Skriv «${right}».`,
    nn: ({ right }) => `Dette er eitt ord på norsk. Skriv «${right}».`,
    en: ({ right }) => `This is one word in Norwegian. Write “${right}”.`,
  },
  check({ plan, report }) {
    if (plan.language === 'en') return;
    for (const { file, passage } of passagesOf(plan)) {
      if (!MAYBE.test(passage.text)) continue;
      for (const { 0: found, 1: first = '', 2: second = '', index } of passage.text.matchAll(SPLIT)) {
        if (VERB.test(second) || isName(plan, `${first} ${second}`)) continue;
        const lead = passage.text.slice(Math.max(0, index - 26), index);
        if (ENGLISH_BEFORE.test(lead)) continue;
        const before = WORD_BEFORE.exec(lead)?.[0] ?? '';
        const parted = [first.replace(' ', '-'), `${before}${first}`].find((name) => isOneWord(plan, name));
        if (parted === undefined) continue;
        const end = passage.span.start + index + found.length;
        const span = { start: end - found.length - Math.max(0, parted.length - first.length), end };
        const right = `${parted}-${second}`;
        report({ uri: file.uri, span, args: { right }, fixes: () => [replaceWith(file.uri, span, right, true)] });
      }
      const others = [...passage.text.matchAll(DASHED), ...passage.text.matchAll(AGED)];
      for (const { 0: found, 1: first = '', 2: second = '', index } of others) {
        const span = { start: passage.span.start + index, end: passage.span.start + index + found.length };
        const right = `${first}-${second}`;
        report({ uri: file.uri, span, args: { right }, fixes: () => [replaceWith(file.uri, span, right, true)] });
      }
    }
  },
});

/** Capitals always are an abbreviation; other words only where the plan has them as a name: «Politiets tall» are its own. */
function isOneWord(plan: Plan, first: string): boolean {
  const isOwner = first.endsWith('s') && isName(plan, first.slice(0, -1));
  return !/\p{Ll}/u.test(first) || (isName(plan, first) && !isOwner) || /^covid/i.test(first);
}

/**
 * Whether a text is what the plan calls something, in any spelling: «ROP team» is a name where a unit is called so, whatever
 * one thinks of it, and where it is called «ROP-team», `name-variant` says so.
 */
function isName(plan: Plan, text: string): boolean {
  return plan
    .withLooseName(text, ['unit', 'source', 'measure'])
    .some(({ names }) => names.some((name) => compareNames(name.text, text) !== 'different'));
}
