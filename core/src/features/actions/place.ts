import { shownTitle } from '../../checks/titles.ts';
import type { Card, ParsedFile } from '../../model/file.ts';
import type { AnyItem } from '../../model/item.ts';
import type { Problem } from '../../model/problem.ts';
import { relativePath } from '../../model/uri.ts';
import { type Span, touches } from '../../text/span.ts';
import type { Plan } from '../../workspace/plan.ts';

// What several actions ask about the place that they are wanted at.

/** The card that a selection begins in. */
export function cardAt(file: ParsedFile, { start }: Span): Card | undefined {
  return file.cards.find(({ span }) => touches(span, start));
}

/** Whether a card is a block of the chapter itself, closed and in no list or quotation: one that can be taken out of it. */
export function isOwnBlock(file: ParsedFile, { span, body, word }: Card): boolean {
  const isOpen =
    body.end >= span.end || file.problems.some((each) => isOpenFence(each) && each.span.start === word.span.start);
  return !isOpen && file.blocks.some((block) => block.type === 'card' && block.span.start === span.start);
}

function isOpenFence(problem: Problem): boolean {
  return problem.code === 'syntax' && problem.reason === 'fence';
}

/** The plan's chapters, appendices among them, in reading order; those that nobody may write in are left out. */
export function chaptersOf(plan: Plan): readonly ParsedFile[] {
  return plan.files.filter(({ type }) => type === 'chapter');
}

/** A file of the plan by its path from the plan's folder, in «». */
export function shownPath(plan: Plan, { uri }: Pick<ParsedFile, 'uri'>): string {
  return `«${relativePath(plan.uri, uri)}»`;
}

/** What the actions call an item. */
export function shownItem(item: AnyItem | undefined): string {
  return item === undefined ? '' : shownTitle(item);
}
