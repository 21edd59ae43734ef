import type { AnyItem, Item } from '../../model/item.ts';
import { idKey } from '../../model/names/index.ts';
import { pointId } from '../../model/read/definitions.ts';
import { resolveField } from '../../workspace/resolve.ts';
import { itemLink } from '../cards/table.ts';
import { type Html, html, joined } from '../html.ts';
import { label, type Scope } from '../scope.ts';
import { textHtml } from '../text.ts';
import { gridTable } from '../wide.ts';
import { matrixHtml } from './matrix.ts';
import { selected } from './select.ts';
import type { MakeView } from './view.ts';
import { answeredText, VIEW_WORDS } from './words.ts';

type Requirement = Item<'requirement'>;

/** A matrix of so many answers is not read; then the answers stand beside each point, in a list. */
const MOST_ACROSS = 24;

/** One point of a requirement set, and what answers it. */
interface Point {
  readonly text: Html;
  readonly answers: readonly AnyItem[];
}

/** Points of the requirement sets that the plan answers down, the goals and measures that answer them across; what is not answered is said first. */
export const coverageHtml: MakeView = (scope, view, caption) => {
  const answers = answersOf(scope, selected(scope, view, 'measure'));
  const points = setsOf(scope).flatMap((set) => pointsOf(scope, set, answers));
  if (points.length === 0) return undefined;
  const items = [...new Set(points.flatMap((point) => point.answers))];
  const answered = points.filter((point) => point.answers.length > 0).length;
  const summary = html`<p class="summary">${answeredText(answered, points.length, scope.lang)}</p>\n`;
  const isMatrix = items.length > 0 && items.length <= MOST_ACROSS;
  return html`${summary}${isMatrix ? matrixOf(scope, points, items, caption) : listOf(scope, points, caption)}`;
};

function matrixOf(scope: Scope, points: readonly Point[], items: readonly AnyItem[], caption: Html): Html {
  const word = VIEW_WORDS.answer[scope.lang];
  return matrixHtml(scope, {
    caption,
    heads: [label(scope, 'point'), word],
    columns: items.map((item) => ({ key: keyOf(item), heading: itemLink(scope, item) })),
    rows: points.map((point) => ({
      heading: point.text,
      before: [point.answers.length > 0 ? point.answers.length : unanswered(scope)],
      marks: new Map(
        point.answers.map((item) => [keyOf(item), html`<abbr title="${label(scope, 'answered')}">●</abbr>`]),
      ),
      always: point.answers.length === 0,
    })),
  });
}

function listOf(scope: Scope, points: readonly Point[], caption: Html): Html {
  const heads = [label(scope, 'point'), label(scope, 'answeredBy')];
  const rows = points.map(({ text, answers }) => {
    const links = joined(
      answers.map((item) => itemLink(scope, item)),
      html`<br/>`,
    );
    return html`<tr><th scope="row">${text}</th><td>${answers.length === 0 ? unanswered(scope) : links}</td></tr>\n`;
  });
  return gridTable(caption, heads, rows);
}

function unanswered(scope: Scope): Html {
  return html`<span class="empty">${label(scope, 'notAnswered')}</span>`;
}

function keyOf(item: AnyItem): string {
  return `${item.uri}#${item.span.start}`;
}

/** The sets that the manifest names, in this plan or another; all of the plan's own where it names none. */
function setsOf(scope: Scope): readonly Requirement[] {
  const named = scope.plan.manifest.requirements
    .flatMap((reference) => scope.plan.resolve(reference))
    .flatMap(({ targets }) => targets.map(({ item }) => item))
    .filter((item) => item?.kind === 'requirement');
  return named.length > 0 ? named : scope.plan.items('requirement');
}

/** Goals, and measures as far as they are asked for, by the file and id of the points that they cover. */
export function answersOf(
  scope: Scope,
  measures: readonly Item<'measure'>[] = scope.plan.items('measure'),
): ReadonlyMap<string, readonly AnyItem[]> {
  const answers = new Map<string, AnyItem[]>();
  const items: readonly (Item<'goal'> | Item<'measure'>)[] = [...scope.plan.items('goal'), ...measures];
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

function pointsOf(scope: Scope, set: Requirement, answers: ReadonlyMap<string, readonly AnyItem[]>): readonly Point[] {
  const { points } = set.fields;
  if (points.kind !== 'value') return [];
  return points.value.map(({ id, text }) => {
    const key = `${set.uri}#${idKey(pointId(set, id))}`;
    return { text: text ? textHtml(scope, set.uri, text) : html`${id}`, answers: answers.get(key) ?? [] };
  });
}
