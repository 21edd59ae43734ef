import { measurementsOf, unitOf } from '../../model/indicator.ts';
import { unitMeaning } from '../../model/number.ts';
import type { Args } from '../define.ts';
import { defineRule } from '../define.ts';
import { indicatorName } from '../indicators/figures.ts';

/** A count of persons so small that they may be known again. */
export default defineRule({
  code: 'small-count',
  group: 'language',
  levels: ['information', 'warning', 'warning'],
  summary: {
    nb: 'Et antall personer som er så lite at de kan kjennes igjen',
    nn: 'Eit tal personar som er så lite at dei kan kjennast igjen',
    en: 'A count of persons so small that they may be known again',
  },
  message: {
    nb: (args) =>
      `${shown(args, 'i')} gjelder bare ${args.value === 1 ? 'én person' : `${args.value} personer`}, som kan kjennes igjen. Slå sammen år eller grupper, skriv «under 5» i teksten, eller sett «offentlig: ja» når tallet er avklart.`,
    nn: (args) =>
      `${shown(args, 'i')} gjeld berre ${args.value === 1 ? 'éin person' : `${args.value} personar`}, som kan kjennast igjen. Slå saman år eller grupper, skriv «under 5» i teksten, eller set «offentleg: ja» når talet er avklart.`,
    en: (args) =>
      `${shown(args, 'in')} is about ${args.value === 1 ? 'one person' : `${args.value} persons`} only, who may be known again. Join years or groups, write “under 5” in the text, or set “public: yes” when the figure is cleared.`,
  },
  check({ plan, report }) {
    for (const indicator of plan.items('indicator')) {
      const isPublic = indicator.fields.public;
      if (isPublic.kind === 'unreadable' || (isPublic.kind === 'value' && isPublic.value)) continue;
      if (!countsPersons(unitOf(indicator) ?? '')) continue;
      const name = indicatorName(indicator);
      for (const { year, value, span, categories } of measurementsOf(indicator)) {
        for (const each of value === undefined ? categories : [{ name: '', value, span }]) {
          const args = { name, year, category: each.name, value: each.value };
          if (isSmall(each.value)) report({ uri: indicator.uri, span: each.span, args });
        }
      }
    }
  },
});

/** «Henvist til ARA» i 2019, with the category where there is one; English takes other quotation marks. */
function shown({ name, year, category }: Args, word: 'i' | 'in'): string {
  const quoted = word === 'i' ? `«${name}»` : `“${name}”`;
  return `${quoted}${category === '' ? '' : ` (${category})`} ${word} ${year}`;
}

/** Nobody is behind 0, and what is no whole number is an average. */
function isSmall(value: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= 4;
}

/** Words for persons that may be counted in their place, in any form: «elever», «unge voksne», «pasienter i LAR», “patients”. */
const PERSONS = new RegExp(
  `^(?:(?:antall|antal|tal|number of)\\s)?(?:\\p{L}+e\\s)?(?:\\p{L}*(?:${[
    'personer|personar|brukere|brukarar|mottakere|mottakarar|pasienter|pasientar|klienter|klientar|deltakere|deltakarar',
    'elever|elevar|studenter|studentar|lærlinger|lærlingar|ungdommer|ungdommar|ungdom|barn|unge|gutter|gutar|jenter',
    'menn|kvinner|voksne|vaksne|eldre|foreldre|foresatte|føresette|pårørende|pårørande|innbyggere|innbyggjarar|gravide',
    'ansatte|tilsette|innsatte|innsette|søkere|søkjarar|beboere|bebuarar|døde|dødsfall',
    'persons|people|users|patients|clients|pupils|students|children|boys|girls|men|women|adults|parents|relatives',
    'inhabitants|residents|participants|employees|deaths|inmates',
  ].join('|')}))(?:\\s|$)`,
  'iu',
);

/** Shares and rates of persons are no counts of them. */
const RATE = /%|\b(?:prosent|percent|andel|share|per|pr)\b/i;

/** As much of a unit as is looked at; what is longer is a sentence. */
const LONGEST = 80;

function countsPersons(unit: string): boolean {
  if (unitMeaning(unit) === 'persons') return true;
  return unit.length <= LONGEST && PERSONS.test(unit.trim()) && !RATE.test(unit);
}
