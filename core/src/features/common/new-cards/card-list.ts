import { type Localized, words } from '../../../model/language.ts';
import type { Kind } from '../../../model/table/types.ts';

/** What a new card has behind a key; each text is a tab stop, but for those that are fixed. */
export type CardValue =
  /** A text to be typed over. */
  | { readonly text: Localized }
  /** A year, so many after the plan's first. */
  | { readonly year: number }
  /** A text that stays as it is: no tab stop. */
  | { readonly fixed: Localized }
  /** One word of the field's list, from a menu. */
  | { readonly choice: true }
  /** A block list of texts. */
  | { readonly list: readonly Localized[] }
  /** A mapping inside the field. */
  | { readonly record: readonly CardField[] }
  /** A list of mappings inside the field. */
  | { readonly records: readonly (readonly CardField[])[] }
  /** Years, so many after the plan's first, with a text each. */
  | { readonly years: readonly (readonly [year: number, text: string])[] };

export type CardField = readonly [name: string, value: CardValue];

export interface CardRow {
  readonly kind: Kind | 'manifest';
  readonly title: Localized;
  readonly about: Localized;
  /** What an adviser types to find it. */
  readonly prefixes: Localized<readonly string[]>;
  /** One item, or several in one card. */
  readonly items: readonly (readonly CardField[])[];
}

const text = (nb: string, nn?: string, en?: string): CardValue => ({ text: words(nb, nn, en) });
const fixed = (nb: string, nn?: string, en?: string): CardValue => ({ fixed: words(nb, nn, en) });
const year = (after: number): CardValue => ({ year: after });
const choice: CardValue = { choice: true };
const list = (...entries: readonly Localized[]): CardValue => ({ list: entries });

const unit = text('enhet-id', 'eining-id', 'unit-id');
const step = words('Neste skritt', 'Neste steg', 'Next step');
const shortMeasure: readonly CardField[] = [
  ['id', text('tiltak-id', 'tiltak-id', 'measure-id')],
  ['title', text('Tittel på tiltaket', 'Tittel på tiltaket', 'Title of the measure')],
  ['responsible', unit],
];

