import { NUMBER_WORDS } from '../../model/number-words.ts';

/**
 * What the words around a time say that it is the time of, in bokmål, nynorsk and English: one list, here
 * (docs/rules/time-conflict.md). Words and phrases are parted by a comma; `*` stands for the rest of a word.
 */
const START = anyOf(
  'oppstart, starter, starte, startes, start, begynner, begynne, påbegynnes, igangsettes, igangsette, iverksettes, iverksette, settes i gang, sette i gang, settes i verk, sette i verk, settes i drift, etableres, etablere, opprettes, opprette, innføres, innføre, lanseres, lansere, tas i bruk, ta i bruk',
  'startar, startast, byrjar, byrje, igangsetjast, iverksetjast, setjast i gang, setje i gang, setjast i verk, setje i verk, blir sett i gang, blir sett i verk, etablerast, opprettast, innførast, lanserast, takast i bruk',
  'start-up, starts, begin, begins, commence, commences, launch, launches, be launched, establish, be established, introduce, be introduced, set up, put in place',
);

const END = anyOf(
  'ferdig*, sluttføres, sluttføre, fullføres, fullføre, avsluttes, avslutte, opphører, på plass',
  'fullførast, sluttførast, avsluttast',
  'finish, finishes, finished, complete, completes, completed, ends, in place',
);

/** A time that is an end by the words before it alone. */
const DEADLINE = anyOf(
  'innen, i løpet av, ila, senest',
  'innan, i laupet av, seinest, seinast',
  'by, within, during, in the course of, no later than',
);

/** What has been, what happens to a measure besides its start and its end, and what others do: the state, a law. */
const ASIDE = anyOf(
  'ble, var, hadde, har, siden, startet, begynte, oppstarten, allerede, tidligere, forrige, evaluer*, rapporter*, søk*, høring*, revider*, rullere*, behandl*, *reform*, lov, *loven, lovendring*, forskrift*, regjering*, stortinget, staten, nasjonal*',
  'blei, vart, sidan, starta, byrja, oppstarta, allereie, tidlegare, førre, høyring*, *lova, føresegn*',
  'was, were, had, has, have, since, started, began, already, previous, evaluat*, report*, appl*, hearing*, revis*, review*, act, law, government, national*',
);

/** What is only so on a condition, which may stand in another clause of the sentence. */
const CONDITION = anyOf('dersom, hvis, forutsatt, med mindre', 'føresett', 'if, provided, unless');

/** Clauses about something that was named before them: «FACT teamet, som starter høsten 2021». */
const RELATIVE = anyOf('som, der', 'which, that, who, whose');

/** «De neste fire tiltakene»: a text about several measures. */
const MEASURES = anyOf('tiltak*', 'measure, measures');

const COUNTS: Readonly<Record<string, number>> = { ...NUMBER_WORDS.nb, ...NUMBER_WORDS.en };

/** What a clause tells the time of. */
export type About = 'start' | 'end';

/** What the clause tells the time of; `undefined` where it has no word for a start or an end. */
export function aboutOf(clause: string): About | undefined {
  if (START.test(clause)) return 'start';
  return END.test(clause) ? 'end' : undefined;
}

/** Whether a time says by its own words that something is to be done by then: «innen 2022», but not «fram til 2022». */
export function isDeadline(time: string): boolean {
  return DEADLINE.test(time);
}

/** Whether anything in the text may tell of a start or an end, before its times are read. */
export function mayTellTime(text: string): boolean {
  return START.test(text) || END.test(text) || DEADLINE.test(text);
}

/** Whether the clause tells of the past, of another event or of what others do. */
export function isAside(clause: string): boolean {
  return ASIDE.test(clause);
}

/** Whether the sentence lays down a condition in the words before a time. */
export function isConditional(words: string): boolean {
  return CONDITION.test(words);
}

/** Whether the words before a time are about something that the sentence names, and not about what it is about itself. */
export function isRelative(words: string): boolean {
  return RELATIVE.test(words);
}

/** How many measures the sentence speaks of: `Infinity` where it gives no number, 0 where it does not speak of measures. */
export function measuresIn(sentence: string): number {
  if (!MEASURES.test(sentence)) return 0;
  const count = /([\p{L}\d]+)\s+(?:nye\s+|new\s+)?(?:tiltak|measures)/iu.exec(sentence)?.[1]?.toLowerCase() ?? '';
  return COUNTS[count] ?? (/^\d{1,2}$/.test(count) ? Number(count) : Number.POSITIVE_INFINITY);
}

function anyOf(...lists: readonly string[]): RegExp {
  const sources = lists
    .flatMap((list) => list.split(', '))
    .map((words) => words.replaceAll('*', '\\p{L}*').replaceAll(' ', '\\s+'));
  return new RegExp(`(?<![\\p{L}\\p{N}-])(?:${sources.join('|')})(?![\\p{L}\\p{N}])`, 'iu');
}
