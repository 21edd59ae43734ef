import type { ParsedFile } from '../../model/file.ts';
import type { AnyItem } from '../../model/item.ts';
import type { YamlMap, YamlNode } from '../../syntax/yaml/types.ts';
import { holderOf } from '../../text/span.ts';
import type { Data } from './read.ts';

/** YAML as its author wrote it: every value a text, keys in their order and spelling, what nobody knows included. A key that stands twice keeps its last value. */
export function writtenData(node: YamlNode | undefined): Data {
  if (node === undefined) return null;
  if (node.type === 'scalar') return node.text;
  if (node.type === 'seq') return node.items.map(writtenData);
  return Object.fromEntries(node.pairs.map(({ key, value }) => [key.text, writtenData(value)]));
}

/** What finds the mapping that an item is written as, in its card or its register. Each of those is gone through once for all its items. */
export function writtenItems(): (file: ParsedFile, item: AnyItem) => Data {
  const known = new Map<YamlNode, ReadonlyMap<number, YamlMap>>();
  return (file, item) => {
    const bodies = file.cards.map(({ body }) => body);
    const root = file.yaml(holderOf(bodies, item.span));
    if (root === undefined) return null;
    const mappings = known.get(root) ?? new Map(mappingsIn(root).map((mapping) => [mapping.span.start, mapping]));
    known.set(root, mappings);
    return writtenData(mappings.get(item.span.start));
  };
}

/** Every mapping of a tree; no two begin at the same place. */
function mappingsIn(node: YamlNode | undefined): readonly YamlMap[] {
  if (node === undefined || node.type === 'scalar') return [];
  if (node.type === 'seq') return node.items.flatMap(mappingsIn);
  return [node, ...node.pairs.flatMap(({ value }) => mappingsIn(value))];
}
