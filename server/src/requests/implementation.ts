import type { CancellationToken, ImplementationParams, Location, LocationLink } from 'vscode-languageserver';
import { type DefinitionLink, implementationsAt } from '#core';
import { inFile, type Place, type Wishes } from '../answer.ts';
import { toOffset } from '../convert.ts';
import type { Feature } from '../feature.ts';
import { inParts, overPlans, toLinks } from '../places.ts';

export const implementation: Feature = {
  method: 'textDocument/implementation',
  offer: () => ({ implementationProvider: { workDoneProgress: true } }),
  serve: (connection, server) => connection.onImplementation(inFile(server, answer, null)),
};

/**
 * What puts into practice what is named there: measures of a goal, what answers a requirement, what continues a measure: plan by
 * plan to a client that takes parts.
 */
async function answer(
  place: Place,
  { position }: ImplementationParams,
  token: CancellationToken,
  wishes: Wishes<Location[] | LocationLink[]>,
): Promise<LocationLink[] | Location[]> {
  const { session, plan, file } = place;
  const work = implementationsAt(session.snapshot(), plan, file, toOffset(file.lines, position));
  const all: DefinitionLink[] = [];
  const take = (links: readonly DefinitionLink[] = []) => {
    if (!wishes.parts) all.push(...links);
    else if (links.length > 0) wishes.parts.report(toLinks(place, links, session.abilities.implementationLinks));
  };
  await overPlans(session, 'search', { token, ...wishes }, (stop) => inParts(session, work, stop, take));
  return toLinks(place, all, session.abilities.implementationLinks);
}
