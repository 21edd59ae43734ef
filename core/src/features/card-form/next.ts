import { type Lang, words } from '../../model/language.ts';
import type { Kind } from '../../model/table/types.ts';

/** What one more of a kind is called. */
const NEW = {
  goal: words('Nytt mål', 'Nytt mål', 'New goal'),
  measure: words('Nytt tiltak', 'Nytt tiltak', 'New measure'),
  indicator: words('Ny indikator', 'Ny indikator', 'New indicator'),
  unit: words('Ny enhet', 'Ny eining', 'New unit'),
  source: words('Ny kilde', 'Ny kjelde', 'New source'),
  requirement: words('Nytt kravsett', 'Nytt kravsett', 'New requirement set'),
  evaluation: words('Ny evaluering', 'Ny evaluering', 'New evaluation'),
  abbreviation: words('Ny forkortelse', 'Ny forkorting', 'New abbreviation'),
  view: words('Ny visning', 'Ny vising', 'New view'),
};

/** A kind with what one more of it is called. */
export function oneOf(kind: Kind, lang: Lang): { readonly kind: Kind; readonly word: string } {
  return { kind, word: NEW[kind][lang] };
}

/** What is offered for a name that nothing has: «Legg til enheten «Ruskonsulent»». */
export const ADD: Partial<Record<Kind, Record<Lang, (name: string) => string>>> = {
  goal: {
    nb: (name) => `Legg til målet «${name}»`,
    nn: (name) => `Legg til målet «${name}»`,
    en: (name) => `Add the goal “${name}”`,
  },
  measure: {
    nb: (name) => `Legg til tiltaket «${name}»`,
    nn: (name) => `Legg til tiltaket «${name}»`,
    en: (name) => `Add the measure “${name}”`,
  },
  indicator: {
    nb: (name) => `Legg til indikatoren «${name}»`,
    nn: (name) => `Legg til indikatoren «${name}»`,
    en: (name) => `Add the indicator “${name}”`,
  },
  unit: {
    nb: (name) => `Legg til enheten «${name}»`,
    nn: (name) => `Legg til eininga «${name}»`,
    en: (name) => `Add the unit “${name}”`,
  },
  source: {
    nb: (name) => `Legg til kilden «${name}»`,
    nn: (name) => `Legg til kjelda «${name}»`,
    en: (name) => `Add the source “${name}”`,
  },
};
