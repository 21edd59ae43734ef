import type { Lang, Localized } from '../../model/language.ts';

/** The kinds of item that are counted at the top of a part. */
export const COUNTED = ['measure', 'goal', 'indicator', 'evaluation'] as const;

const ONLY: Localized<(label: string) => string> = {
  nb: (label) => `Bare det som gjelder ${label}`,
  nn: (label) => `Berre det som gjeld ${label}`,
  en: (label) => `Only what concerns ${label}`,
};

/** «Bare det som gjelder NAV». */
export function onlyText(label: string, lang: Lang): string {
  return ONLY[lang](label);
}

type Counting = (some: number, all: number) => string;

const COUNTS: Readonly<Record<(typeof COUNTED)[number], Localized<Counting>>> = {
  measure: {
    nb: (some, all) => `${some} av ${all} tiltak`,
    nn: (some, all) => `${some} av ${all} tiltak`,
    en: (some, all) => `${some} of ${all} ${all === 1 ? 'measure' : 'measures'}`,
  },
  goal: {
    nb: (some, all) => `${some} av ${all} mål`,
    nn: (some, all) => `${some} av ${all} mål`,
    en: (some, all) => `${some} of ${all} ${all === 1 ? 'goal' : 'goals'}`,
  },
  indicator: {
    nb: (some, all) => `${some} av ${all} ${all === 1 ? 'indikator' : 'indikatorer'}`,
    nn: (some, all) => `${some} av ${all} ${all === 1 ? 'indikator' : 'indikatorar'}`,
    en: (some, all) => `${some} of ${all} ${all === 1 ? 'indicator' : 'indicators'}`,
  },
  evaluation: {
    nb: (some, all) => `${some} av ${all} ${all === 1 ? 'evaluering' : 'evalueringer'}`,
    nn: (some, all) => `${some} av ${all} ${all === 1 ? 'evaluering' : 'evalueringar'}`,
    en: (some, all) => `${some} of ${all} ${all === 1 ? 'evaluation' : 'evaluations'}`,
  },
};

/** «4 av 12 tiltak». */
export function countText(kind: (typeof COUNTED)[number], some: number, all: number, lang: Lang): string {
  return COUNTS[kind][lang](some, all);
}

/** Where nothing is said of something. */
export type Where = 'plan' | 'file';

const NOTHING: Readonly<Record<Where, Localized<(label: string) => string>>> = {
  plan: {
    nb: (label) => `Ingenting i planen gjelder «${label}».`,
    nn: (label) => `Ingenting i planen gjeld «${label}».`,
    en: (label) => `Nothing in the plan concerns “${label}”.`,
  },
  file: {
    nb: (label) => `Ingenting i denne filen gjelder «${label}».`,
    nn: (label) => `Ingenting i denne fila gjeld «${label}».`,
    en: (label) => `Nothing in this file concerns “${label}”.`,
  },
};

const AGAIN: Localized = {
  nb: 'Fjern filteret over siden for å se alt igjen.',
  nn: 'Fjern filteret over sida for å sjå alt igjen.',
  en: 'Remove the filter above the page to see everything again.',
};

/** «Ingenting i planen gjelder «NAV». Fjern filteret over siden for å se alt igjen.» */
export function nothingText(label: string, where: Where, lang: Lang): string {
  return `${NOTHING[where][lang](label)} ${AGAIN[lang]}`;
}

/** What stands above the items that no chapter has. */
export const FROM_REGISTERS: Localized = {
  nb: 'Fra registrene',
  nn: 'Frå registra',
  en: 'From the registers',
};
