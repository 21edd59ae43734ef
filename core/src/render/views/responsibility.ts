import type { AnyItem, Item } from '../../model/item.ts';
import type { Reference } from '../../model/reference.ts';
import type { Field } from '../../model/value.ts';
import { resolveField } from '../../workspace/resolve.ts';
import { itemLink } from '../cards/table.ts';
import { fieldHtml } from '../fields.ts';
import { type Html, html, joined } from '../html.ts';
import { linkTo } from '../references.ts';
import { label, type Scope } from '../scope.ts';
import { headingOf } from '../values.ts';
import { gridTable } from '../wide.ts';
import { type MatrixColumn, type MatrixRow, matrixHtml } from './matrix.ts';
import { missingNote, notesHtml } from './notes.ts';
import { columnsOf, selected } from './select.ts';
import type { MakeView } from './view.ts';
import { VIEW_WORDS } from './words.ts';

type Measure = Item<'measure'>;
type Role = 'answers' | 'contributes';

/** The roles by the fields that name who has them. */
const ROLES: readonly { readonly role: Role; readonly field: 'responsible' | 'contributing' }[] = [
  { role: 'answers', field: 'responsible' },
  { role: 'contributes', field: 'contributing' },
];

interface Unit extends MatrixColumn {
  readonly order: number;
}

/** So many units make a matrix that is nearly empty; then each unit has a row with the measures that it is named in. */
const MOST_ACROSS = 36;

/**
 * Measures down, units across, and in each cell what the unit does for the measure; the letters are explained in words. `kolonner`
 * names the roles, and fields of measures to stand before them.
 */
export const responsibilityHtml: MakeView = (scope, view, caption) => {
  const measures = selected(scope, view, 'measure');
  const wanted = columnsOf(view, 'measure', ['responsible', 'contributing']);
  const asked = ROLES.filter(({ field }) => wanted.includes(field));
  const roles = asked.length === 0 ? ROLES : asked;
  const duties = dutiesOf(scope, measures, roles);
  if (duties.length === 0) return undefined;
  const unanswered = measures.filter(({ fields }) => fields.responsible.kind === 'absent');
  const notes = notesHtml([missingNote(scope, VIEW_WORDS.nobodyAnswers[scope.lang], unanswered)]);
  if (duties.length > MOST_ACROSS) return html`${listHtml(scope, duties, roles, caption)}${notes}`;
  const before = wanted.filter((field) => field !== 'title' && !ROLES.some((each) => each.field === field));
  return html`${legendHtml(scope, roles)}${crossHtml(scope, { measures, duties, roles, before, caption })}${notes}`;
};
/** What a unit does, by role: the measures that it is named in. */
interface Duties {
  readonly unit: Unit;
  readonly by: Readonly<Record<Role, readonly Measure[]>>;
}

interface Cross {
  readonly measures: readonly Measure[];
  readonly duties: readonly Duties[];
  readonly roles: typeof ROLES;
  /** Fields of the measures between their titles and the units. */
  readonly before: readonly string[];
  readonly caption: Html;
}

/** All units that the measures name in the roles, in the order of the register. */
function dutiesOf(scope: Scope, measures: readonly Measure[], roles: typeof ROLES): readonly Duties[] {
  const all = new Map<string, { readonly unit: Unit; readonly by: Record<Role, Measure[]> }>();
  for (const measure of measures) {
    for (const { role, field } of roles) {
      for (const unit of namedIn(scope, measure.fields[field])) {
        const found = all.get(unit.key) ?? { unit, by: { answers: [], contributes: [] } };
        // Who answers for a measure takes part in it: one mark is enough.
        if (!found.by.answers.includes(measure) && !found.by[role].includes(measure)) found.by[role].push(measure);
        all.set(unit.key, found);
      }
    }
  }
  return [...all.values()].sort((a, b) => a.unit.order - b.unit.order);
}

function crossHtml(scope: Scope, { measures, duties, roles, before, caption }: Cross): Html {
  const rows = measures.map((measure): MatrixRow => {
    const marks = duties.flatMap(({ unit, by }) => {
      const found = roles.find(({ role }) => by[role].includes(measure));
      return found === undefined ? [] : [[unit.key, markOf(scope, found.role)] as const];
    });
    const cells = before.map((field) => fieldHtml(scope, measure, field));
    return { heading: itemLink(scope, measure), before: cells, marks: new Map(marks) };
  });
  const counts = new Map(duties.map(({ unit, by }) => [unit.key, by]));
  return matrixHtml(scope, {
    caption,
    heads: ['title', ...before].map((field) => headingOf('measure', field, scope.lang)),
    columns: duties.map(({ unit }) => unit),
    rows,
    sums: roles.map(({ role }) => ({
      heading: label(scope, role),
      of: ({ key }) => counts.get(key)?.[role].length ?? 0,
    })),
  });
}

function listHtml(scope: Scope, duties: readonly Duties[], roles: typeof ROLES, caption: Html): Html {
  const heads = [headingOf('unit', 'name', scope.lang), ...roles.map(({ role }) => label(scope, role))];
  const rows = duties.map(({ unit, by }) => {
    const cells = roles.map(({ role }) => {
      const links = by[role].map((measure) => itemLink(scope, measure));
      return html`<td>${joined(links, html`<br/>`)}</td>`;
    });
    return html`<tr><th scope="row">${unit.heading}</th>${cells}</tr>\n`;
  });
  return gridTable(caption, heads, rows);
}

function legendHtml(scope: Scope, roles: typeof ROLES): Html {
  const entries = roles.map(({ role }) => html`<b>${letterOf(scope, role)}</b> ${VIEW_WORDS[role][scope.lang]}`);
  return html`<p class="legend">${joined(entries, ', ')}</p>\n`;
}

function letterOf({ lang }: Scope, role: Role): string {
  return VIEW_WORDS[`${role}Mark`][lang];
}

function markOf(scope: Scope, role: Role): Html {
  return html`<abbr title="${VIEW_WORDS[role][scope.lang]}">${letterOf(scope, role)}</abbr>`;
}

/** The units that a field names, in the order of the register, those of others behind; a name that leads nowhere is a unit of its own. */
function namedIn(scope: Scope, field: Field<readonly Reference[]>): readonly Unit[] {
  const own = scope.plan.items('unit');
  return resolveField(scope.plan, field).map(({ written, targets: [target], plan }) => {
    if (target === undefined) {
      return { key: written, heading: linkTo(scope, { text: written }), order: Number.MAX_SAFE_INTEGER };
    }
    const at = own.findIndex((unit) => (unit as AnyItem) === target.item);
    return {
      key: `${target.uri}#${target.span.start}`,
      heading: linkTo(scope, { text: target.title, target, ...(plan && { plan }) }),
      order: at < 0 ? own.length : at,
    };
  });
}
