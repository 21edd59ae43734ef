import type { AnyItem, Item } from '../../model/item.ts';
import { idKey } from '../../model/names/index.ts';
import { pointId } from '../../model/read/definitions.ts';
import { resolveField } from '../../workspace/resolve.ts';
import { itemLink } from '../cards/table.ts';
import { type Html, html, joined } from '../html.ts';
import { label, type Scope } from '../scope.ts';
import { textHtml } from '../text.ts';
import type { MakeView } from './view.ts';

type Requirement = Item<'requirement'>;

/** Every point of the requirement sets that the plan answers, with the goals and measures that answer it. */
export const coverageHtml: MakeView = (scope, _view, caption) => {
  const sets = setsOf(scope);
  const answers = answersOf(scope);
  const rows = sets.flatMap((set) => rowsOf(scope, set, answers));
  if (rows.length === 0) return undefined;
  const heads = [label(scope, 'point'), label(scope, 'answeredBy')];
  return html`<table class="grid">
<caption>${caption}</caption>
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>
${rows}</tbody>
</table>\n`;
};

/** The sets that the manifest names, in this plan or another; all of the plan's own where it names none. */
function setsOf(scope: Scope): readonly Requirement[] {
  const named = scope.plan.manifest.requirements
    .flatMap((reference) => scope.plan.resolve(reference))
    .flatMap(({ targets }) => targets.map(({ item }) => item))
    .filter((item) => item?.kind === 'requirement');
  return named.length > 0 ? named : scope.plan.items('requirement');
}

/** Goals and measures by the file and id of the points that they cover. */
export function answersOf(scope: Scope): ReadonlyMap<string, readonly AnyItem[]> {
  const answers = new Map<string, AnyItem[]>();
  const items: readonly (Item<'goal'> | Item<'measure'>)[] = [
    ...scope.plan.items('goal'),
    ...scope.plan.items('measure'),
  ];
  for (const item of items) {
    for (const { targets } of resolveField(scope.plan, item.fields.covers)) {
      for (const { uri, id } of targets) {
        const key = `${uri}#${idKey(id ?? '')}`;
        answers.set(key, [...(answers.get(key) ?? []), item]);
      }
    }
  }
  return answers;
}

function rowsOf(scope: Scope, set: Requirement, answers: ReadonlyMap<string, readonly AnyItem[]>): readonly Html[] {
  const { points } = set.fields;
  if (points.kind !== 'value') return [];
  return points.value.map(({ id, text }) => {
    const items = answers.get(`${set.uri}#${idKey(pointId(set, id))}`) ?? [];
    const links = joined(
      items.map((item) => itemLink(scope, item)),
      html`<br/>`,
    );
    const answer = items.length === 0 ? html`<span class="empty">${label(scope, 'notAnswered')}</span>` : links;
    return html`<tr><th scope="row">${text ? textHtml(scope, set.uri, text) : id}</th><td>${answer}</td></tr>\n`;
  });
}
