import type { Card, ParsedFile } from '../model/file.ts';
import type { AnyItem } from '../model/item.ts';
import { findRow, keyOf, rowsOf } from '../model/table/index.ts';
import { manifest as manifestRows, part as partRows } from '../model/table/records.ts';
import type { FieldRows } from '../model/table/types.ts';
import { readYaml } from '../syntax/yaml/read.ts';
import type { YamlMap, YamlNode, YamlPair, YamlSeq } from '../syntax/yaml/types.ts';
import type { TextEdit } from '../text/edits.ts';
import { lineBreakOf } from '../text/edits.ts';
import { contains, type Span } from '../text/span.ts';
import type { FileEdit } from './file-edit.ts';
import type { Plan } from './plan.ts';
import {
  columnIndent,
  fillPair,
  insertAt,
  insertEntry,
  insertPair,
  lastEntry,
  lineEnd,
  listText,
  ownLines,
  scalarText,
  withBlanks,
} from './yaml-edits.ts';

export { insertItem } from './card-edits.ts';
export type { FileEdit } from './file-edit.ts';
export { addToRegister, type NewItem, type RegisterEdit } from './register-edits.ts';
export { listText, quoted, scalarText } from './yaml-edits.ts';

/**
 * Gives an item a field, at the place that the field table's order suggests and with the item's own indentation; where
 * the key stands there without a value, the value is put behind it. `key` is spelled as it is to be written, `value` is
 * YAML, empty to leave the field to be filled in. `undefined` where the item cannot be found as YAML.
 */
export function insertField(file: ParsedFile, item: AnyItem, key: string, value: string): TextEdit | undefined {
  const root = readAround(file, item);
  const map = root && mapAt(root, item.span);
  if (map !== undefined) return insertInMap(file.text, map, rowsOf(item.kind), key, value);
  const line = `${key}: ${value}`;
  const card = cardOf(file, item);
  if (card !== undefined) {
    const { start, end } = card.body;
    return file.text.slice(start, end).trim() === ''
      ? withBlanks(insertAt(start, ownLines(file.text, start, line)))
      : undefined;
  }
  const keyed = root && emptyPairAt(root, item.span);
  if (keyed === undefined) return undefined;
  const indent = `${lineBreakOf(file.text)}${columnIndent(file.text, keyed.key.span.start)}  `;
  return withBlanks(insertAt(lineEnd(file.text, keyed.span.end), indent + line));
}

/**
 * The same for a record inside an item (money, a time), which stands exactly at `at`; `rows` are the record's. `undefined` where
 * the record is written as a text.
 */
export function insertInRecord(
  file: ParsedFile,
  item: AnyItem,
  at: Span,
  rows: FieldRows,
  key: string,
  value: string,
): TextEdit | undefined {
  const root = readAround(file, item);
  const map = root && mapAt(root, at);
  return map && insertInMap(file.text, map, rows, key, map.flow ? scalarText(value, true) : value);
}

/** The same for the manifest, at the place that the manifest's rows suggest. */
export function insertManifestField(file: ParsedFile, key: string, value: string): TextEdit | undefined {
  const { root } = readYaml(file.text);
  if (root === undefined) {
    return withBlanks(insertAt(file.text.length, ownLines(file.text, file.text.length, `${key}: ${value}`)));
  }
  return root.type === 'map' ? insertInMap(file.text, root, manifestRows, key, value) : undefined;
}

/**
 * The pair of a field as it stands in an item's YAML; no pair where the item does not have it. `flow` tells whether braces surround
 * it. `undefined` where the item cannot be found as YAML.
 */
export function pairIn(
  file: ParsedFile,
  item: AnyItem,
  field: string,
): { readonly pair: YamlPair | undefined; readonly flow: boolean } | undefined {
  const root = readAround(file, item);
  const map = root && mapAt(root, item.span);
  return map && { pair: findPair(map, rowsOf(item.kind), field), flow: map.flow };
}

/** Gives an item one more alias: a new field, or one more entry of the list that is there. */
export function addAlias(plan: Plan, item: AnyItem, name: string): FileEdit | undefined {
  const file = plan.file(item.uri);
  const root = file && readAround(file, item);
  const map = root && mapAt(root, item.span);
  if (file === undefined || map === undefined) return undefined;
  const pair = map.pairs.find(({ key }) => findRow(rowsOf(item.kind), key.text)?.name === 'alias');
  const edit =
    pair?.value === undefined
      ? insertInMap(file.text, map, rowsOf(item.kind), keyOf(item.kind, 'alias', plan.language), listText([name]))
      : addToValue(file.text, pair.value, name);
  return edit && { uri: file.uri, edits: [edit] };
}

function addToValue(text: string, value: YamlNode, name: string): TextEdit | undefined {
  if (value.type === 'scalar') return { span: value.span, text: listText([value.text, name]) };
  if (value.type === 'map') return undefined;
  return insertEntry(text, value, lastEntry(value), scalarText(name, value.flow));
}

