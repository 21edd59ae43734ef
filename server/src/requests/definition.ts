import type { DefinitionParams, Location, LocationLink } from 'vscode-languageserver';
import { definitionsAt } from '#core';
import { inFile, type Place } from '../answer.ts';
import { toOffset } from '../convert.ts';
import type { Feature } from '../feature.ts';
import { toLinks } from '../places.ts';

export const definition: Feature = {
  method: 'textDocument/definition',
  offer: () => ({ definitionProvider: true }),
  serve: (connection, server) => connection.onDefinition(inFile(server, answer, null)),
};

/** Where what stands there is defined; empty for what leads nowhere. */
function answer(place: Place, { position }: DefinitionParams): LocationLink[] | Location[] {
  const { session, plan, file } = place;
  const links = definitionsAt(plan, file, toOffset(file.lines, position));
  return toLinks(place, links, session.abilities.definitionLinks);
}
