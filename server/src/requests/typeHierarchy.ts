import type {
  CancellationToken,
  TypeHierarchyItem,
  TypeHierarchyPrepareParams,
  TypeHierarchySubtypesParams,
  TypeHierarchySupertypesParams,
} from 'vscode-languageserver';
import { type HierarchyItem, higher, lower, rankedAt } from '#core';
import { answering, inFile, type Place } from '../answer.ts';
import { toOffset } from '../convert.ts';
import type { Feature } from '../feature.ts';
import { askedOf, toHierarchyItem } from '../hierarchy.ts';
import { toEnd } from '../places.ts';
import type { Session } from '../session.ts';

/** What stands above what: `textDocument/prepareTypeHierarchy`, and both ways on from there. */
export const typeHierarchy: Feature = {
  method: 'textDocument/prepareTypeHierarchy',
  offer: ({ typeHierarchy: can }) => (can ? { typeHierarchyProvider: true } : {}),
  serve: (connection, server) => connection.languages.typeHierarchy.onPrepare(inFile(server, prepare, null)),
};

export const supertypes: Feature = {
  method: 'typeHierarchy/supertypes',
  serve: (connection, server) => connection.languages.typeHierarchy.onSupertypes(answering(server, above)),
};

export const subtypes: Feature = {
  method: 'typeHierarchy/subtypes',
  serve: (connection, server) => connection.languages.typeHierarchy.onSubtypes(answering(server, below)),
};

function prepare({ session, plan, file, lang }: Place, { position }: TypeHierarchyPrepareParams) {
  const roots = rankedAt(session.snapshot(), plan, file, toOffset(file.lines, position), lang);
  const items = roots.flatMap((root) => toHierarchyItem(session, root) ?? []);
  return items.length > 0 ? items : null;
}

async function above(session: Session, { item }: TypeHierarchySupertypesParams): Promise<TypeHierarchyItem[]> {
  await session.opened();
  const asked = askedOf(session, item.data);
  return toItems(session, asked ? higher(session.snapshot(), asked.key, asked.lang) : []);
}

async function below(
  session: Session,
  { item }: TypeHierarchySubtypesParams,
  token: CancellationToken,
): Promise<TypeHierarchyItem[]> {
  await session.opened();
  const asked = askedOf(session, item.data);
  const found = asked ? await toEnd(session, lower(session.snapshot(), asked.key, asked.lang), token) : [];
  return toItems(session, found);
}

function toItems(session: Session, found: readonly HierarchyItem[]): TypeHierarchyItem[] {
  return found.flatMap((each) => toHierarchyItem(session, each) ?? []);
}
