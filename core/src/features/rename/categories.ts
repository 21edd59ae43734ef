import type { ParsedFile } from '../../model/file.ts';
import type { Item } from '../../model/item.ts';
import { nameKey } from '../../model/names/index.ts';
import type { YamlMap, YamlNode } from '../../syntax/yaml/types.ts';
import type { Span } from '../../text/span.ts';
import { yamlRoots } from '../common/yaml-roots.ts';

/** A category of an indicator's figures in one year: its name, and the place of that. */
export interface CategoryPlace {
  readonly name: string;
  readonly span: Span;
}

/** Every category of every year, as its key stands in the file that holds the indicator; those without a figure too. */
export function categoriesOf(file: ParsedFile, { fields, span }: Item<'indicator'>): readonly CategoryPlace[] {
  const { measurements } = fields;
  if (measurements.kind !== 'value') return [];
  const figures = new Set(measurements.value.flatMap(({ categories }) => categories.map((each) => each.span.start)));
  if (figures.size === 0) return [];
  const years = yamlRoots(file, span).flatMap(mapsIn);
  return years
    .filter(({ pairs }) => pairs.some(({ value }) => value?.type === 'scalar' && figures.has(value.span.start)))
    .flatMap(({ pairs }) => pairs.map(({ key }) => ({ name: key.text, span: key.span })));
}

/** Whether two texts name one category. */
export function sameCategory(a: string, b: string): boolean {
  return nameKey(a) === nameKey(b);
}

function mapsIn(node: YamlNode): readonly YamlMap[] {
  if (node.type === 'scalar') return [];
  const inner = node.type === 'seq' ? node.items : node.pairs.map(({ value }) => value);
  return [...(node.type === 'map' ? [node] : []), ...inner.flatMap((each) => (each ? mapsIn(each) : []))];
}
