import { words } from '../language.ts';
import {
  FORMER_NAMES,
  field,
  identity,
  listedFrom,
  name,
  PLAIN,
  PLAINS,
  reference,
  references,
  TIME,
} from './build.ts';
import type { KindRow } from './types.ts';
import { UNIT_TYPES } from './values.ts';

export const unit = {
  kind: 'unit',
  word: words('enhet', 'eining', 'unit'),
  plural: words('enheter', 'einingar', 'units'),
  about: words(
    'En enhet eller rolle i kommunen, aldri en navngitt person',
    'Ei eining eller rolle i kommunen, aldri ein namngjeven person',
    'An organisational unit or role, never a named person',
  ),
  fields: {
    id: identity,
    name: name(words('Navnet enheten har i dag.', 'Namnet eininga har i dag.', 'The name that the unit has today.')),
    shortName: field(
      ['kortnavn', 'kortnamn', 'short-name'],
      PLAIN,
      'Kort form av navnet.',
      'Kort form av namnet.',
      'A short form of the name.',
    ),
    alias: field(
      ['alias'],
      PLAINS,
      'Andre navn som brukes om enheten.',
      'Andre namn som blir brukte om eininga.',
      'Other names used for the unit.',
    ),
    former: field(
      ['tidligere', 'tidlegare', 'former'],
      FORMER_NAMES,
      'Navn som enheten hadde før. Med «til» ved et navn er det riktig i planer som var over da.',
      'Namn som eininga hadde før. Med «til» ved eit namn er det rett i planar som var over då.',
      'Names that the unit had before. With “until” beside a name, it is right in plans that were over by then.',
    ),
    type: field(
      ['type'],
      listedFrom(UNIT_TYPES, 'service'),
      'Hva slags enhet det er. Uten type er det en virksomhet. «Samlebetegnelse» er et ord for flere.',
      'Kva slags eining det er. Utan type er det ei verksemd. «Samlenemning» er eit ord for fleire.',
      'What sort of unit it is. Without a type it is a service. “Collective” is a word for several.',
    ),
    parent: field(
      ['overordnet', 'overordna', 'parent'],
      reference('unit'),
      'Enheten som denne hører under.',
      'Eininga som denne høyrer under.',
      'The unit that this one belongs to.',
    ),
    from: field(
      ['fra', 'frå', 'from'],
      TIME,
      'Når enheten blir til.',
      'Når eininga blir til.',
      'When the unit comes into being.',
    ),
    until: field(['til', 'til', 'until'], TIME, 'Når enheten slutter.', 'Når eininga sluttar.', 'When the unit ends.'),
    replacedBy: field(
      ['erstattet-av', 'erstatta-av', 'replaced-by'],
      references('unit'),
      'Enheten eller enhetene som tar over.',
      'Eininga eller einingane som tek over.',
      'The unit or units that take over.',
    ),
  },
} as const satisfies KindRow;
