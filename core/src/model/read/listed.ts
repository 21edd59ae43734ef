import type { YamlNode } from '../../syntax/yaml/types.ts';
import { nearest } from '../../text/distance.ts';
import { spellings } from '../language.ts';
import type { Listed } from '../table/types.ts';
import type { FieldOwner, ReadContext } from './context.ts';
import { wrongType } from './text.ts';

/**
 * One word of a closed list, read in all three languages, as its English name. Another word is an `unknown-value`, or
 * itself where the list is open.
 */
export function readListed(
  node: YamlNode,
  type: { readonly values: readonly Listed[]; readonly open?: true },
  owner: FieldOwner,
  context: ReadContext,
): string | undefined {
  if (node.type !== 'scalar') return wrongType(node.span, 'text', owner, context);
  const written = node.text.trim();
  if (written === '') return undefined;
  const value = findListed(type.values, written);
  if (value === undefined) {
    if (type.open) return written;
    const allowed = type.values.map((word) => word[context.language]);
    const suggestion =
      nearest(written, allowed) ?? translated(nearest(written, type.values.flatMap(spellings)), type, context);
    context.problems.push({
      code: 'unknown-value',
      span: node.span,
      key: owner.key,
      value: written,
      allowed,
      ...(suggestion !== undefined && { suggestion }),
    });
    return undefined;
  }
  const own = value[context.language];
  if (own !== written) {
    context.problems.push({ code: 'wrong-field-language', span: node.span, word: written, respelled: own });
  }
  return value.en;
}

/** A slip of a word in another language: the same word in the plan's own. */
function translated(
  word: string | undefined,
  { values }: { readonly values: readonly Listed[] },
  { language }: ReadContext,
): string | undefined {
  return word === undefined ? undefined : findListed(values, word)?.[language];
}

/**
 * The word of the list that is spelled so. Some words name different things in two languages (`tal`, `mål` …): bokmål
 * comes first, as everywhere.
 */
export function findListed(values: readonly Listed[], written: string): Listed | undefined {
  const spelled = written.normalize('NFC');
  return values.find((word) => word.nb === spelled || word.nn === spelled || word.en === spelled);
}

const YES = ['ja', 'true', 'yes', 'sant', 'sann'];
const NO = ['nei', 'false', 'no', 'usant', 'usann'];

/** Yes or no, in the words of any of the three languages. */
export function readFlag(node: YamlNode, owner: FieldOwner, context: ReadContext): boolean | undefined {
  const text = node.type === 'scalar' ? node.text.trim().toLowerCase() : '';
  if (YES.includes(text)) return true;
  if (NO.includes(text)) return false;
  return wrongType(node.span, 'yes-no', owner, context);
}
