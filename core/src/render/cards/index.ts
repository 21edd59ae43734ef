import type { Card, ParsedFile } from '../../model/file.ts';
import type { AnyItem, Item } from '../../model/item.ts';
import type { Kind } from '../../model/table/types.ts';
import { type Html, html, NOTHING } from '../html.ts';
import { isTakenIn } from '../layouts/goal-table.ts';
import { laidOut } from '../layouts/index.ts';
import { layoutOf } from '../layouts/layout.ts';
import type { Scope } from '../scope.ts';
import { viewHtml } from '../views/index.ts';
import { evaluationsHtml } from './evaluation.ts';
import { goalHtml, goalsHtml } from './goal.ts';
import { indicatorHtml, indicatorsHtml } from './indicator.ts';
import { measureHtml, measuresHtml } from './measure.ts';
import { abbreviationsHtml, requirementHtml, sourcesHtml, unitsHtml } from './registers.ts';
import { lineOf, unfinishedNote } from './table.ts';

/** A fence of items as it is printed in its chapter. */
export function cardHtml(scope: Scope, file: ParsedFile, card: Card): Html {
  if (isTakenIn(scope, file, card)) return NOTHING;
  const line = lineOf(scope, file.uri, card.span.start);
  if (card.items.length === 0) {
    return html`<section class="card" data-line="${line}">${unfinishedNote(scope)}</section>\n`;
  }
  const layout = layoutOf(scope, file, card);
  const title = card.layout?.title;
  const laid = { items: card.items, card, file, ...(title && { title }) };
  const items = (layout && laidOut(scope, card.kind, layout, laid)) ?? itemsHtml(scope, card.kind, card.items);
  return html`<section class="card ${card.kind}" data-line="${line}">${items}</section>\n`;
}

/** The items of one fence or of one list of a register. */
export function itemsHtml(scope: Scope, kind: Kind, all: readonly AnyItem[]): Html {
  const items = <K extends Kind>(wanted: K) => all.filter((item): item is AnyItem & Item<K> => item.kind === wanted);
  switch (kind) {
    case 'measure':
      return all.length === 1
        ? each(items(kind), (item) => measureHtml(scope, item))
        : measuresHtml(scope, items(kind));
    case 'goal':
      return all.length === 1 ? each(items(kind), (item) => goalHtml(scope, item)) : goalsHtml(scope, items(kind));
    case 'indicator':
      return all.length === 1
        ? each(items(kind), (item) => indicatorHtml(scope, item))
        : indicatorsHtml(scope, items(kind));
    case 'evaluation':
      return evaluationsHtml(scope, items(kind));
    case 'requirement':
      return each(items(kind), (item) => requirementHtml(scope, item));
    case 'unit':
      return unitsHtml(scope, items(kind));
    case 'source':
      return sourcesHtml(scope, items(kind));
    case 'abbreviation':
      return abbreviationsHtml(scope, items(kind));
    case 'view':
      return each(items(kind), (item) => viewHtml(scope, item));
  }
}

function each<T>(items: readonly T[], print: (item: T) => Html): Html {
  return html`${items.map(print)}`;
}
