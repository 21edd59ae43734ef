import type { CancellationToken, ImplementationParams, Location, LocationLink } from 'vscode-languageserver';
import { implementationsAt } from '#core';
import { inFile, type Place } from '../answer.ts';
import { toOffset } from '../convert.ts';
import type { Feature } from '../feature.ts';
import { toEnd, toLinks } from '../places.ts';

export const implementation: Feature = {
  method: 'textDocument/implementation',
  offer: () => ({ implementationProvider: true }),
  serve: (connection, server) => connection.onImplementation(inFile(server, answer, null)),
};

/** What puts into practice what is named there: measures of a goal, what answers a requirement, what continues a measure. */
async function answer(
  place: Place,
  { position }: ImplementationParams,
  token: CancellationToken,
): Promise<LocationLink[] | Location[]> {
  const { session, plan, file } = place;
  const work = implementationsAt(session.snapshot(), plan, file, toOffset(file.lines, position));
  const links = await toEnd(session, work, token);
  return toLinks(place, links, session.abilities.implementationLinks);
}
