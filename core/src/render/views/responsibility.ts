import type { Item } from '../../model/item.ts';
import type { Reference } from '../../model/reference.ts';
import type { Field } from '../../model/value.ts';
import { resolveField } from '../../workspace/resolve.ts';
import { itemLink } from '../cards/table.ts';
import { type Html, html, joined } from '../html.ts';
import { linkTo } from '../references.ts';
import { label, type Scope } from '../scope.ts';
import { headingOf } from '../values.ts';
import { selected } from './select.ts';
import type { MakeView } from './view.ts';

type Measure = Item<'measure'>;

interface Duties {
  readonly unit: Html;
  readonly answers: Measure[];
  readonly contributes: Measure[];
}

/** Every unit with the measures that it answers for and takes part in: a matrix would be wider than a page. */
export const responsibilityHtml: MakeView = (scope, view, caption) => {
  const duties = new Map<string, Duties>();
  for (const measure of selected(scope, view, 'measure')) {
    for (const part of namedIn(scope, measure.fields.responsible)) dutiesOf(duties, part).answers.push(measure);
    for (const part of namedIn(scope, measure.fields.contributing)) dutiesOf(duties, part).contributes.push(measure);
  }
  if (duties.size === 0) return undefined;
  const list = (measures: readonly Measure[]) =>
    joined(
      measures.map((measure) => itemLink(scope, measure)),
      html`<br/>`,
    );
  const rows = [...duties.values()].map(
    ({ unit, answers, contributes }) =>
      html`<tr><th scope="row">${unit}</th><td>${list(answers)}</td><td>${list(contributes)}</td></tr>\n`,
  );
  const heads = [headingOf('unit', 'name', scope.lang), label(scope, 'answers'), label(scope, 'contributes')];
  return html`<table class="grid">
<caption>${caption}</caption>
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>
${rows}</tbody>
</table>\n`;
};

interface Named {
  readonly key: string;
  readonly unit: Html;
}

/** The units that a field names, by what they are; a name that leads nowhere is a unit of its own. */
function namedIn(scope: Scope, field: Field<readonly Reference[]>): readonly Named[] {
  return resolveField(scope.plan, field).map(({ written, targets: [target], plan }) => ({
    key: target === undefined ? written : `${target.uri}#${target.span.start}`,
    unit: linkTo(
      scope,
      target === undefined ? { text: written } : { text: target.title, target, ...(plan && { plan }) },
    ),
  }));
}

function dutiesOf(all: Map<string, Duties>, { key, unit }: Named): Duties {
  const found = all.get(key) ?? { unit, answers: [], contributes: [] };
  all.set(key, found);
  return found;
}
