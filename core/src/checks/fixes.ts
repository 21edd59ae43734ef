import type { Localized } from '../model/language.ts';
import type { Args } from './args.ts';

type Title = (args: Args) => string;

/** The titles of all fixes, by what they do; a fix names one of these and its values. */
export const FIX_TITLES = {
  'replace-with': {
    nb: (a) => `Bytt til «${a.text}»`,
    nn: (a) => `Byt til «${a.text}»`,
    en: (a) => `Change to “${a.text}”`,
  },
  'insert-field': {
    nb: (a) => `Sett inn «${a.key}»`,
    nn: (a) => `Set inn «${a.key}»`,
    en: (a) => `Insert “${a.key}”`,
  },
  'make-own-field': {
    nb: (a) => `Gjør «${a.key}» til et eget felt: «x-${a.key}»`,
    nn: (a) => `Gjer «${a.key}» til eit eige felt: «x-${a.key}»`,
    en: (a) => `Make “${a.key}” a field of your own: “x-${a.key}”`,
  },
  quote: {
    nb: () => 'Sett anførselstegn rundt teksten',
    nn: () => 'Set hermeteikn rundt teksten',
    en: () => 'Put quotes around the text',
  },
  'tabs-to-spaces': {
    nb: () => 'Bytt tabulatorer med mellomrom',
    nn: () => 'Byt tabulatorar med mellomrom',
    en: () => 'Replace tabs with spaces',
  },
  'create-chapter': {
    nb: (a) => `Lag filen «${a.path}»`,
    nn: (a) => `Lag fila «${a.path}»`,
    en: (a) => `Create the file “${a.path}”`,
  },
  'list-chapter': {
    nb: (a) => `Før opp «${a.path}» i plan.yaml`,
    nn: (a) => `Før opp «${a.path}» i plan.yaml`,
    en: (a) => `List “${a.path}” in plan.yaml`,
  },
  'add-to-register': {
    nb: (a) => `Legg til «${a.name}» i ${a.register}`,
    nn: (a) => `Legg til «${a.name}» i ${a.register}`,
    en: (a) => `Add “${a.name}” to ${a.register}`,
  },
  'add-as-alias': {
    nb: (a) => `Legg til «${a.name}» som alias for ${a.target}`,
    nn: (a) => `Legg til «${a.name}» som alias for ${a.target}`,
    en: (a) => `Add “${a.name}” as an alias of ${a.target}`,
  },
  'insert-measure': {
    nb: (a) => `Sett inn et tiltak for «${a.name}»`,
    nn: (a) => `Set inn eit tiltak for «${a.name}»`,
    en: (a) => `Insert a measure for “${a.name}”`,
  },
  'insert-continuation': {
    nb: (a) => `Sett inn et tiltak som viderefører «${a.name}»`,
    nn: (a) => `Set inn eit tiltak som vidarefører «${a.name}»`,
    en: (a) => `Insert a measure that continues “${a.name}”`,
  },
  'insert-evaluation': {
    nb: (a) => `Sett inn en evaluering av «${a.name}»`,
    nn: (a) => `Set inn ei evaluering av «${a.name}»`,
    en: (a) => `Insert an evaluation of “${a.name}”`,
  },
  'swap-ends': {
    nb: () => 'Bytt om start og slutt',
    nn: () => 'Byt om start og slutt',
    en: () => 'Swap start and end',
  },
  remove: {
    nb: () => 'Fjern',
    nn: () => 'Fjern',
    en: () => 'Remove',
  },
} as const satisfies Readonly<Record<string, Localized<Title>>>;

export type FixId = keyof typeof FIX_TITLES;
