import type { ParsedFile } from '../model/file.ts';
import type { AnyItem } from '../model/item.ts';
import { TABLE } from '../model/table/index.ts';
import type { Kind } from '../model/table/types.ts';
import type { YamlNode, YamlSeq } from '../syntax/yaml/types.ts';
import { lineBreakOf } from '../text/edits.ts';
import { contains, type Span, touches } from '../text/span.ts';
import { behindCard } from './card-edits.ts';
import { insertItem, type NewItem, readAround } from './editing.ts';
import type { FileEdit } from './file-edit.ts';
import type { Plan } from './plan.ts';
import { blockLines } from './register-edits.ts';
import { entryPrefix, hasGap, insertAt, insertEntry, lineEnd } from './yaml-edits.ts';

/** Puts a new item right below another: in its list where both are of one kind, else in a card of its own. */
export function insertBelow(
  plan: Plan,
  file: ParsedFile,
  kind: Kind,
  item: NewItem,
  beside: AnyItem,
): FileEdit | undefined {
  const root = kind === beside.kind ? readAround(file, beside) : undefined;
  const list = root && listWith(root, beside.span);
  if (list !== undefined && !list.seq.flow) {
    const { seq, entry } = list;
    const indent = ' '.repeat(entryPrefix(file.text, entry).length);
    const lineBreak = lineBreakOf(file.text);
    const edit = insertEntry(file.text, seq, entry, blockLines(item, indent, lineBreak));
    const at = seq.items.indexOf(entry);
    const isGap = hasGap(file.text, seq.items[at - 1], entry) || hasGap(file.text, entry, seq.items[at + 1]);
    return { uri: file.uri, edits: [isGap ? { ...edit, text: lineBreak + edit.text } : edit] };
  }
  const card = file.cards.find(({ span }) => contains(span, beside.span));
  return card ? behindCard(plan, kind, item, { file, card }) : insertItem(plan, kind, item, beside);
}

/** The list that an item is an entry of. */
function listWith(node: YamlNode, at: Span): { readonly seq: YamlSeq; readonly entry: YamlNode } | undefined {
  if (node.type === 'scalar' || !contains(node.span, at)) return undefined;
  const inner = node.type === 'map' ? node.pairs.map(({ value }) => value) : node.items;
  for (const child of inner) {
    if (child === undefined || !contains(child.span, at)) continue;
    if (child.span.start === at.start && child.span.end === at.end) {
      return node.type === 'seq' ? { seq: node, entry: child } : undefined;
    }
    return listWith(child, at);
  }
  return undefined;
}

/** Puts a new card behind the block of a chapter that an offset is in or follows; anywhere else, where its kind belongs. */
export function insertCardAt(
  plan: Plan,
  file: ParsedFile,
  offset: number,
  kind: Kind,
  item: NewItem,
): FileEdit | undefined {
  if (file.type !== 'chapter') return insertItem(plan, kind, item);
  const { text } = file;
  const lineBreak = lineBreakOf(text);
  const block = file.blocks.filter(({ span }) => span.start <= offset || touches(span, offset)).at(-1);
  const at = block ? lineEnd(text, Math.max(block.span.start, block.span.end - 1)) : 0;
  const lines = [`\`\`\`${TABLE[kind].word[plan.language]}`, ...blockLines(item, '', '\n').split('\n'), '```'];
  const isBlankBehind = /^\r?\n[ \t]*(?:\r?\n|$)|^\s*$/.test(text.slice(at));
  const before = block ? [lineBreak, lineBreak] : [];
  const behind = block ? (isBlankBehind ? [] : [lineBreak]) : [lineBreak, lineBreak];
  return { uri: file.uri, edits: [insertAt(at, [...before, lines.join(lineBreak), ...behind].join(''))] };
}
