import type { Item } from '../../model/item.ts';
import { nameKey } from '../../model/names/index.ts';
import { isUnfinished, lineOf, unfinishedNote } from '../cards/table.ts';
import { fieldHtml } from '../fields.ts';
import { type Html, html, wordsOf } from '../html.ts';
import { label, type Scope } from '../scope.ts';
import { textHtml } from '../text.ts';
import { detailsOf, measureItems } from './details.ts';
import type { Laid, MakeLayout } from './layout.ts';

type Measure = Item<'measure'>;

/** Measures by the unit that answers for them, as Haugesund lists what each of its services does. */
export const measureOverview: MakeLayout<Measure> = (scope, laid) => {
  const { items, title, file } = laid;
  const details = detailsOf(items).filter((field) => field !== 'responsible');
  const groups = [...byUnit(scope, items)].map(
    ([name, measures]) =>
      html`<div class="unit">\n${unitName(scope, laid, name)}${measureItems(scope, measures, details)}</div>\n`,
  );
  return html`<div class="overview">
${title && file && html`<p class="list-title">${textHtml(scope, file.uri, title)}</p>\n`}${groups}</div>
${items.some((item) => isUnfinished(item)) && unfinishedNote(scope)}`;
};

/** The measures by what they say of who answers for them, in the order in which the units come first. */
function byUnit(scope: Scope, items: readonly Measure[]): ReadonlyMap<string, readonly Measure[]> {
  const groups = new Map<string, Measure[]>();
  for (const item of items) {
    const name = fieldHtml(scope, item, 'responsible')?.html ?? '';
    groups.set(name, [...(groups.get(name) ?? []), item]);
  }
  return groups;
}

/** The name of a group; only heard where the heading that the cards stand below says it already. */
function unitName(scope: Scope, { items: [first], card }: Laid<Measure>, markup: string): Html {
  const name = markup === '' ? html`${label(scope, 'noUnit')}` : { html: markup };
  const line = first && card && lineOf(scope, first.uri, card.span.start);
  const above = first && line !== undefined ? scope.numbers.pathTo(first.uri, line) : [];
  const isSaid = above.some(({ heading }) => nameKey(heading.text) === nameKey(wordsOf(name).html));
  return html`<p class="unit-name${isSaid && ' unseen'}">${name}</p>\n`;
}
