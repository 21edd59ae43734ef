import type { Card, ParsedFile } from '../model/file.ts';
import type { AnyItem } from '../model/item.ts';
import { TABLE } from '../model/table/index.ts';
import type { Kind } from '../model/table/types.ts';
import { lineBreakOf } from '../text/edits.ts';
import { contains } from '../text/span.ts';
import type { FileEdit } from './file-edit.ts';
import type { Plan } from './plan.ts';
import { addToRegister, blockLines, type NewItem } from './register-edits.ts';
import { insertAt, lineEnd, lineStart, withBlanks } from './yaml-edits.ts';

/**
 * Puts a new item where its author would look for it: behind the cards of its kind that follow `beside`, before the next card
 * like that one; else behind the last of its kind that is written as `beside` is, in a chapter or a register; where the plan has
 * none of the kind, behind the card of `beside`, else in a register. `undefined` where that place cannot be written to.
 */
export function insertItem(plan: Plan, kind: Kind, item: NewItem, beside?: AnyItem): FileEdit | undefined {
  const card = cardToFollow(plan, kind, beside);
  return card === undefined ? addToRegister(plan, kind, item)?.edit : behindCard(plan, kind, item, card);
}

/** A card with the file that it stands in. */
export interface CardAt {
  readonly file: ParsedFile;
  readonly card: Card;
}

function cardToFollow(plan: Plan, kind: Kind, beside: AnyItem | undefined): CardAt | undefined {
  const own = beside && cardOf(plan, beside);
  const following = own && lastOfGroup(own, kind);
  if (following !== undefined) return following;
  const others = plan.items(kind) as readonly AnyItem[];
  const last = others.filter(({ carrier }) => carrier === (beside?.carrier ?? 'fence')).at(-1) ?? others.at(-1);
  return last === undefined ? own : cardOf(plan, last);
}

/** The last card of the kind behind `own` and before the next one like it: the measures below their goal. */
function lastOfGroup({ file, card: own }: CardAt, kind: Kind): CardAt | undefined {
  const behind = file.cards.filter(({ span }) => span.start > own.span.start);
  const next = behind.findIndex((card) => card.kind === own.kind);
  const group = next < 0 ? behind : behind.slice(0, next);
  const card = group.filter((each) => each.kind === kind && each.kind !== own.kind).at(-1);
  return card && { file, card };
}

function cardOf(plan: Plan, item: AnyItem): CardAt | undefined {
  const file = item.carrier === 'fence' ? plan.file(item.uri) : undefined;
  const card = file?.cards.find(({ span }) => contains(span, item.span));
  return file && card && { file, card };
}

/** The closing line of a fence. */
const CLOSING = /^[\s>]*(`{3,}|~{3,})/;

/** A card of its own, fenced and indented as the one before it. */
export function behindCard(plan: Plan, kind: Kind, item: NewItem, { file, card }: CardAt): FileEdit | undefined {
  const { uri, text } = file;
  const end = lineEnd(text, card.body.end);
  const closing = CLOSING.exec(text.slice(card.body.end, end))?.[1];
  if (closing === undefined) return undefined;
  const opening = text.slice(card.span.start, card.word.span.start).replace(/^[\s>]*/, '');
  const before = text.slice(lineStart(text, card.word.span.start), card.word.span.start - opening.length);
  const prefix = before.replace(/[^\s>]/g, ' ');
  const lines = [
    `${opening}${TABLE[kind].word[plan.language]}`,
    ...blockLines(item, '', '\n').split('\n'),
    closing,
  ].map((line) => prefix + line);
  const written = ['', prefix.trimEnd(), ...lines].join(lineBreakOf(text));
  return { uri, edits: [withBlanks(insertAt(end, written))] };
}
