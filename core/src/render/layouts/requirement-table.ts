import type { AnyItem, Item } from '../../model/item.ts';
import { idKey } from '../../model/names/index.ts';
import { pointId } from '../../model/read/definitions.ts';
import { headingName, idOf } from '../anchors.ts';
import { isUnfinished, itemLink, sourceOf, titleOf, unfinishedNote } from '../cards/table.ts';
import { fieldHtml } from '../fields.ts';
import { calledHeading } from '../headings.ts';
import { attribute, type Html, html } from '../html.ts';
import { label, type Scope } from '../scope.ts';
import { textHtml } from '../text.ts';
import { capital } from '../values.ts';
import { answersOf } from '../views/coverage.ts';
import { framed } from '../wide.ts';
import type { MakeLayout } from './layout.ts';

type Requirement = Item<'requirement'>;

/** Sets of requirements as tables: what is asked for, what the plan answers, and where in it. */
export const requirementTable: MakeLayout<Requirement> = (scope, { items }) => {
  const answers = answersOf(scope);
  return html`${items.map((set) => oneSet(scope, set, answers))}`;
};

function oneSet(scope: Scope, set: Requirement, answers: ReadonlyMap<string, readonly AnyItem[]>): Html {
  const { points } = set.fields;
  const rows = (points.kind === 'value' ? points.value : []).map(({ id, text }) => {
    const name = pointId(set, id);
    const found = answers.get(`${set.uri}#${idKey(name)}`) ?? [];
    const anchor = attribute('id', scope.anchors.take(set.uri, name));
    const how =
      found.length === 0
        ? html`<span class="empty">${label(scope, 'notAnswered')}</span>`
        : listed(found.map((item) => itemLink(scope, item)));
    const words = text ? textHtml(scope, set.uri, text) : html`${id}`;
    return html`<tr${anchor}><th scope="row">${words}</th><td>${how}</td><td>${listed(placesOf(scope, found))}</td></tr>\n`;
  });
  const heads = [label(scope, 'point'), label(scope, 'howAnswered'), label(scope, 'where')];
  const source = fieldHtml(scope, set, 'source');
  const id = attribute('id', scope.anchors.take(set.uri, idOf(set)));
  const caption = html`${titleOf(scope, set)}${source && html` (${source})`}`;
  const table = html`<table class="grid requirements"${id}${sourceOf(scope, set)}>
<caption>${caption}</caption>
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>
${rows}</tbody>
</table>\n`;
  return html`${framed(table, heads.length, caption)}${isUnfinished(set) && unfinishedNote(scope)}`;
}

/** One alone as it is, more below each other. */
function listed(lines: readonly Html[]): Html {
  return lines.length < 2 ? html`${lines}` : html`<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>`;
}

/** The chapters and sections where items stand, each once, in the order of the items. */
function placesOf(scope: Scope, items: readonly AnyItem[]): readonly Html[] {
  const places = new Map<string, Html>();
  for (const item of items) {
    const line = scope.plan.file(item.uri)?.lines.lineAt(item.span.start);
    const path = line === undefined || item.carrier !== 'fence' ? [] : scope.numbers.pathTo(item.uri, line);
    const numbered = path.filter(({ number }) => number !== undefined).at(-1) ?? path.at(-1);
    if (numbered === undefined) continue;
    const words = capital(calledHeading(scope.lang, numbered) ?? numbered.heading.text);
    const anchor = scope.anchors.of(item.uri, headingName(numbered.heading.slug));
    places.set(
      words,
      anchor === undefined ? html`${words}` : html`<a class="reference" href="#${anchor}">${words}</a>`,
    );
  }
  return [...places.values()];
}
