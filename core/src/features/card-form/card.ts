import type { ParsedFile } from '../../model/file.ts';
import { type AnyItem, fieldOf } from '../../model/item.ts';
import type { Kind } from '../../model/table/types.ts';
import { isLibraryUri } from '../../model/uri.ts';
import type { SyntaxReason } from '../../syntax/yaml/types.ts';
import { contains, overlaps, type Span, span, touches } from '../../text/span.ts';
import { itemAt } from '../common/at-offset.ts';

/** The card at an offset; on the line that opens a fence, its first one. */
export function cardAt(file: ParsedFile, offset: number): AnyItem | undefined {
  return itemAt(file, offset) ?? file.cards.find((card) => touches(card.span, offset))?.items[0];
}

/** Everything that belongs to a card: its mapping, and the word that opened it where that is the card's own. */
export function wholeOf(file: ParsedFile, item: AnyItem): Span {
  const card = file.cards.find((each) => contains(each.span, item.span));
  if (card !== undefined && card.items.length === 1) return card.span;
  return span(Math.min(item.span.start, item.anchor.start), item.span.end);
}

/** Goals are followed by their measures, and views by what they show; anything else by one more of its kind. */
export function nextKind(kind: Kind): Kind {
  return kind === 'goal' || kind === 'view' ? 'measure' : kind;
}

/** The id of a register in mapping form: it stands before the item. */
export function keyedIdOf(item: AnyItem, hasKeys: boolean): string | undefined {
  const id = fieldOf(item, 'id');
  if (id?.kind !== 'value') return undefined;
  const isOutside = !contains(item.span, id.span) || (!hasKeys && item.carrier === 'register');
  return isOutside ? String(id.value) : undefined;
}

/** What a card is called: its title or name, else what tells it from others. */
export function titleOf(item: AnyItem): string {
  for (const name of ['title', 'name', 'id', 'measure']) {
    const field = fieldOf(item, name);
    if (field?.kind !== 'value') continue;
    const { value } = field;
    if (typeof value === 'string') return value;
    if (Array.isArray(value)) return String((value[0] as { written?: string } | undefined)?.written ?? '');
    return (value as { text?: string }).text ?? '';
  }
  return '';
}

/** Faults that concern the line they stand on, so that the rest of the card can be changed safely. */
const LOCAL: ReadonlySet<SyntaxReason> = new Set(['colon', 'comma', 'character']);

export type Lock = 'isLibrary' | 'isQuoted' | 'mendFirst' | 'isConflict';

/** Why a card cannot be changed through its form. */
export function lockOf(file: ParsedFile, item: AnyItem): Lock | undefined {
  if (isLibraryUri(file.uri)) return 'isLibrary';
  if (file.problems.some(({ code }) => code === 'merge-conflict')) return 'isConflict';
  const card = file.cards.find((each) => contains(each.span, item.span));
  if (card && /^[ \t]*>/m.test(file.text.slice(card.body.start, card.body.end).split('\n', 1)[0] ?? ''))
    return 'isQuoted';
  const whole = wholeOf(file, item);
  const isBroken = file.problems.some(
    (problem) => problem.code === 'syntax' && !LOCAL.has(problem.reason) && overlaps(problem.span, whole),
  );
  return isBroken ? 'mendFirst' : undefined;
}
