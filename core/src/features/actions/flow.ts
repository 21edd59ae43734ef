import type { ParsedFile } from '../../model/file.ts';
import type { YamlMap, YamlNode, YamlPair, YamlSeq, YamlText } from '../../syntax/yaml/types.ts';
import { lineBreakOf, type TextEdit } from '../../text/edits.ts';
import { contains } from '../../text/span.ts';
import { columnIndent, scalarText } from '../../workspace/yaml-edits.ts';
import type { Action, RefactoringPlace } from './types.ts';

/** A value that is a list or a mapping. */
type Group = YamlMap | YamlSeq;

/** Writes `{…}` or `[…]` over several lines, and what stands on several lines in braces or brackets. */
export function changeFlow({ file, span, yaml }: RefactoringPlace): readonly Action[] {
  const found = groupAt(file, yaml(), span.start);
  if (found === undefined) return [];
  const { text, uri } = file;
  const { pair, group } = found;
  const args = { key: pair.key.text };
  const edits = (edit: TextEdit) => () => [{ uri, edits: [edit] }];
  if (group.flow) {
    return [{ id: 'to-block', args, kind: 'refactor.rewrite', edits: edits(toBlock(text, pair, group)) }];
  }
  if (!isShort(group)) return [];
  const disabled = hasComments(text, group) ? 'comments' : hasLongText(text, group) ? 'several-lines' : undefined;
  const made = edits(toFlow(text, pair, group));
  return [{ id: 'to-flow', args, kind: 'refactor.rewrite', ...(disabled && { disabled }), edits: made }];
}

/** The innermost key of a block mapping that holds the offset, with its list or mapping. */
function groupAt(
  file: ParsedFile,
  { root, problems }: YamlText,
  offset: number,
): { readonly pair: YamlPair; readonly group: Group } | undefined {
  let found: { readonly pair: YamlPair; readonly group: Group } | undefined;
  // The items themselves are no field: what holds them is left as it is.
  let depth = file.type === 'register' ? -1 : 0;
  let node: YamlNode | undefined = problems.length > 0 ? undefined : root;
  while (node !== undefined && node.type !== 'scalar' && !node.flow) {
    if (node.type === 'seq') {
      node = node.items.find((item) => item !== undefined && holds(item, offset));
      continue;
    }
    const pair: YamlPair | undefined = node.pairs.find((each) => holds(each, offset));
    if (pair?.value !== undefined && pair.value.type !== 'scalar' && depth >= 0) found = { pair, group: pair.value };
    depth++;
    node = pair?.value;
  }
  return found;
}

function holds({ span }: Pick<YamlNode, 'span'>, offset: number): boolean {
  return contains(span, { start: offset, end: offset });
}

function toBlock(text: string, pair: YamlPair, group: Group): TextEdit {
  const indent = `${columnIndent(text, pair.key.span.start)}  `;
  const source = (node: YamlNode | undefined) => (node === undefined ? '' : text.slice(node.span.start, node.span.end));
  const lines =
    group.type === 'map'
      ? group.pairs.map(({ key, value }) => `${source(key)}:${value === undefined ? '' : ` ${source(value)}`}`)
      : group.items.map((item) => `- ${source(item)}`);
  const lineBreak = lineBreakOf(text);
  const written = lines.map((line) => `${lineBreak}${indent}${line.trimEnd()}`).join('');
  return { span: { start: colonEnd(text, pair), end: group.span.end }, text: lines.length === 0 ? '' : written };
}

/** Behind the colon of a pair. */
function colonEnd(text: string, { key }: YamlPair): number {
  return text.indexOf(':', key.span.end) + 1;
}

/** As long as a line of braces may become. */
const LINE = 120;

/** Whether a group holds single values and short groups only, so that one line can take it. */
function isShort(group: Group): boolean {
  return group.span.end - group.span.start <= LINE * 2 && flowText(group).length <= LINE;
}

function toFlow(text: string, pair: YamlPair, group: Group): TextEdit {
  return { span: { start: colonEnd(text, pair), end: group.span.end }, text: ` ${flowText(group)}` };
}

function flowText(node: YamlNode | undefined): string {
  if (node === undefined) return '';
  if (node.type === 'scalar') return scalarText(node.text, true);
  if (node.type === 'seq') return `[${node.items.map(flowText).join(', ')}]`;
  return `{ ${node.pairs.map(({ key, value }) => `${scalarText(key.text, true)}: ${flowText(value)}`).join(', ')} }`;
}

/** Whether a comment stands among the values. */
function hasComments(text: string, group: Group): boolean {
  let from = group.span.start;
  for (const { start, end } of scalarsOf(group)) {
    if (/(?:^|\s)#/.test(text.slice(from, start))) return true;
    from = end;
  }
  return false;
}

function hasLongText(text: string, group: Group): boolean {
  return scalarsOf(group).some(({ start, end }) => /[\r\n]/.test(text.slice(start, end)));
}

function scalarsOf(node: YamlNode): readonly YamlNode['span'][] {
  if (node.type === 'scalar') return [node.span];
  if (node.type === 'seq') return node.items.flatMap((item) => (item === undefined ? [] : scalarsOf(item)));
  return node.pairs.flatMap(({ key, value }) => [key.span, ...(value === undefined ? [] : scalarsOf(value))]);
}
