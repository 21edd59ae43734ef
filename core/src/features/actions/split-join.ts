import type { Card, ParsedFile } from '../../model/file.ts';
import { lineBreakOf } from '../../text/edits.ts';
import { touches } from '../../text/span.ts';
import { cardText } from '../../workspace/chapter-edits.ts';
import { itemSource } from '../../workspace/item-source.ts';
import { cardAt, isOwnBlock } from './place.ts';
import type { Action, ActionPlace } from './types.ts';

/** Splits a card of several items into one card for each, and joins cards of one kind that follow each other. */
export function splitOrJoin({ plan, file, span }: ActionPlace): readonly Action[] {
  const card = cardAt(file, span);
  if (card === undefined || card.items.some(({ broken }) => broken)) return [];
  const { uri } = file;
  const lineBreak = lineBreakOf(file.text);
  const put = (from: Card, to: Card, text: string) => () => {
    const edit = { span: { start: from.span.start, end: to.span.end }, text: text.replaceAll('\n', lineBreak) };
    return [{ uri, edits: [edit] }];
  };
  const split = card.items.length > 1 ? sources(file, [card]) : undefined;
  const run = runAround(file, card).filter(
    (each) => span.start === span.end || (each.span.start <= span.end && span.start <= each.span.end),
  );
  const [first, last] = [run[0], run.at(-1)];
  const joined = run.length > 1 ? sources(file, run) : undefined;
  return [
    ...(split === undefined
      ? []
      : [
          {
            id: 'split-card',
            args: {},
            kind: 'refactor.rewrite',
            edits: put(card, card, split.map((lines) => cardText(card.kind, lines, plan.language)).join('\n\n')),
          } as const,
        ]),
    ...(joined === undefined || first === undefined || last === undefined
      ? []
      : [
          {
            id: 'join-cards',
            args: {},
            kind: 'refactor.rewrite',
            edits: put(first, last, cardText(card.kind, joined.flatMap(asEntry), plan.language)),
          } as const,
        ]),
  ];
}

/** The lines of the items of some cards; `undefined` where one cannot be taken out as it stands. */
function sources(file: ParsedFile, cards: readonly Card[]): readonly (readonly string[])[] | undefined {
  if (!cards.every((card) => isOwnBlock(file, card))) return undefined;
  const items = cards.flatMap((card) => card.items);
  const found = items.flatMap((item) => itemSource(file, item) ?? []);
  return found.length === items.length ? found.map(({ lines }) => lines) : undefined;
}

/** An item as an entry of a list: comments, then the dash. */
function asEntry(lines: readonly string[]): readonly string[] {
  const first = lines.findIndex((line) => !line.startsWith('#'));
  return lines.map((line, index) => {
    if (line === '' || index < first) return line;
    return index === first ? `- ${line}` : `  ${line}`;
  });
}

/** The cards of the same kind that follow each other around one with nothing but blank lines between. */
function runAround(file: ParsedFile, card: Card): readonly Card[] {
  const { cards, text } = file;
  const follows = (a: Card, b: Card) =>
    a.kind === b.kind && text.slice(a.span.end, b.span.start).trim() === '' && !touches(a.span, b.span.start);
  let from = cards.indexOf(card);
  let to = from;
  for (; ; from--) {
    const [before, own] = [cards[from - 1], cards[from]];
    if (before === undefined || own === undefined || !follows(before, own)) break;
  }
  for (; ; to++) {
    const [own, next] = [cards[to], cards[to + 1]];
    if (own === undefined || next === undefined || !follows(own, next)) break;
  }
  return cards.slice(from, to + 1);
}
