import type {
  TypeHierarchyItem,
  TypeHierarchyPrepareParams,
  TypeHierarchySubtypesParams,
  TypeHierarchySupertypesParams,
} from 'vscode-languageserver';
import { higher, lower, rankedAt } from '#core';
import { answering, inFile, type Place } from '../answer.ts';
import { toOffset } from '../convert.ts';
import type { Feature } from '../feature.ts';
import { askedOf, toHierarchyItem } from '../hierarchy.ts';
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

function above(session: Session, { item }: TypeHierarchySupertypesParams): Promise<TypeHierarchyItem[]> {
  return follow(session, item, higher);
}

function below(session: Session, { item }: TypeHierarchySubtypesParams): Promise<TypeHierarchyItem[]> {
  return follow(session, item, lower);
}

async function follow(session: Session, item: TypeHierarchyItem, way: typeof higher): Promise<TypeHierarchyItem[]> {
  await session.opened();
  const asked = askedOf(session, item.data);
  const found = asked ? way(session.snapshot(), asked.key, asked.lang) : [];
  return found.flatMap((each) => toHierarchyItem(session, each) ?? []);
}
