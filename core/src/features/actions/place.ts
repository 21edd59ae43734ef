import { shownTitle } from '../../checks/titles.ts';
import type { Card, ParsedFile } from '../../model/file.ts';
import type { AnyItem } from '../../model/item.ts';
import { relativePath } from '../../model/uri.ts';
import { type Span, touches } from '../../text/span.ts';
import type { Plan } from '../../workspace/plan.ts';

// What several actions ask about the place that they are wanted at.

/** The card that a selection begins in. */
export function cardAt(file: ParsedFile, { start }: Span): Card | undefined {
  return file.cards.find(({ span }) => touches(span, start));
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
