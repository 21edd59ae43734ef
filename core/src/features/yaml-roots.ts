import type { ParsedFile } from '../model/file.ts';
import { readYaml } from '../syntax/yaml/read.ts';
import type { YamlNode } from '../syntax/yaml/types.ts';
import { contains, type Span } from '../text/span.ts';

/** The YAML of a file: of a register or manifest the whole, of a chapter that of its cards; only those that hold `within`, where it is given. */
export function yamlRoots(file: ParsedFile, within?: Span): readonly YamlNode[] {
  const stretches =
    file.type === 'chapter' ? file.cards.map(({ body }) => body) : [{ start: 0, end: file.text.length }];
  return stretches
    .filter((stretch) => within === undefined || contains(stretch, within))
    .flatMap(({ start, end }) => readYaml(file.text.slice(start, end), start).root ?? []);
}
