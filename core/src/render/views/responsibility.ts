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

/** Measures down, units across, and in each cell what the unit does for the measure; the letters are explained in words. */
export const responsibilityHtml: MakeView = (scope, view, caption) => {
  const measures = selected(scope, view, 'measure');
  const wanted = columnsOf(view, 'measure', ['responsible', 'contributing']);
  const asked = ROLES.filter(({ field }) => wanted.includes(field));
  const roles = asked.length === 0 ? ROLES : asked;
  const units = new Map<string, Unit>();
  const counts = new Map<string, number>();
  const before = wanted.filter((field) => field !== 'title' && !ROLES.some((each) => each.field === field));
  const rows = measures.map((measure): MatrixRow => {
    const marks = new Map<string, Html>();
    for (const { role, field } of roles) {
      for (const unit of namedIn(scope, measure.fields[field])) {
        units.set(unit.key, unit);
        if (marks.has(unit.key)) continue;
        marks.set(unit.key, markOf(scope, role));
        counts.set(`${role} ${unit.key}`, (counts.get(`${role} ${unit.key}`) ?? 0) + 1);
      }
    }
    return {
      heading: itemLink(scope, measure),
      before: before.map((field) => fieldHtml(scope, measure, field)),
      marks,
    };
  });
  if (units.size === 0) return undefined;
  const columns = [...units.values()].sort((a, b) => a.order - b.order);
  const matrix = matrixHtml(scope, {
    caption,
    heads: ['title', ...before].map((field) => headingOf('measure', field, scope.lang)),
    columns,
    rows,
    sums: roles.map(({ role }) => ({
      heading: label(scope, role),
      of: ({ key }) => counts.get(`${role} ${key}`) ?? 0,
    })),
  });
  const legend = joined(
    roles.map(({ role }) => html`<b>${letterOf(scope, role)}</b> ${VIEW_WORDS[role][scope.lang]}`),
    ', ',
  );
  return html`<p class="legend">${legend}</p>\n${matrix}${notesHtml([missingNote(scope, VIEW_WORDS.nobodyAnswers[scope.lang], measures.filter(isUnanswered))])}`;
};

function isUnanswered(item: AnyItem): boolean {
  return (item as Measure).fields.responsible.kind === 'absent';
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
