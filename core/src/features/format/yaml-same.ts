import type { YamlNode } from '../../syntax/yaml/types.ts';

/** Whether two YAML texts say the same: the same texts in the same style under the same keys, whatever the order of keys. */
export function sameYaml(a: YamlNode | undefined, b: YamlNode | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  if (a.type === 'scalar') return b.type === 'scalar' && a.style === b.style && a.text.trimEnd() === b.text.trimEnd();
  if (a.type === 'seq') {
    if (b.type !== 'seq' || a.flow !== b.flow || a.items.length !== b.items.length) return false;
    return a.items.every((item, at) => sameYaml(item, b.items[at]));
  }
  if (b.type !== 'map' || a.flow !== b.flow || a.pairs.length !== b.pairs.length) return false;
  const others = new Map(b.pairs.map((pair) => [pair.key.text, pair]));
  return a.pairs.every(({ key, value }) => {
    const other = others.get(key.text);
    return other !== undefined && sameYaml(value, other.value);
  });
}
