import { readYaml } from '../../syntax/yaml/read.ts';
import type { YamlNode, YamlPair } from '../../syntax/yaml/types.ts';
import { nearest } from '../../text/distance.ts';
import type { Silence } from '../file.ts';
import type { AnyItem } from '../item.ts';
import { kindOfPlural, pluralOf, pluralWords } from '../table/index.ts';
import type { Kind } from '../table/types.ts';
import type { ReadContext } from './context.ts';
import { readItem } from './item.ts';
import { yamlSilences } from './silences.ts';
import { wordsOf } from './text.ts';

/** A register read; `undefined` for a YAML file with none of the known plural keys, which is left alone. */
export function readRegister(
  context: ReadContext,
): { readonly items: readonly AnyItem[]; readonly silences: readonly Silence[] } | undefined {
  const { root, problems } = readYaml(context.text);
  const pairs = root?.type === 'map' ? root.pairs : [];
  const lists = pairs.filter((pair) => kindOfPlural(pair.key.text) !== undefined);
  if (lists.length === 0) {
    if (!reportOnlyKey(pairs, context)) return undefined;
    return { items: [], silences: [] };
  }
  for (const { reason, span } of problems) context.problems.push({ code: 'syntax', span, reason });
  const items: AnyItem[] = [];
  for (const pair of pairs) {
    const kind = kindOfPlural(pair.key.text);
    if (kind !== undefined) items.push(...readList(kind, pair, problems.length > 0, context));
    else reportNearKind(pair, context);
  }
  return { items, silences: yamlSilences(context.text, { start: 0, end: context.text.length }, root) };
}

/** A misspelt key counts alone only where its value is a list of items; the file may be anybody's YAML. */
function reportOnlyKey(pairs: readonly YamlPair[], context: ReadContext): boolean {
  const [only] = pairs;
  if (pairs.length !== 1 || only?.value?.type !== 'seq') return false;
  if (!only.value.items.some((item) => item?.type === 'map')) return false;
  return reportNearKind(only, context);
}

function reportNearKind(pair: YamlPair, context: ReadContext): boolean {
  if (pair.key.text.startsWith('x-')) return false;
  const suggestion = nearest(pair.key.text, pluralWords());
  if (suggestion === undefined) return false;
  context.problems.push({ code: 'unknown-kind', span: pair.key.span, word: pair.key.text, suggestion });
  return true;
}

function readList(kind: Kind, pair: YamlPair, broken: boolean, context: ReadContext): AnyItem[] {
  const head = pair.key.span;
  const own = pluralOf(kind)?.[context.language];
  if (own !== undefined && own !== pair.key.text) {
    context.problems.push({ code: 'wrong-field-language', span: head, word: pair.key.text, respelled: own });
  }
  const place = { carrier: 'register', head, broken } as const;
  const items: AnyItem[] = [];
  const add = (node: YamlNode | undefined, keyed?: YamlPair) => {
    if (node === undefined && keyed === undefined) return;
    if (node?.type === 'map' || node === undefined) {
      const map = node ?? { type: 'map' as const, span: keyed?.span ?? head, pairs: [], flow: false };
      items.push(readItem(kind, map, keyed ? { ...place, key: wordsOf(keyed.key) } : place, context) as AnyItem);
    } else if (!broken) {
      context.problems.push({ code: 'wrong-type', span: node.span, key: pair.key.text, expected: 'item' });
    }
  };
  if (pair.value?.type === 'seq') for (const node of pair.value.items) add(node);
  else if (pair.value?.type === 'map') for (const keyed of pair.value.pairs) add(keyed.value, keyed);
  else if (pair.value && !broken) {
    context.problems.push({ code: 'wrong-type', span: pair.value.span, key: pair.key.text, expected: 'list' });
  }
  return items;
}
