import type { YamlMap, YamlNode } from '../../syntax/yaml/types.ts';
import { formerName as rows } from '../table/records.ts';
import type { FormerName, TimeValue, Words } from '../value.ts';
import type { FieldOwner, ReadContext } from './context.ts';
import { isRecord, knownPairs } from './keys.ts';
import { entriesOf, readWords } from './text.ts';
import { readTimeField } from './time.ts';

/** `tidligere`: names, or `{navn, til}`. An entry without a name is left out; nothing where none is left. */
export function readFormerNames(
  node: YamlNode,
  owner: FieldOwner,
  context: ReadContext,
): readonly FormerName[] | undefined {
  const names = entriesOf(node).flatMap((entry) => {
    const name =
      entry.type === 'map' && isRecord(entry, rows) ? readFormerName(entry, context) : readWords(entry, owner, context);
    return name ?? [];
  });
  return names.length > 0 ? names : undefined;
}

function readFormerName(map: YamlMap, context: ReadContext): FormerName | undefined {
  let name: Words | undefined;
  let until: TimeValue | undefined;
  for (const { name: key, node, owner } of knownPairs(map, rows, context)) {
    if (key === 'name') name = readWords(node, owner, context);
    else until = readTimeField(node, owner, context);
  }
  return name && { ...name, ...(until && { until }) };
}
