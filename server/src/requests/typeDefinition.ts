import type { Location, LocationLink, TypeDefinitionParams } from 'vscode-languageserver';
import { purposesAt } from '#core';
import { inFile, type Place } from '../answer.ts';
import { toOffset } from '../convert.ts';
import type { Feature } from '../feature.ts';
import { toLinks } from '../places.ts';

export const typeDefinition: Feature = {
  method: 'textDocument/typeDefinition',
  offer: () => ({ typeDefinitionProvider: true }),
  serve: (connection, server) => connection.onTypeDefinition(inFile(server, answer, null)),
};

/** What stands above what is named there: the goals of a measure, the set of a point, the unit above a unit. */
function answer(place: Place, { position }: TypeDefinitionParams): LocationLink[] | Location[] {
  const { session, plan, file } = place;
  const links = purposesAt(session.snapshot(), plan, file, toOffset(file.lines, position));
  return toLinks(place, links, session.abilities.typeDefinitionLinks);
}
