import type { AnyItem, Item } from '../../model/item.ts';
import { VIEW_TYPES } from '../../model/table/values.ts';
import { abbreviationsHtml, type InView, sourcesHtml } from '../cards/registers.ts';
import { unfinishedNote } from '../cards/table.ts';
import { fieldHtml } from '../fields.ts';
import { type Html, html } from '../html.ts';
import { label, type Scope } from '../scope.ts';
import { capital, spoken } from '../values.ts';
import { budgetHtml } from './budget.ts';
import { coverageHtml } from './coverage.ts';
import { evaluationViewHtml } from './evaluation.ts';
import { goalTreeHtml } from './goals.ts';
import { groupsOf } from './groups.ts';
import { indicatorViewHtml } from './indicators.ts';
import { measureListHtml } from './measures.ts';
import { responsibilityHtml } from './responsibility.ts';
import { columnsOf, selected } from './select.ts';
import { timelineHtml } from './timeline/index.ts';
import type { MakeView } from './view.ts';

/** All kinds of view by the English names of their types (docs/format.md section 3). */
const VIEWS: Readonly<Record<string, MakeView>> = {
  measures: measureListHtml,
  goals: goalTreeHtml,
  responsibility: responsibilityHtml,
  timeline: timelineHtml,
  budget: budgetHtml,
  indicators: indicatorViewHtml,
  coverage: coverageHtml,
  evaluation: evaluationViewHtml,
  abbreviations: list('abbreviation', abbreviationsHtml),
  sources: list('source', sourcesHtml),
};

/** A view: made from the plan as it is now, never stale. */
export function viewHtml(scope: Scope, view: Item<'view'>): Html {
  const { type } = view.fields;
  const make = type.kind === 'value' ? VIEWS[type.value] : undefined;
  if (make === undefined || type.kind !== 'value') return unfinishedNote(scope);
  const word = VIEW_TYPES.find((listed) => listed.en === type.value);
  const caption = fieldHtml(scope, view, 'title') ?? html`${word && capital(spoken(word, scope.lang))}`;
  return make(scope, view, caption) ?? html`<p class="empty">${caption}: ${label(scope, 'emptyView')}</p>`;
}

/** A view that lists items of a register as a table. */
function list<K extends 'abbreviation' | 'source'>(
  kind: K,
  print: (scope: Scope, items: readonly Item<K>[], view: InView) => Html,
): MakeView {
  return (scope, view, caption) => {
    const items = selected(scope, view, kind);
    if (items.length === 0) return undefined;
    const columns = view.fields.columns.kind === 'value' ? columnsOf(view, kind, []) : undefined;
    return print(scope, items, { caption, columns, groups: groupsOf(scope, view, kind, items as readonly AnyItem[]) });
  };
}
