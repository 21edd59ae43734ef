import { words } from '../language.ts';
import {
  field,
  ID,
  identity,
  listed,
  name,
  openListed,
  PLAIN,
  PLAINS,
  reference,
  referenceOrText,
  references,
  required,
  TEXT,
  title,
} from './build.ts';
import type { KindRow } from './types.ts';
import { DECISIONS, MEASURE_STATUSES, VIEW_TYPES } from './values.ts';

export const requirement = {
  kind: 'requirement',
  word: words('krav', 'krav', 'requirement'),
  plural: words('krav', 'krav', 'requirements'),
  about: words(
    'Et sett av punkter som en myndighet ber planer svare på',
    'Eit sett av punkt som ei styresmakt ber planar svare på',
    'A set of points that an authority asks plans to answer',
  ),
  fields: {
    id: identity,
    title: title(words('Navnet på kravsettet.', 'Namnet på kravsettet.', 'The name of the set.')),
    source: field(
      ['kilde', 'kjelde', 'source'],
      reference('source'),
      'Hvor kravene står.',
      'Kvar krava står.',
      'Where the requirements stand.',
    ),
    points: required(
      field(
        ['punkter', 'punkt', 'points'],
        { type: 'points' },
        'Punktene, ett og ett.',
        'Punkta, eitt og eitt.',
        'The points, one by one.',
      ),
    ),
  },
} as const satisfies KindRow;

export const evaluation = {
  kind: 'evaluation',
  word: words('evaluering', 'evaluering', 'evaluation'),
  plural: words('evalueringer', 'evalueringar', 'evaluations'),
  about: words(
    'Hva det ble av et tiltak i forrige plan',
    'Kva det vart av eit tiltak i førre plan',
    'What became of a measure of the previous plan',
  ),
  fields: {
    measure: required(
      field(
        ['tiltak', 'tiltak', 'measure'],
        referenceOrText('measure'),
        'Tiltaket i forrige plan, eller tittelen på det.',
        'Tiltaket i førre plan, eller tittelen på det.',
        'The measure of the previous plan, or its title.',
      ),
    ),
    status: field(
      ['status'],
      openListed(MEASURE_STATUSES),
      'Hvor langt tiltaket kom.',
      'Kor langt tiltaket kom.',
      'How far the measure came.',
    ),
    assessment: field(
      ['vurdering', 'vurdering', 'assessment'],
      TEXT,
      'Hvordan det gikk.',
      'Korleis det gjekk.',
      'How it went.',
    ),
    decision: field(
      ['beslutning', 'beslutning', 'decision'],
      listed(DECISIONS),
      'Om tiltaket føres videre.',
      'Om tiltaket blir ført vidare.',
      'Whether the measure goes on.',
    ),
    followUp: field(
      ['oppfølging', 'oppfølging', 'follow-up'],
      references('measure'),
      'Tiltaket i denne planen som tar det videre.',
      'Tiltaket i denne planen som tek det vidare.',
      'The measure of this plan that takes it on.',
    ),
  },
} as const satisfies KindRow;

export const abbreviation = {
  kind: 'abbreviation',
  word: words('forkortelse', 'forkorting', 'abbreviation'),
  plural: words('forkortelser', 'forkortingar', 'abbreviations'),
  about: words('En forkortelse og hva den står for', 'Ei forkorting og kva ho står for', 'An abbreviation'),
  fields: {
    id: required(
      field(
        ['id'],
        ID,
        'Forkortelsen slik den skrives.',
        'Forkortinga slik ho blir skriven.',
        'The abbreviation as it is written.',
      ),
    ),
    name: name(words('Hva den står for.', 'Kva ho står for.', 'What it stands for.')),
    alias: field(
      ['alias'],
      PLAINS,
      'Andre måter å skrive den helt ut på, for eksempel på nynorsk.',
      'Andre måtar å skrive ho heilt ut på, til dømes på bokmål.',
      'Other ways of writing it out, such as in nynorsk.',
    ),
  },
} as const satisfies KindRow;

export const view = {
  kind: 'view',
  word: words('visning', 'vising', 'view'),
  about: words(
    'En oversikt som lages av planen selv',
    'Eit oversyn som blir laga av planen sjølv',
    'An overview made from the plan itself',
  ),
  fields: {
    type: required(field(['type'], listed(VIEW_TYPES), 'Hvilken oversikt.', 'Kva for oversyn.', 'Which overview.')),
    filter: field(
      ['filter'],
      { type: 'filter' },
      'Hva som tas med: felt og verdi.',
      'Kva som blir teke med: felt og verdi.',
      'What is included: field and value.',
    ),
    columns: field(
      ['kolonner', 'kolonnar', 'columns'],
      { type: 'field-names' },
      'Feltene som vises.',
      'Felta som blir viste.',
      'The fields shown.',
    ),
    sort: field(
      ['sorter', 'sorter', 'sort'],
      PLAIN,
      'Feltet det sorteres etter.',
      'Feltet det blir sortert etter.',
      'The field to sort by.',
    ),
    group: field(
      ['grupper', 'grupper', 'group'],
      PLAIN,
      'Feltet radene samles etter, med en overskrift for hver verdi.',
      'Feltet radene blir samla etter, med ei overskrift for kvar verdi.',
      'The field that rows are gathered by, with a heading for each value.',
    ),
    title: field(
      ['tittel', 'tittel', 'title'],
      TEXT,
      'Overskrift over oversikten.',
      'Overskrift over oversynet.',
      'A heading above the overview.',
    ),
  },
} as const satisfies KindRow;
