import type { ParsedFile } from '../../model/file.ts';
import type { AnyItem } from '../../model/item.ts';
import { pluralOf } from '../../model/table/index.ts';
import { relativePath } from '../../model/uri.ts';
import { contains } from '../../text/span.ts';
import { appendToChapter, cardText } from '../../workspace/chapter-edits.ts';
import type { FileEdit } from '../../workspace/file-edit.ts';
import { cardExtent, isAlone, itemSource } from '../../workspace/item-source.ts';
import type { Plan } from '../../workspace/plan.ts';
import { addToRegister } from '../../workspace/register-edits.ts';
import { itemAt } from '../common/at-offset.ts';
import { chaptersOf, isOwnBlock, shownItem, shownPath } from './place.ts';
import type { Action, ActionPlace } from './types.ts';

/** Moves a card into the register that holds its kind, or an item of a register into a chapter, as its author wrote it. */
export function changeCarrier({ plan, file, span }: ActionPlace): readonly Action[] {
  const item = itemAt(file, span.start);
  if (item === undefined || item.broken) return [];
  return item.carrier === 'fence' ? toRegister(plan, file, item) : toCard(plan, file, item);
}

function toRegister(plan: Plan, file: ParsedFile, item: AnyItem): readonly Action[] {
  if (pluralOf(item.kind) === undefined || item.kind === 'evaluation') return [];
  const card = file.cards.find(({ span }) => contains(span, item.span));
  if (card === undefined || !isOwnBlock(file, card)) return [];
  const edits = (): readonly FileEdit[] => {
    const source = itemSource(file, item);
    const added = source && addToRegister(plan, item.kind, { fields: [], ...sourceOf(source.lines) });
    if (source === undefined || added === undefined) return [];
    return [{ uri: file.uri, edits: [{ span: goneFrom(file, item, source.whole), text: '' }] }, added.edit];
  };
  return [{ id: 'to-register', args: { name: shownItem(item) }, kind: 'refactor.move', edits }];
}

/** The id apart from the other lines: a register may have it as a key. */
function sourceOf(lines: readonly string[]): { readonly id?: string; readonly source: readonly string[] } {
  const at = lines.findIndex((line) => /^id: *\S/.test(line));
  const id = /^id: *(["']?)([^"'#]+)\1\s*$/.exec(lines[at] ?? '')?.[2]?.trim();
  return { source: lines, ...(id !== undefined && { id }) };
}

function goneFrom(file: ParsedFile, item: AnyItem, whole: { readonly start: number; readonly end: number }) {
  const card = file.cards.find(({ span }) => contains(span, item.span));
  return card !== undefined && isAlone(file, item) ? cardExtent(file, card.span) : whole;
}

function toCard(plan: Plan, file: ParsedFile, item: AnyItem): readonly Action[] {
  const chapters = chaptersOf(plan);
  const count = (chapter: ParsedFile) => chapter.cards.filter(({ kind }) => kind === item.kind).length;
  const most = Math.max(0, ...chapters.map(count));
  const near = chapters.find((chapter) => count(chapter) === most);
  return chapters.map((chapter) => ({
    id: 'to-card',
    args: { name: shownItem(item), chapter: shownPath(plan, chapter) },
    kind: 'refactor.move',
    choice: { of: 'card-chapter', label: relativePath(plan.uri, chapter.uri), near: chapter === near },
    edits: () => carded(plan, file, item, chapter),
  }));
}

function carded(plan: Plan, file: ParsedFile, item: AnyItem, chapter: ParsedFile): readonly FileEdit[] {
  const source = itemSource(file, item);
  const edit = source && appendToChapter(chapter, item.kind, cardText(item.kind, source.lines, plan.language));
  if (source === undefined || edit === undefined) return [];
  return [
    { uri: file.uri, edits: [{ span: source.whole, text: '' }] },
    { uri: chapter.uri, edits: [edit] },
  ];
}
