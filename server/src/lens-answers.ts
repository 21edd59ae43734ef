import { type Finding, isLibraryUri, type Lens, messageOf, type PlanStatus, type ReadinessLens } from '#core';
import type { Place } from './answer.ts';
import { toFoundLocation } from './places.ts';
import { note } from './showing.ts';

/** What is said above the items of a document, where the user wants it. A library that Planverk brings along is never sent anywhere. */
export function lensesAt({ session, plan, file, lang }: Place): readonly Lens[] {
  if (!session.settingsOf(file.uri).codeLens) return [];
  return session.lenses.of(plan, file, lang).filter(({ type }) => type !== 'readiness' || !isLibraryUri(plan.uri));
}

/** All that the client shows of the lenses of a document before it looks closer, in a form to be compared. */
export function lensFacts(place: Place): unknown {
  return lensesAt(place).map((lens) => {
    if (lens.type === 'readiness') return lens.key;
    return [lens.key, lens.title, lens.places.map((each) => toFoundLocation(place.session, each))];
  });
}

/** The errors that the plan has when it is judged as what it is to become, for a client that looks at the lens. Runs every rule. */
export function errorsFor(place: Place, { as, key }: ReadinessLens): readonly Finding[] {
  const { session, file } = place;
  // The client shows how many there are, and goes to where they are.
  const facts = (now: Place) =>
    errorsAs(now, as).map((error) => [messageOf(error, now.lang), toFoundLocation(now.session, error)]);
  note(session, { kind: 'codeLens', uri: file.uri, part: key }, facts(place), facts);
  return errorsAs(place, as);
}

function errorsAs({ session, plan }: Place, as: PlanStatus): readonly Finding[] {
  return session.findings(plan, as).all.filter(({ severity }) => severity === 'error');
}