/** Whole cards and what they hold, in the order of the menus. Every default is one that reading accepts. */
export const CARDS: readonly CardRow[] = [
  {
    kind: 'measure',
    title: words('Tiltakskort', 'Tiltakskort', 'Measure card'),
    about: words(
      'Tiltak med målgruppe, beskrivelse, tidspunkt, ansvarlig, økonomi og utvikling',
      'Tiltak med målgruppe, skildring, tidspunkt, ansvarleg, økonomi og utvikling',
      'Measure with target group, description, time, responsible unit, economy and development',
    ),
    prefixes: {
      nb: ['tiltak', 'tiltakskort', 'tiltak-fullt'],
      nn: ['tiltak', 'tiltakskort', 'tiltak-fullt'],
      en: ['measure', 'measure-card', 'measure-full'],
    },
    items: [
      [
        ['id', text('tiltak-id', 'tiltak-id', 'measure-id')],
        ['title', text('Tittel på tiltaket', 'Tittel på tiltaket', 'Title of the measure')],
        ['goals', text('mål-id', 'mål-id', 'goal-id')],
        ['targetGroup', text('Hvem tiltaket er for', 'Kven tiltaket er for', 'Who the measure is for')],
        ['description', text('Hva tiltaket går ut på', 'Kva tiltaket går ut på', 'What the measure is')],
        ['time', year(0)],
        ['responsible', unit],
        [
          'economy',
          {
            record: [
              ['funding', choice],
              ['amount', { years: [[0, '100 000']] }],
              ['note', text('Merknad', 'Merknad', 'Note')],
            ],
          },
        ],
        ['development', list(step, step)],
        ['status', choice],
      ],
    ],
  },
  {
    kind: 'measure',
    title: words('Kort tiltakskort', 'Kort tiltakskort', 'Short measure card'),
    about: words('Tiltak med tittel og ansvarlig', 'Tiltak med tittel og ansvarleg', 'Measure with title and unit'),
    prefixes: {
      nb: ['tiltak-kort', 'tiltak-enkelt'],
      nn: ['tiltak-kort', 'tiltak-enkelt'],
      en: ['measure-short', 'measure-simple'],
    },
    items: [shortMeasure],
  },
  {
    kind: 'measure',
    title: words('Flere tiltak i ett kort', 'Fleire tiltak i eitt kort', 'Several measures in one card'),
    about: words(
      'Liste av tiltak med tittel og ansvarlig',
      'Liste av tiltak med tittel og ansvarleg',
      'List of measures with title and unit',
    ),
    prefixes: {
      nb: ['tiltak-liste', 'flere-tiltak'],
      nn: ['tiltak-liste', 'fleire-tiltak'],
      en: ['measure-list', 'several-measures'],
    },
    items: [shortMeasure, [['id', text('tiltak-id-2', 'tiltak-id-2', 'measure-id-2')], ...shortMeasure.slice(1)]],
  },
  {
    kind: 'goal',
    title: words('Mål', 'Mål', 'Goal'),
    about: words(
      'Mål med resultatmål og strategier',
      'Mål med resultatmål og strategiar',
      'Goal with targets and strategies',
    ),
    prefixes: {
      nb: ['mål', 'målkort', 'hovedmål', 'delmål'],
      nn: ['mål', 'målkort', 'hovudmål', 'delmål'],
      en: ['goal', 'main-goal', 'sub-goal'],
    },
    items: [
      [
        ['id', text('mål-id', 'mål-id', 'goal-id')],
        ['title', text('Målet i én setning', 'Målet i éi setning', 'The goal in one sentence')],
        ['type', choice],
        ['description', text('Hva målet innebærer', 'Kva målet inneber', 'What the goal means')],
        [
          'targets',
          {
            records: [
              [
                ['text', text('Det som skal nås', 'Det som skal bli nådd', 'What is to be reached')],
                ['indicator', text('indikator-id', 'indikator-id', 'indicator-id')],
                ['from', text('0 %')],
                ['to', text('100 %')],
                ['by', year(0)],
              ],
            ],
          },
        ],
        ['strategies', list(words('Strategi', 'Strategi', 'Strategy'), words('Strategi', 'Strategi', 'Strategy'))],
      ],
    ],
  },
  {
    kind: 'indicator',
    title: words('Indikator', 'Indikator', 'Indicator'),
    about: words(
      'Et tall år for år, med kilde',
      'Eit tal år for år, med kjelde',
      'A figure year by year, with its source',
    ),
    prefixes: {
      nb: ['indikator', 'statistikk', 'tall'],
      nn: ['indikator', 'statistikk', 'tal'],
      en: ['indicator', 'statistics', 'figure'],
    },
    items: [
      [
        ['id', text('indikator-id', 'indikator-id', 'indicator-id')],
        ['name', text('Hva tallet viser', 'Kva talet viser', 'What the figure shows')],
        ['unit', choice],
        ['scope', text('Hvem og hvor', 'Kven og kvar', 'Population and place')],
        ['source', text('kilde-id', 'kjelde-id', 'source-id')],
        ['frequency', text('hvert 3. år', 'kvart 3. år', 'every third year')],
        ['direction', choice],
        [
          'measurements',
          {
            years: [
              [-4, '0'],
              [-1, '0'],
            ],
          },
        ],
        ['baseline', year(-4)],
        ['target', { years: [[2, '0']] }],
      ],
    ],
  },
  {
    kind: 'unit',
    title: words('Enhet', 'Eining', 'Unit'),
    about: words('Enhet eller rolle i kommunen', 'Eining eller rolle i kommunen', 'Unit or role in the municipality'),
    prefixes: {
      nb: ['enhet', 'virksomhet', 'ansvarlig'],
      nn: ['eining', 'verksemd', 'ansvarleg'],
      en: ['unit', 'service', 'responsible'],
    },
    items: [
      [
        ['id', unit],
        ['name', text('Navnet på enheten', 'Namnet på eininga', 'Name of the unit')],
        ['type', choice],
        ['parent', text('overordnet-id', 'overordna-id', 'parent-id')],
      ],
    ],
  },
  {
    kind: 'source',
    title: words('Kilde', 'Kjelde', 'Source'),
    about: words(
      'Lov, veileder, undersøkelse eller annen kilde',
      'Lov, rettleiar, undersøking eller anna kjelde',
      'Law, guide, survey or other source',
    ),
    prefixes: {
      nb: ['kilde', 'lov', 'referanse'],
      nn: ['kjelde', 'lov', 'referanse'],
      en: ['source', 'law', 'cite'],
    },
    items: [
      [
        ['id', text('kilde-id', 'kjelde-id', 'source-id')],
        ['title', text('Tittelen på kilden', 'Tittelen på kjelda', 'Title of the source')],
        ['type', choice],
        ['publisher', text('Utgiver', 'Utgjevar', 'Publisher')],
        ['year', year(-1)],
        ['url', text('https://example.org')],
      ],
    ],
  },
  {
    kind: 'requirement',
    title: words('Kravsett', 'Kravsett', 'Requirement set'),
    about: words(
      'Punkter som planer skal svare på',
      'Punkt som planar skal svare på',
      'Points that plans are to answer',
    ),
    prefixes: { nb: ['krav', 'kravsett'], nn: ['krav', 'kravsett'], en: ['requirement', 'requirement-set'] },
    items: [
      [
        ['id', text('krav-id', 'krav-id', 'requirement-id')],
        ['title', text('Navnet på kravsettet', 'Namnet på kravsettet', 'Name of the set')],
        ['source', text('kilde-id', 'kjelde-id', 'source-id')],
        [
          'points',
          list(
            words('Første punkt', 'Første punkt', 'First point'),
            words('Andre punkt', 'Andre punkt', 'Second point'),
          ),
        ],
      ],
    ],
  },
  {
    kind: 'evaluation',
    title: words('Evaluering', 'Evaluering', 'Evaluation'),
    about: words(
      'Hva det ble av et tiltak i forrige plan',
      'Kva det vart av eit tiltak i førre plan',
      'What became of an earlier measure',
    ),
    prefixes: { nb: ['evaluering', 'vurdering'], nn: ['evaluering', 'vurdering'], en: ['evaluation', 'assessment'] },
    items: [
      [
        ['measure', text('Tiltaket i forrige plan', 'Tiltaket i førre plan', 'The measure of the previous plan')],
        ['status', choice],
        ['assessment', text('Hvordan det gikk', 'Korleis det gjekk', 'How it went')],
        ['decision', choice],
        ['followUp', text('tiltak-id', 'tiltak-id', 'measure-id')],
      ],
    ],
  },
  {
    kind: 'abbreviation',
    title: words('Forkortelse', 'Forkorting', 'Abbreviation'),
    about: words(
      'Forkortelse og hva den står for',
      'Forkorting og kva ho står for',
      'Abbreviation and what it stands for',
    ),
    prefixes: { nb: ['forkortelse'], nn: ['forkorting'], en: ['abbreviation'] },
    items: [
      [
        ['id', text('ABC')],
        ['name', text('Hva den står for', 'Kva ho står for', 'What it stands for')],
      ],
    ],
  },
  {
    kind: 'view',
    title: words('Visning', 'Vising', 'View'),
    about: words(
      'Oversikt som lages av planen selv',
      'Oversyn som blir laga av planen sjølv',
      'Overview made from the plan itself',
    ),
    prefixes: { nb: ['visning', 'oversikt'], nn: ['vising', 'oversyn'], en: ['view', 'overview'] },
    items: [[['type', choice]]],
  },
  {
    kind: 'manifest',
    title: words('plan.yaml', 'plan.yaml', 'plan.yaml'),
    about: words('Det som må stå i plan.yaml', 'Det som må stå i plan.yaml', 'What plan.yaml must say'),
    prefixes: {
      nb: ['plan', 'manifest', 'planverk'],
      nn: ['plan', 'manifest', 'planverk'],
      en: ['plan', 'manifest', 'planverk'],
    },
    items: [
      [
        ['version', fixed('1')],
        ['id', text('kommune-rus-2026', 'kommune-rus-2026', 'municipality-plan-2026')],
        [
          'title',
          text('Rusmiddelpolitisk handlingsplan', 'Rusmiddelpolitisk handlingsplan', 'Substance use action plan'),
        ],
        ['municipality', text('Kommunen', 'Kommunen', 'Municipality')],
        ['period', text('2026-2029')],
        ['language', fixed('nb', 'nn', 'en')],
        ['status', choice],
        [
          'chapters',
          list(words('kapitler/01-innledning.md', 'kapittel/01-innleiing.md', 'chapters/01-introduction.md')),
        ],
      ],
    ],
  },
];
