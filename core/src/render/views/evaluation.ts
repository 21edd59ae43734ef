import { type AnyItem, fieldOf } from '../../model/item.ts';
import { rowsOf } from '../../model/table/index.ts';
import { evaluationsHtml } from '../cards/evaluation.ts';
import { fieldColumn, gridTable, titleOf } from '../cards/table.ts';
import { type Html, html } from '../html.ts';
import type { Scope } from '../scope.ts';
import { listedWord } from '../values.ts';
import { groupsOf } from './groups.ts';
import { columnsOf, selected } from './select.ts';
import type { MakeView } from './view.ts';
import { VIEW_WORDS } from './words.ts';

/** What became of the measures of the previous plan: how many came how far, then each of them. */
export const evaluationViewHtml: MakeView = (scope, view, caption) => {
  const items = selected(scope, view, 'evaluation');
  if (items.length === 0) return undefined;
  const groups = groupsOf(scope, view, 'evaluation', items);
  const fields = columnsOf(view, 'evaluation', []).filter((field) => field !== 'measure');
  const summary = html`${countsHtml(scope, items, 'status')}${countsHtml(scope, items, 'decision')}`;
  if (fields.length === 0 && groups === undefined) return html`${summary}${evaluationsHtml(scope, items, caption)}`;
  const shown = fields.length === 0 ? ['status', 'assessment', 'decision', 'followUp'] : fields;
  const measure = {
    ...fieldColumn(scope, 'evaluation', 'measure'),
    cell: (item: AnyItem) => titleOf(scope, item, 'measure'),
  };
  const columns = [measure, ...shown.map((field) => fieldColumn(scope, 'evaluation', field))];
  return html`${summary}${gridTable(scope, { items, columns, caption, groups, inView: true })}`;
};

/** «Status: gjennomført 4, delvis 3, ikke oppgitt 2», the most frequent first; nothing where no item says it. */
function countsHtml(scope: Scope, items: readonly AnyItem[], field: 'status' | 'decision'): Html | undefined {
  const counts = new Map<string, number>();
  let isSaid = false;
  for (const item of items) {
    const value = fieldOf(item, field);
    isSaid ||= value?.kind === 'value';
    const word = value?.kind === 'value' ? wordFor(scope, field, String(value.value)) : VIEW_WORDS.notGiven[scope.lang];
    counts.set(word.toLowerCase(), (counts.get(word.toLowerCase()) ?? 0) + 1);
  }
  if (!isSaid) return undefined;
  const parts = [...counts].sort((a, b) => b[1] - a[1]).map(([word, count]) => `${word} ${count}`);
  const heading = VIEW_WORDS[field === 'status' ? 'statuses' : 'decisions'][scope.lang];
  return html`<p class="summary">${heading}: ${parts.join(', ')}.</p>\n`;
}

/** The word of the list; what an author has said in a sentence is not counted by its words. */
function wordFor({ lang }: Scope, field: 'status' | 'decision', value: string): string {
  const { value: type } = rowsOf('evaluation')[field] ?? {};
  const isListed = type?.type === 'listed' && type.values.some((word) => word.en === value);
  return isListed ? listedWord('evaluation', field, value, lang) : VIEW_WORDS.ownWords[lang];
}
