import type { YamlMap, YamlNode, YamlPair } from '../../syntax/yaml/types.ts';
import { nearest } from '../../text/distance.ts';
import { spellings } from '../language.ts';
import { findRow, type Spelled } from '../table/index.ts';
import type { FieldRows, Kind } from '../table/types.ts';
import type { FieldOwner, ReadContext } from './context.ts';

/** What a mapping gives for a row of the table. */
export interface KnownPair extends Spelled {
  readonly node: YamlNode;
  readonly owner: FieldOwner;
}

/**
 * The pairs with a value whose keys the table knows, in the order they stand; each row once, the first one counts. Other
 * keys are reported (`unknown-field`), `x-` keys are the author's own, and a key in another language than the plan's is noted.
 */
export function knownPairs(map: YamlMap, rows: FieldRows, context: ReadContext, kind?: Kind): KnownPair[] {
  const known: KnownPair[] = [];
  const seen = new Set<string>();
  for (const pair of map.pairs) {
    const key = pair.key.text;
    const found = findRow(rows, key);
    if (found === undefined) {
      if (!key.startsWith('x-')) reportUnknown(pair, rows, context, kind);
      continue;
    }
    const own = found.row.key[context.language];
    if (own !== key) {
      const { span } = pair.key;
      context.problems.push({ code: 'wrong-field-language', span, word: key, respelled: own });
    }
    if (seen.has(found.name)) {
      // The same key twice is found with the YAML; the same field in two languages is the same fault.
      const spelledAlike = map.pairs.filter((other) => other.key.text === key).length > 1;
      if (!spelledAlike) context.problems.push({ code: 'syntax', span: pair.key.span, reason: 'duplicate-key' });
      continue;
    }
    seen.add(found.name);
    if (pair.value === undefined) continue;
    known.push({ ...found, node: pair.value, owner: { field: found.name, key, keySpan: pair.key.span } });
  }
  return known;
}

function reportUnknown(pair: YamlPair, rows: FieldRows, context: ReadContext, kind: Kind | undefined): void {
  const key = pair.key.text;
  const all = Object.values(rows);
  const own = all.map((row) => row.key[context.language]);
  const foreign = () =>
    nearest(
      key,
      all.flatMap((row) => spellings(row.key)),
    );
  // A slip of a word in another language is that field in the plan's own.
  const suggestion = nearest(key, own) ?? findRow(rows, foreign() ?? '')?.row.key[context.language];
  context.problems.push({
    code: 'unknown-field',
    span: pair.key.span,
    key,
    ...(kind && { kind }),
    ...(suggestion !== undefined && { suggestion }),
  });
}

/** Whether a mapping is a record of the table rather than a text with an unquoted colon. */
export function isRecord(map: YamlMap, rows: FieldRows): boolean {
  if (map.flow || map.pairs.length > 1) return true;
  return findRow(rows, map.pairs[0]?.key.text ?? '') !== undefined;
}
