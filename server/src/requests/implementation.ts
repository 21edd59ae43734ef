import type { ImplementationParams, Location, LocationLink } from 'vscode-languageserver';
import { implementationsAt } from '#core';
import { inFile, type Place } from '../answer.ts';
import { toOffset } from '../convert.ts';
import type { Feature } from '../feature.ts';
import { toLinks } from '../places.ts';

export const implementation: Feature = {
  method: 'textDocument/implementation',
  offer: () => ({ implementationProvider: true }),
  serve: (connection, server) => connection.onImplementation(inFile(server, answer, null)),
};

/** What puts into practice what is named there: measures of a goal, what answers a requirement, what continues a measure. */
function answer(place: Place, { position }: ImplementationParams): LocationLink[] | Location[] {
  const { session, plan, file } = place;
  const links = implementationsAt(session.snapshot(), plan, file, toOffset(file.lines, position));
  return toLinks(place, links, session.abilities.implementationLinks);
}
