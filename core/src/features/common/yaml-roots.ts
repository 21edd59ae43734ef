import type { ParsedFile } from '../../model/file.ts';
import type { YamlNode } from '../../syntax/yaml/types.ts';
import { contains, type Span } from '../../text/span.ts';

/**
 * The YAML of a file as trees: all of a manifest or register, the body of each card of a chapter; only those that hold `within`,
 * where it is given. Empty for other files.
 */
export function yamlRoots(file: ParsedFile, within?: Span): readonly YamlNode[] {
  return stretchesOf(file)
    .filter((body) => within === undefined || contains(body, within))
    .flatMap((body) => file.yaml(body) ?? []);
}

/** A card in a quotation has the quotation's signs between its lines, and is none to YAML. */
function stretchesOf({ type, text, cards }: ParsedFile): readonly Span[] {
  if (type === 'manifest' || type === 'register') return [{ start: 0, end: text.length }];
  return cards.flatMap(({ body }) => (/^\s*>/.test(text.slice(body.start, body.end)) ? [] : [body]));
}
