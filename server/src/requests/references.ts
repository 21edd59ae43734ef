import type { CancellationToken, Location, ReferenceParams } from 'vscode-languageserver';
import { type FoundPlace, referencesAt } from '#core';
import { inFile, type Place, type Wishes } from '../answer.ts';
import { toOffset } from '../convert.ts';
import type { Feature } from '../feature.ts';
import { inParts, overPlans, toFoundLocation } from '../places.ts';

export const references: Feature = {
  method: 'textDocument/references',
  offer: () => ({ referencesProvider: { workDoneProgress: true } }),
  serve: (connection, server) => connection.onReferences(inFile(server, answer, null)),
};

/** Every place that names what stands there, over all plans: plan by plan to a client that takes parts. */
async function answer(
  place: Place,
  { position, context }: ReferenceParams,
  token: CancellationToken,
  wishes: Wishes<Location[]>,
): Promise<Location[]> {
  const { session, plan, file } = place;
  const offset = toOffset(file.lines, position);
  const plans = referencesAt(session.snapshot(), plan, file, offset, context.includeDeclaration);
  const all: Location[] = [];
  const take = (places: readonly FoundPlace[]) => {
    const part = places.flatMap((each) => toFoundLocation(session, each) ?? []);
    if (wishes.parts) wishes.parts.report(part);
    else all.push(...part);
  };
  await overPlans(session, 'search', { token, ...wishes }, (stop) => inParts(session, plans, stop, take));
  return all;
}
