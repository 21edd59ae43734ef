import type { Localized, Severity } from '#core';

/** What the tables and their columns are called, in the plan's language. */
export const FILES = {
  measures: { nb: 'tiltak.csv', nn: 'tiltak.csv', en: 'measures.csv' },
  indicators: { nb: 'indikatorer.csv', nn: 'indikatorar.csv', en: 'indicators.csv' },
  findings: { nb: 'funn.csv', nn: 'funn.csv', en: 'findings.csv' },
  accessibility: { nb: 'tilgjengelighet.csv', nn: 'tilgjenge.csv', en: 'accessibility.csv' },
} satisfies Record<string, Localized>;

export const COLUMNS = {
  partOf: { nb: 'del av', nn: 'del av', en: 'part of' },
  file: { nb: 'fil', nn: 'fil', en: 'file' },
  line: { nb: 'linje', nn: 'linje', en: 'line' },
  id: { nb: 'id', nn: 'id', en: 'id' },
  indicator: { nb: 'indikator', nn: 'indikator', en: 'indicator' },
  unit: { nb: 'måleenhet', nn: 'måleining', en: 'unit of measure' },
  year: { nb: 'år', nn: 'år', en: 'year' },
  category: { nb: 'kategori', nn: 'kategori', en: 'category' },
  value: { nb: 'verdi', nn: 'verdi', en: 'value' },
  what: { nb: 'hva', nn: 'kva', en: 'what' },
  measured: { nb: 'målt', nn: 'målt', en: 'measured' },
  target: { nb: 'målsatt', nn: 'målsett', en: 'target' },
  note: { nb: 'merknad', nn: 'merknad', en: 'note' },
  level: { nb: 'nivå', nn: 'nivå', en: 'level' },
  rule: { nb: 'regel', nn: 'regel', en: 'rule' },
  message: { nb: 'melding', nn: 'melding', en: 'message' },
  criterion: { nb: 'krav i WCAG 2.1', nn: 'krav i WCAG 2.1', en: 'WCAG 2.1 criterion' },
} satisfies Record<string, Localized>;

export const LEVELS: Readonly<Record<Severity, Localized>> = {
  error: { nb: 'feil', nn: 'feil', en: 'error' },
  warning: { nb: 'advarsel', nn: 'åtvaring', en: 'warning' },
  information: { nb: 'opplysning', nn: 'opplysning', en: 'information' },
  hint: { nb: 'hint', nn: 'hint', en: 'hint' },
};

/** Rules that say whether everyone can read the plan, each with the criterion of WCAG 2.1 that it is about. */
export const CRITERIA: ReadonlyMap<string, Localized> = new Map([
  [
    'missing-alt-text',
    { nb: '1.1.1 Ikke-tekstlig innhold', nn: '1.1.1 Ikkje-tekstleg innhald', en: '1.1.1 Non-text Content' },
  ],
  [
    'table-without-header',
    {
      nb: '1.3.1 Informasjon og relasjoner',
      nn: '1.3.1 Informasjon og relasjonar',
      en: '1.3.1 Info and Relationships',
    },
  ],
  [
    'heading-level',
    {
      nb: '1.3.1 Informasjon og relasjoner',
      nn: '1.3.1 Informasjon og relasjonar',
      en: '1.3.1 Info and Relationships',
    },
  ],
  ['link-text', { nb: '2.4.4 Formål med lenke', nn: '2.4.4 Formål med lenkje', en: '2.4.4 Link Purpose' }],
  [
    'repeated-heading',
    {
      nb: '2.4.6 Overskrifter og ledetekster',
      nn: '2.4.6 Overskrifter og leietekstar',
      en: '2.4.6 Headings and Labels',
    },
  ],
  [
    'empty-section',
    {
      nb: '2.4.6 Overskrifter og ledetekster',
      nn: '2.4.6 Overskrifter og leietekstar',
      en: '2.4.6 Headings and Labels',
    },
  ],
  ['broken-link', { nb: '2.4.4 Formål med lenke', nn: '2.4.4 Formål med lenkje', en: '2.4.4 Link Purpose' }],
  ['broken-anchor', { nb: '2.4.4 Formål med lenke', nn: '2.4.4 Formål med lenkje', en: '2.4.4 Link Purpose' }],
  ['undefined-abbreviation', { nb: '3.1.4 Forkortelser', nn: '3.1.4 Forkortingar', en: '3.1.4 Abbreviations' }],
]);
