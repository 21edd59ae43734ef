import { words } from '../language.ts';
import { field, identity, listed, PLAIN, PLAINS, references, TIME, title } from './build.ts';
import type { KindRow } from './types.ts';
import { SOURCE_TYPES } from './values.ts';

export const source = {
  kind: 'source',
  word: words('kilde', 'kjelde', 'source'),
  plural: words('kilder', 'kjelder', 'sources'),
  about: words(
    'En lov, veileder, undersøkelse eller annen kilde',
    'Ei lov, ein rettleiar, ei undersøking eller ei anna kjelde',
    'A law, guide, survey or other source',
  ),
  fields: {
    id: identity,
    title: title(words('Tittelen på kilden.', 'Tittelen på kjelda.', 'The title of the source.')),
    shortName: field(
      ['kortnavn', 'kortnamn', 'short-name'],
      PLAIN,
      'Kort form av tittelen.',
      'Kort form av tittelen.',
      'A short form of the title.',
    ),
    alias: field(
      ['alias'],
      PLAINS,
      'Andre navn som brukes om kilden.',
      'Andre namn som blir brukte om kjelda.',
      'Other names used for the source.',
    ),
    type: field(
      ['type'],
      listed(SOURCE_TYPES),
      'Hva slags kilde det er.',
      'Kva slags kjelde det er.',
      'What sort of source it is.',
    ),
    publisher: field(
      ['utgiver', 'utgjevar', 'publisher'],
      PLAIN,
      'Hvem som har gitt ut kilden.',
      'Kven som har gjeve ut kjelda.',
      'Who published the source.',
    ),
    year: field(['år', 'år', 'year'], { type: 'year' }, 'Utgivelsesår.', 'Utgjevingsår.', 'Year of publication.'),
    number: field(
      ['nummer', 'nummer', 'number'],
      PLAIN,
      'Nummer, for eksempel «NOU 2019:26» eller «IS-2076».',
      'Nummer, til dømes «NOU 2019:26» eller «IS-2076».',
      'Number, such as “NOU 2019:26” or “IS-2076”.',
    ),
    url: field(['url'], PLAIN, 'Nettadresse.', 'Nettadresse.', 'Web address.'),
    period: field(
      ['periode', 'periode', 'period'],
      PLAIN,
      'Årene kilden gjelder for.',
      'Åra kjelda gjeld for.',
      'The years that the source covers.',
    ),
    sections: field(
      ['paragrafer', 'paragrafar', 'sections'],
      PLAINS,
      'Paragrafene det kan vises til. Der de er listet, kan ingen andre brukes.',
      'Paragrafane det kan visast til. Der dei er lista, kan ingen andre brukast.',
      'The sections that may be cited. Where they are listed, no others may be.',
    ),
    validUntil: field(
      ['gyldig-til', 'gyldig-til', 'valid-until'],
      TIME,
      'Når kilden slutter å gjelde.',
      'Når kjelda sluttar å gjelde.',
      'When the source ceases to apply.',
    ),
    replacedBy: field(
      ['erstattet-av', 'erstatta-av', 'replaced-by'],
      references('source'),
      'Kilden som har tatt over.',
      'Kjelda som har teke over.',
      'The source that has taken over.',
    ),
  },
} as const satisfies KindRow;
