import type { AnyItem, Item } from '../../model/item.ts';
import { fieldHtml } from '../fields.ts';
import { type Content, type Html, html, joined, trusted } from '../html.ts';
import { label, type Scope } from '../scope.ts';
import { capital } from '../values.ts';
import { type Column, cardTable, fieldColumn, gridTable, titleOf } from './table.ts';

/** Evaluations as Strand's table: the measure, how far it came, and what became of it. A view has a caption. */
export function evaluationsHtml(scope: Scope, evaluations: readonly Item<'evaluation'>[], caption?: Html): Html {
  const columns: readonly Column[] = [
    { ...fieldColumn(scope, 'evaluation', 'measure'), cell: (item) => titleOf(scope, item, 'measure') },
    { ...fieldColumn(scope, 'evaluation', 'status'), cell: (item) => sentence(fieldHtml(scope, item, 'status')) },
    { heading: label(scope, 'evaluation'), cell: (item) => outcome(scope, item) },
  ];
  return gridTable(scope, { items: evaluations, columns, caption, inView: caption !== undefined });
}

/** One evaluation as a card of two columns. */
export function evaluationCard(scope: Scope, evaluation: Item<'evaluation'>): Html {
  const fields = ['status', 'assessment', 'decision', 'followUp'];
  return cardTable(scope, evaluation, titleOf(scope, evaluation, 'measure'), fields);
}

/** The assessment, then what was decided and where it goes on. */
function outcome(scope: Scope, item: AnyItem): Content {
  const decision = fieldHtml(scope, item, 'decision');
  const followUp = fieldHtml(scope, item, 'followUp');
  const last = joined(
    [decision && html`<strong>${decision}.</strong>`, followUp && html`${label(scope, 'followUp')} ${followUp}.`],
    ' ',
  );
  const assessment = fieldHtml(scope, item, 'assessment');
  return html`${assessment}${last.html !== '' && html`<div class="decision">${last}</div>`}`;
}

/** A status from the list is a word with a small letter; in a table it begins a cell. */
function sentence(status: Html | undefined): Content {
  return status && trusted(capital(status.html));
}
