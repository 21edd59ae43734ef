import type { ParsedFile } from '../../model/file.ts';
import { type AnyItem, fieldOf } from '../../model/item.ts';
import { keyOf, kindOfPlural } from '../../model/table/index.ts';
import type { YamlMap, YamlSeq } from '../../syntax/yaml/types.ts';
import { sortKey } from '../../text/alphabet.ts';
import type { TextEdit } from '../../text/edits.ts';
import { compareTexts } from '../../text/order.ts';
import { contains } from '../../text/span.ts';
import { lineBefore, lineEnd, lineStart } from '../../workspace/yaml-edits.ts';
import { shownItem } from './place.ts';
import type { Action, RefactoringPlace } from './types.ts';

/** Sorts the list of a register by name or title, comments with the item that they stand above. */
export function sortRegister({ plan, file, span, yaml }: RefactoringPlace): readonly Action[] {
  if (file.type !== 'register') return [];
  const { root, problems } = yaml();
  const pair =
    root?.type === 'map' && problems.length === 0
      ? root.pairs.find((each) => touchesPair(each, span.start))
      : undefined;
  const kind = pair && kindOfPlural(pair.key.text);
  const list = pair?.value;
  if (kind === undefined || pair === undefined || list === undefined || list.type === 'scalar' || list.flow) return [];
  const items = file.items.filter((item) => contains(pair.span, item.span));
  const edit = sorted(file, list, items);
  if (edit === undefined) return [];
  const name = ['name', 'title', 'measure'].find((each) => items.some((item) => fieldOf(item, each)?.kind === 'value'));
  const by = name === undefined ? 'id' : keyOf(kind, name, plan.language);
  const edits = () => [{ uri: file.uri, edits: [edit] }];
  return [{ id: 'sort-register', args: { key: pair.key.text, by }, kind: 'refactor.rewrite', edits }];
}

function touchesPair(
  { span }: { readonly span: { readonly start: number; readonly end: number } },
  at: number,
): boolean {
  return span.start <= at && at <= span.end;
}

/** An entry with the comments above it, and what stands between it and the next. */
interface Piece {
  readonly own: string;
  readonly gap: string;
  readonly key: string;
}

/** `undefined` where the items are in order already. Blank lines between them stay where they are. */
function sorted({ text }: ParsedFile, list: YamlMap | YamlSeq, items: readonly AnyItem[]): TextEdit | undefined {
  const entries = list.type === 'seq' ? list.items.flatMap((item) => item ?? []) : list.pairs;
  if (entries.length !== items.length || entries.length < 2) return undefined;
  const starts = entries.map(({ span }, at) => (at === 0 ? lineStart(text, span.start) : aboveOf(text, span.start)));
  const from = starts[0] ?? 0;
  const to = lineEnd(text, entries.at(-1)?.span.end ?? from);
  const pieces = items.map((item, index) => {
    const stretch = text.slice(starts[index], starts[index + 1] ?? to);
    const own = stretch.trimEnd();
    return { own, gap: stretch.slice(own.length), key: sortKey(shownItem(item)) };
  });
  const written = groupsOf(pieces).map(sortedGroup).join('');
  return written === text.slice(from, to) ? undefined : { span: { start: from, end: to }, text: written };
}

/** A comment with a blank line above it heads a group, where groups have more than one entry. */
function groupsOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const groups: Piece[][] = [];
  for (const [index, piece] of pieces.entries()) {
    const isHeaded = /\n[ \t]*\r?\n/.test(pieces[index - 1]?.gap ?? '') && piece.own.trimStart().startsWith('#');
    if (index === 0 || isHeaded) groups.push([piece]);
    else groups.at(-1)?.push(piece);
  }
  return groups.some((group) => group.length > 1) ? groups : [pieces];
}

function sortedGroup(group: readonly Piece[], at: number): string {
  const [first, ...others] = group;
  if (first === undefined) return '';
  const comments = at === 0 ? '' : (/^(?:[ \t]*#[^\n]*\n)+/.exec(first.own)?.[0] ?? '');
  const bare = [{ ...first, own: first.own.slice(comments.length) }, ...others];
  const ordered = [...bare].sort((a, b) => compareTexts(a.key, b.key));
  return comments + ordered.map(({ own }, index) => own + (bare[index]?.gap ?? '')).join('');
}

/** The start of the comments right above the line that holds an offset, else of that line. */
function aboveOf(text: string, offset: number): number {
  let from = lineStart(text, offset);
  while (from > 0) {
    const before = lineBefore(text, from);
    if (!/^[ \t]*#/.test(text.slice(before, from))) break;
    from = before;
  }
  return from;
}
