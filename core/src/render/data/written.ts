import type { ParsedFile } from '../../model/file.ts';
import type { AnyItem } from '../../model/item.ts';
import type { YamlMap, YamlNode } from '../../syntax/yaml/types.ts';
import { contains } from '../../text/span.ts';
import type { Data } from './read.ts';

/** YAML as its author wrote it: every value a text, keys in their order and spelling, what nobody knows included. A key that stands twice keeps its last value. */
export function writtenData(node: YamlNode | undefined): Data {
  if (node === undefined) return null;
  if (node.type === 'scalar') return node.text;
  if (node.type === 'seq') return node.items.map(writtenData);
  return Object.fromEntries(node.pairs.map(({ key, value }) => [key.text, writtenData(value)]));
}

/** The mapping that an item is written as, in its card or its register. */
export function writtenItem(file: ParsedFile, item: AnyItem): Data {
  const card = file.cards.find(({ body }) => contains(body, item.span));
  const root = file.yaml(card?.body);
  return writtenData(root && mappingAt(root, item));
}

function mappingAt(node: YamlNode, item: AnyItem): YamlMap | undefined {
  if (node.type === 'scalar' || !contains(node.span, item.span)) return undefined;
  if (node.type === 'map' && node.span.start === item.span.start) return node;
  const inner = node.type === 'seq' ? node.items : node.pairs.map(({ value }) => value);
  for (const one of inner) {
    const found = one && mappingAt(one, item);
    if (found) return found;
  }
  return undefined;
}
