import type { Item } from '../../model/item.ts';
import { VIEW_TYPES } from '../../model/table/values.ts';
import { evaluationsHtml } from '../cards/evaluation.ts';
import { indicatorsHtml } from '../cards/indicator.ts';
import { abbreviationsHtml, sourcesHtml } from '../cards/registers.ts';
import { unfinishedNote } from '../cards/table.ts';
import { fieldHtml } from '../fields.ts';
import { type Html, html } from '../html.ts';
import { label, type Scope } from '../scope.ts';
import { capital, spoken } from '../values.ts';
import { budgetHtml } from './budget.ts';
import { coverageHtml } from './coverage.ts';
import { goalTreeHtml } from './goals.ts';
import { measureListHtml } from './measures.ts';
import { responsibilityHtml } from './responsibility.ts';
import { selected } from './select.ts';
import { timelineHtml } from './timeline.ts';
import type { MakeView } from './view.ts';

/** All kinds of view by the English names of their types (docs/format.md section 3). */
const VIEWS: Readonly<Record<string, MakeView>> = {
  measures: measureListHtml,
  goals: goalTreeHtml,
  responsibility: responsibilityHtml,
  timeline: timelineHtml,
  budget: budgetHtml,
  indicators: list('indicator', indicatorsHtml),
  coverage: coverageHtml,
  evaluation: list('evaluation', evaluationsHtml),
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

type ListedKind = 'indicator' | 'evaluation' | 'abbreviation' | 'source';

/** A view that lists items of a kind as their cards do. */
function list<K extends ListedKind>(
  kind: K,
  print: (scope: Scope, items: readonly Item<K>[], caption: Html) => Html,
): MakeView {
  return (scope, view, caption) => {
    const items = selected(scope, view, kind);
    return items.length === 0 ? undefined : print(scope, items, caption);
  };
}
