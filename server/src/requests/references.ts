import type { CancellationToken, Location, ReferenceParams } from 'vscode-languageserver';
import { type FoundPlace, referencesAt } from '#core';
import { inFile, type Place, type Wishes } from '../answer.ts';
import { toOffset } from '../convert.ts';
import type { Feature } from '../feature.ts';
import { inParts, toFoundLocation } from '../places.ts';

export const references: Feature = {
  method: 'textDocument/references',
  offer: () => ({ referencesProvider: true }),
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
  await inParts(session, plans, token, (places: readonly FoundPlace[]) => {
    const part = places.flatMap((each) => toFoundLocation(session, each) ?? []);
    if (wishes.parts) wishes.parts.report(part);
    else all.push(...part);
  });
  return all;
}
