import { andList } from '../../checks/enumerate.ts';
import { type Lang, type Localized, words } from '../../model/language.ts';
import type { PlanStatus } from '../../model/manifest.ts';

type Forms = Localized<readonly [none: string, one: string, many: string]>;

const COUNTED = {
  measure: {
    nb: ['ingen tiltak', 'tiltak', 'tiltak'],
    nn: ['ingen tiltak', 'tiltak', 'tiltak'],
    en: ['no measures', 'measure', 'measures'],
  },
  goal: { nb: ['ingen mål', 'mål', 'mål'], nn: ['ingen mål', 'mål', 'mål'], en: ['no goals', 'goal', 'goals'] },
  subGoal: {
    nb: ['ingen delmål', 'delmål', 'delmål'],
    nn: ['ingen delmål', 'delmål', 'delmål'],
    en: ['no sub-goals', 'sub-goal', 'sub-goals'],
  },
  indicator: {
    nb: ['ingen indikatorer', 'indikator', 'indikatorer'],
    nn: ['ingen indikatorar', 'indikator', 'indikatorar'],
    en: ['no indicators', 'indicator', 'indicators'],
  },
  place: {
    nb: ['ingen steder', 'sted', 'steder'],
    nn: ['ingen stader', 'stad', 'stader'],
    en: ['no places', 'place', 'places'],
  },
  thing: {
    nb: ['ingenting', 'ting', 'ting'],
    nn: ['ingenting', 'ting', 'ting'],
    en: ['nothing', 'thing', 'things'],
  },
} as const satisfies Readonly<Record<string, Forms>>;

export type Counted = keyof typeof COUNTED;

/** «ingen tiltak», «1 tiltak», «5 tiltak». */
export function counted(what: Counted, count: number, lang: Lang): string {
  const [none, one, many] = COUNTED[what][lang];
  return count === 0 ? none : `${count} ${count === 1 ? one : many}`;
}

/** «1 mål og 2 tiltak»: what there is any of. */
export function countedAll(counts: readonly (readonly [Counted, number])[], lang: Lang): string {
  const some = counts.filter(([, count]) => count > 0);
  return andList(
    some.map(([what, count]) => counted(what, count, lang)),
    lang,
  );
}

export const ANSWERS_FOR = words('ansvarlig for', 'ansvarleg for', 'responsible for');
export const CONTRIBUTES = words('medvirker i', 'medverkar i', 'contributes to');
export const MEASURES = words('måler', 'måler', 'measures');
export const IN_TEXT = words('i teksten', 'i teksten', 'in the text');
export const NOT_USED = words('ikke i bruk', 'ikkje i bruk', 'not in use');
export const CITED = words('vist til', 'vist til', 'cited in');
export const NOT_CITED = words('ikke vist til', 'ikkje vist til', 'not cited');
export const COVERED = words('dekket av', 'dekt av', 'covered by');
export const NOT_COVERED = words('ikke dekket', 'ikkje dekt', 'not covered');
export const CONTINUES = words('viderefører', 'vidarefører', 'continues');
export const CONTINUED_BY = words('videreført av', 'vidareført av', 'continued by');
export const EVALUATED = words('evaluert', 'evaluert', 'evaluated');
export const FOLLOWS_UP = words(
  'følger opp evalueringen av',
  'følgjer opp evalueringa av',
  'follows up the evaluation of',
);

/** «7 av 9 punkter dekket». */
export function pointsCovered(covered: number, all: number, lang: Lang): string {
  const one = all === 1;
  if (lang === 'en') return `${covered} of ${all} ${one ? 'point' : 'points'} covered`;
  if (lang === 'nn') return `${covered} av ${all} punkt ${one ? 'dekt' : 'dekte'}`;
  return `${covered} av ${all} ${one ? 'punkt' : 'punkter'} dekket`;
}

/** A name in quotation marks, in a sentence. */
export function inQuotes(name: string, lang: Lang): string {
  return lang === 'en' ? `“${name}”` : `«${name}»`;
}

const READY: Readonly<Record<PlanStatus, Localized>> = {
  draft: words('Som utkast', 'Som utkast', 'As a draft'),
  hearing: words('Klar for høring', 'Klar for høyring', 'Ready for consultation'),
  adopted: words('Klar for vedtak', 'Klar for vedtak', 'Ready for adoption'),
  evaluated: words('Klar til å evalueres', 'Klar til å evaluerast', 'Ready for evaluation'),
};
const ADOPTED = words('Vedtatt plan', 'Vedteken plan', 'Adopted plan');
const MISSING: Localized<readonly [one: string, many: string]> = {
  nb: ['mangler', 'mangler'],
  nn: ['manglar', 'manglar'],
  en: ['is missing', 'are missing'],
};

/**
 * «Klar for høring: 3 ting mangler», «Klar for vedtak: ingenting mangler». `missing` is how many errors the plan has when it is judged as what it
 * is to become; `now` is what it is.
 */
export function readinessTitle(as: PlanStatus, now: PlanStatus, missing: number, lang: Lang): string {
  const head = as === now && as !== 'draft' && as !== 'hearing' ? ADOPTED : READY[as];
  return `${head[lang]}: ${counted('thing', missing, lang)} ${MISSING[lang][missing > 1 ? 1 : 0]}`;
}
