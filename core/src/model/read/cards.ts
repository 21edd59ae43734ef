import type { FenceBlock } from '../../syntax/markdown/blocks.ts';
import { readYaml } from '../../syntax/yaml/read.ts';
import type { YamlMap, YamlNode, YamlScalar } from '../../syntax/yaml/types.ts';
import { nearest, slipLimit } from '../../text/distance.ts';
import type { Span } from '../../text/span.ts';
import type { Card, Silence } from '../file.ts';
import type { AnyItem } from '../item.ts';
import type { Layout } from '../manifest.ts';
import { kindOfWord, kindWords, layoutsOf, TABLE } from '../table/index.ts';
import type { Kind } from '../table/types.ts';
import type { Words } from '../value.ts';
import { given, type ReadContext } from './context.ts';
import { readItem } from './item.ts';
import { readListed } from './listed.ts';
import { yamlSilences } from './silences.ts';

/** Words that open code blocks of other languages and are no slip of a kind's name. */
const CODE_LANGUAGES = new Set(
  'bash c cpp cs css csv diff go html http ini java js json latex lua make md mermaid php plain py r rb rs rust sh sql svg tex text toml ts tsv txt vb vue xml yaml yml zsh'.split(
    ' ',
  ),
);

/** A fence read as a card of items, with the silences inside it; `undefined` for any other code block. */
export function readCard(
  fence: FenceBlock,
  span: Span,
  context: ReadContext,
): { readonly card: Card; readonly silences: readonly Silence[] } | undefined {
  const word = kindWordOf(fence);
  if (word === undefined) return undefined;
  const kind = kindOfWord(word.text);
  if (kind === undefined) {
    reportNearKind(word, context);
    return undefined;
  }
  const own = TABLE[kind].word[context.language];
  if (own !== word.text) {
    context.problems.push({ code: 'wrong-field-language', span: word.span, word: word.text, respelled: own });
  }
  if (!fence.closed) context.problems.push({ code: 'syntax', span: word.span, reason: 'fence' });
  const { root, problems } = readYaml(bodyOf(fence, context.text), fence.body.start);
  for (const { reason, span: at } of problems) context.problems.push({ code: 'syntax', span: at, reason });
  const broken = problems.length > 0 || !fence.closed;
  const items = readItems(kind, root, { head: word.span, broken }, context);
  return {
    card: { kind, word, ...given('layout', layoutOf(fence, kind, word, context)), span, body: fence.body, items },
    silences: yamlSilences(context.text, fence.body, root),
  };
}

/** The word of the info string that should name a kind: the first, or the one behind `yaml`. */
function kindWordOf(fence: FenceBlock): Words | undefined {
  const match = /^(?:ya?ml\s+)?([^\s{]+)/.exec(fence.info);
  const text = match?.[1];
  if (match === null || text === undefined) return undefined;
  const start = fence.infoSpan.start + match[0].length - text.length;
  return { text, span: { start, end: start + text.length } };
}

/** What stands behind the kind word: a layout's name, and behind a colon a title. Attributes in braces are no layout. */
function layoutOf({ info, infoSpan }: FenceBlock, kind: Kind, kindWord: Words, context: ReadContext) {
  const from = kindWord.span.end - infoSpan.start;
  const match = /^\s+([^\s:{]+)\s*(?::\s*(\S.*))?/.exec(info.slice(from));
  const text = match?.[1];
  if (match === null || text === undefined) return undefined;
  const at = kindWord.span.end + match[0].indexOf(text);
  const word: Words = { text, span: { start: at, end: at + text.length } };
  const name = readLayout(kind, word, kindWord.text, context);
  const heading = match[2]?.trimEnd();
  const end = kindWord.span.end + match[0].trimEnd().length;
  const title = heading === undefined ? undefined : { text: heading, span: { start: end - heading.length, end } };
  return { word, ...given('name', name), ...given('title', title) };
}

function readLayout(kind: Kind, { text, span }: Words, key: string, context: ReadContext): Layout | undefined {
  const values = layoutsOf(kind);
  if (values.length === 0) return undefined;
  const node: YamlScalar = { type: 'scalar', span, text, style: 'plain' };
  return readListed(node, { values }, { field: 'layout', key, keySpan: span }, context) as Layout | undefined;
}

function reportNearKind(word: Words, context: ReadContext): void {
  const folded = word.text.toLowerCase();
  if (CODE_LANGUAGES.has(folded)) return;
  const own = Object.values(TABLE).map((row) => row.word[context.language]);
  const suggestion = nearest(word.text, own, slipLimit(word.text)) ?? nearest(word.text, kindWords());
  if (suggestion !== undefined) {
    context.problems.push({ code: 'unknown-kind', span: word.span, word: word.text, suggestion });
  }
}

/** A closing line that is half typed, at the end of what there is of the card. */
const HALF_CLOSED = /^[ \t]*(?:`+|~+)\s*$(?![\s\S])/m;

/** The fence's YAML with what is none blanked out, so that offsets stay true: prefixes of quotes, a half-typed closing line. */
function bodyOf({ body, closed }: FenceBlock, text: string): string {
  const source = text.slice(body.start, body.end);
  const own = /^\s*>/.test(source) ? source.replace(/^[\s>]*/gm, (prefix) => prefix.replace(/>/g, ' ')) : source;
  return closed ? own : own.replace(HALF_CLOSED, (marks) => marks.replace(/[`~]/g, ' '));
}

/** The items of a fence: one mapping is one item, a list of mappings several (docs/format.md section 1). */
function readItems(
  kind: Kind,
  root: YamlNode | undefined,
  place: { readonly head: Span; readonly broken: boolean },
  context: ReadContext,
): readonly AnyItem[] {
  const where = { ...place, carrier: 'fence' } as const;
  if (root === undefined) {
    const empty: YamlMap = { type: 'map', span: place.head, pairs: [], flow: false };
    return [readItem(kind, empty, where, context) as AnyItem];
  }
  const items: AnyItem[] = [];
  for (const node of root.type === 'seq' ? root.items : [root]) {
    if (node === undefined) continue;
    if (node.type === 'map') items.push(readItem(kind, node, where, context) as AnyItem);
    else if (!place.broken) {
      const key = context.text.slice(place.head.start, place.head.end);
      context.problems.push({ code: 'wrong-type', span: node.span, key, expected: 'item' });
    }
  }
  return items;
}
