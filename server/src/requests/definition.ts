import type { DefinitionParams, Location, LocationLink } from 'vscode-languageserver';
import { type DefinitionLink, definitionsAt } from '#core';
import { inFile, type Place } from '../answer.ts';
import { START, toOffset, toRange } from '../convert.ts';
import type { Feature } from '../feature.ts';

export const definition: Feature = {
  method: 'textDocument/definition',
  offer: () => ({ definitionProvider: true }),
  serve: (connection, server) => connection.onDefinition(inFile(server, answer, null)),
};

/** Where what stands there is defined; empty for what leads nowhere. */
function answer(place: Place, { position }: DefinitionParams): LocationLink[] | Location[] {
  const { session, plan, file } = place;
  const links = definitionsAt(plan, file, toOffset(file.lines, position)).map((link) => toLink(place, link));
  if (session.abilities.definitionLinks) return links;
  return links.map(({ targetUri, targetSelectionRange }) => ({ uri: targetUri, range: targetSelectionRange }));
}

function toLink({ session, file }: Place, { origin, uri, whole, selection }: DefinitionLink): LocationLink {
  // Images and attachments are not read; they open at their beginning.
  const lines = session.snapshot().file(uri)?.lines;
  return {
    originSelectionRange: toRange(file.lines, origin),
    targetUri: session.documents.spelling(uri),
    targetRange: lines ? toRange(lines, whole) : START,
    targetSelectionRange: lines ? toRange(lines, selection) : START,
  };
}
