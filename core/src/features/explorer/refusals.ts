import { type Localized, words } from '../../model/language.ts';

/** Why an entry cannot be moved to where it was dropped. */
export const REFUSALS = {
  noGroup: words(
    'Dit kan ikke dette flyttes. Dra et tiltak til et mål, en enhet eller en status.',
    'Dit kan ikkje dette flyttast. Dra eit tiltak til eit mål, ei eining eller ein status.',
    'This cannot be moved there. Drag a measure to a goal, a unit or a status.',
  ),
  year: words(
    'Når et tiltak skal gjøres, kan ikke flyttes herfra. Åpne kortet og skriv tidspunktet der.',
    'Når eit tiltak skal gjerast, kan ikkje flyttast herifrå. Opne kortet og skriv tidspunktet der.',
    'When a measure is to be done cannot be moved from here. Open the card and write the time there.',
  ),
  without: words(
    'Her ligger det som mangler noe. Åpne kortet hvis du vil ta noe bort fra det.',
    'Her ligg det som manglar noko. Opne kortet om du vil ta noko bort frå det.',
    'What lacks something stands here. Open the card to take something out of it.',
  ),
  unknown: words(
    'Dette navnet finnes ikke i planen. Legg det inn i registeret først.',
    'Dette namnet finst ikkje i planen. Legg det inn i registeret først.',
    'This name is not in the plan. Add it to the register first.',
  ),
  otherPlan: words(
    'Dette kortet hører til en annen plan.',
    'Dette kortet høyrer til ein annan plan.',
    'This card belongs to another plan.',
  ),
  broken: words(
    'Kortet kan ikke leses ferdig. Rett det først.',
    'Kortet kan ikkje lesast ferdig. Rett det først.',
    'The card cannot be read to the end. Correct it first.',
  ),
  circle: words(
    'Et mål kan ikke stå under seg selv.',
    'Eit mål kan ikkje stå under seg sjølv.',
    'A goal cannot stand below itself.',
  ),
  already: words('Kortet står der allerede.', 'Kortet står der alt.', 'The card is there already.'),
} as const satisfies Readonly<Record<string, Localized>>;