/**
 * Lists a chapter in the manifest's `kapitler`, behind the listed one that it comes after by path, in whichever part that
 * stands. `path` is relative to the manifest. `undefined` where the manifest has no list to add to.
 */
export function addToChapters(file: ParsedFile, path: string): TextEdit | undefined {
  const { root } = readYaml(file.text);
  const pair = root?.type === 'map' ? findPair(root, manifestRows, 'chapters') : undefined;
  if (root?.type !== 'map' || pair === undefined) return undefined;
  if (pair.value === undefined) return fillPair(file.text, root, pair, listText([path]));
  const listed = listedPaths(pair.value);
  const before = listed.filter((entry) => entry.path < path).at(-1);
  if (before !== undefined) return insertEntry(file.text, before.list, before.node, scalarText(path, before.list.flow));
  const list = listed[0]?.list ?? pair.value;
  return list.type === 'seq' ? insertEntry(file.text, list, undefined, scalarText(path, list.flow)) : undefined;
}

interface Entry {
  readonly path: string;
  readonly node: YamlNode;
  readonly list: YamlSeq;
}

/** The paths of a `kapitler` list and of the parts in it, in their order. */
function listedPaths(value: YamlNode): Entry[] {
  if (value.type !== 'seq') return [];
  return value.items.flatMap((node): Entry[] => {
    if (node?.type === 'scalar') return [{ path: node.text, node, list: value }];
    const inner = node?.type === 'map' ? findPair(node, partRows, 'chapters')?.value : undefined;
    return inner === undefined ? [] : listedPaths(inner);
  });
}

function findPair(map: YamlMap, rows: FieldRows, name: string): YamlPair | undefined {
  return map.pairs.find(({ key }) => findRow(rows, key.text)?.name === name);
}

/** `undefined` where the key stands there empty and is to stay empty. */
export function insertInMap(
  text: string,
  map: YamlMap,
  rows: FieldRows,
  key: string,
  value: string,
): TextEdit | undefined {
  const name = findRow(rows, key)?.name;
  const present = name === undefined ? undefined : findPair(map, rows, name);
  if (present !== undefined && isEmpty(present.value)) {
    return value === '' ? undefined : fillPair(text, map, present, value);
  }
  const order = Object.keys(rows);
  const rank = (pair: YamlPair) => order.indexOf(findRow(rows, pair.key.text)?.name ?? '');
  const own = name === undefined ? order.length : order.indexOf(name);
  const before = map.pairs.filter((pair) => rank(pair) >= 0 && rank(pair) < own);
  const nearest = before.reduce<YamlPair | undefined>(
    (best, pair) => (best && rank(best) > rank(pair) ? best : pair),
    undefined,
  );
  return insertPair(text, map, nearest, key, value);
}

/** Whether what stands there counts as nothing: no value, an empty text, list or mapping. */
export function isEmpty(value: YamlNode | undefined): boolean {
  if (value === undefined) return true;
  if (value.type === 'scalar') return value.text.trim() === '';
  return (value.type === 'map' ? value.pairs : value.items).length === 0;
}

/** The mapping that an item is, with its spans in the file; `undefined` where it has no keys of its own yet, or is no YAML. */
export function mappingOf(file: ParsedFile, item: AnyItem): YamlMap | undefined {
  const root = readAround(file, item);
  return root && mapAt(root, item.span);
}

/** The YAML that holds the item: its card's, or the whole register. */
export function readAround(file: ParsedFile, item: AnyItem): YamlNode | undefined {
  return file.yaml(cardOf(file, item)?.body);
}

export function cardOf(file: ParsedFile, item: AnyItem): Card | undefined {
  return file.cards.find((card) => contains(card.span, item.span));
}

/** The pair, in a register that is a mapping, that is an item with nothing but its id. */
function emptyPairAt(root: YamlNode, at: Span): YamlPair | undefined {
  const pairs =
    root.type === 'map' ? root.pairs.flatMap(({ value }) => (value?.type === 'map' ? value.pairs : [])) : [];
  return pairs.find(({ span, value }) => value === undefined && span.start === at.start && span.end === at.end);
}

/** The outermost mapping that stands exactly from `start` to `end`, with its own keys in it (an alias has them elsewhere). */
export function mapAt(node: YamlNode, at: Span): YamlMap | undefined {
  if (node.type === 'scalar' || !contains(node.span, at)) return undefined;
  if (node.type === 'map' && node.span.start === at.start && node.span.end === at.end) {
    return node.pairs.every((pair) => contains(node.span, pair.span)) ? node : undefined;
  }
  const inner = node.type === 'map' ? node.pairs.map(({ value }) => value) : node.items;
  for (const child of inner) {
    const found = child && mapAt(child, at);
    if (found !== undefined) return found;
  }
  return undefined;
}
