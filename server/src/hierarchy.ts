import type { CallHierarchyItem } from 'vscode-languageserver';
import type { HierarchyItem, Lang, NodeKey } from '#core';
import { toRange, toUri } from './convert.ts';
import { areTexts, isRecord } from './given-back.ts';
import type { Session } from './session.ts';
import { SYMBOL_KINDS } from './symbol-kinds.ts';

/** What an entry of a hierarchy carries, to be asked on from: the same for calls and types. */
interface Data {
  readonly key: NodeKey;
}

/** An entry of a hierarchy, for the client; `undefined` where its file is gone. */
export function toHierarchyItem(session: Session, item: HierarchyItem): CallHierarchyItem | undefined {
  const { name, kind, uri, whole, selection, detail, key } = item;
  const lines = session.snapshot().file(uri)?.lines;
  const data: Data = { key };
  return (
    lines && {
      name,
      kind: SYMBOL_KINDS[kind],
      ...(detail !== '' && { detail }),
      uri: session.documents.spelling(uri),
      range: toRange(lines, whole),
      selectionRange: toRange(lines, selection),
      data,
    }
  );
}

/** What an entry that comes back is of, and the language to tell of it in; `undefined` for what another program made up. */
export function askedOf(session: Session, data: unknown): { key: NodeKey; lang: Lang } | undefined {
  if (!isRecord(data) || !isKey(data.key)) return undefined;
  return { key: data.key, lang: session.language(session.snapshot().planOf(toUri(data.key.uri))) };
}

function isKey(key: unknown): key is NodeKey {
  if (!isRecord(key)) return false;
  return areTexts(key.uri, key.kind, key.name) && typeof key.nth === 'number';
}
