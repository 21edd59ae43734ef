import { words } from '../language.ts';
import { field, identity, listedFrom, PLAIN, references, TEXT, TEXTS, title } from './build.ts';
import type { KindRow } from './types.ts';
import { GOAL_TYPES } from './values.ts';

export const goal = {
  kind: 'goal',
  word: words('mål', 'mål', 'goal'),
  plural: words('mål', 'mål', 'goals'),
  about: words('Et mål for planen', 'Eit mål for planen', 'A goal of the plan'),
  fields: {
    id: identity,
    title: title(words('Målet i én setning.', 'Målet i éi setning.', 'The goal in one sentence.')),
    number: field(
      ['nummer', 'nummer', 'number'],
      PLAIN,
      'Nummeret målet har i planen.',
      'Nummeret målet har i planen.',
      'The number the goal has in the plan.',
    ),
    type: field(
      ['type'],
      listedFrom(GOAL_TYPES, 'main-goal'),
      'Visjon, innsatsområde, hovedmål eller delmål. Uten type er det et hovedmål.',
      'Visjon, innsatsområde, hovudmål eller delmål. Utan type er det eit hovudmål.',
      'Vision, focus area, main goal or sub-goal. Without a type it is a main goal.',
    ),
    description: field(
      ['beskrivelse', 'skildring', 'description'],
      TEXT,
      'Hva målet innebærer.',
      'Kva målet inneber.',
      'What the goal means.',
    ),
    parent: field(
      ['overordnet', 'overordna', 'parent'],
      references('goal'),
      'Målet eller målene som dette målet tjener, i denne eller en annen plan.',
      'Målet eller måla som dette målet tener, i denne eller ein annan plan.',
      'The goal or goals that this one serves, in this or another plan.',
    ),
    targets: field(
      ['resultatmål', 'resultatmål', 'targets'],
      { type: 'targets' },
      'Det som skal være nådd, helst med indikator, nivå og frist.',
      'Det som skal vere nådd, helst med indikator, nivå og frist.',
      'What is to be reached, preferably with indicator, level and date.',
    ),
    strategies: field(
      ['strategier', 'strategiar', 'strategies'],
      TEXTS,
      'Hvordan kommunen vil arbeide for å nå målet.',
      'Korleis kommunen vil arbeide for å nå målet.',
      'How the municipality will work to reach the goal.',
    ),
    indicators: field(
      ['indikatorer', 'indikatorar', 'indicators'],
      references('indicator'),
      'Indikatorene som viser om målet nås.',
      'Indikatorane som viser om målet blir nådd.',
      'The indicators that show whether the goal is reached.',
    ),
    covers: field(
      ['dekker', 'dekkjer', 'covers'],
      references('point'),
      'Kravpunkter som målet svarer på.',
      'Kravpunkt som målet svarer på.',
      'Requirement points that the goal answers.',
    ),
  },
} as const satisfies KindRow;
