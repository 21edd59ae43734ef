import type { Definition } from '../../model/definition.ts';
import { words } from '../../model/language.ts';
import { TABLE } from '../../model/table/index.ts';
import type { TargetKind } from '../../model/table/types.ts';
import { excerptOf } from '../../text/excerpt.ts';
import type { Span } from '../../text/span.ts';
import { scalarText } from '../../workspace/editing.ts';
import type { Plan } from '../../workspace/plan.ts';
import { targetOf } from '../common/target.ts';
import { KIND_NAMES } from '../common/words.ts';
import { type CompletionItem, type Request, suggestion } from './item.ts';

/** What a suggestion stands in: nothing for the plan itself, else the plan of an alias, which a library's items do without. */
export interface From {
  readonly alias?: string;
  readonly library?: true;
}

/** What is written to refer to a definition from this plan. */
export function labelOf({ id, title }: Definition, { alias, library }: From): string {
  const name = id ?? title;
  return alias === undefined || library === true ? name : `${alias}/${name}`;
}

/** A suggestion that inserts the id of a definition, else its name; as a YAML value where `flow` is said. */
export function itemOf(
  definition: Definition,
  from: From,
  at: {
    readonly span: Span;
    readonly lead: string;
    readonly sort: string;
    readonly closing?: string;
    readonly plain?: boolean;
    readonly flow?: boolean;
  },
  { lang }: Pick<Request, 'lang'>,
): CompletionItem {
  const { alias, library } = from;
  const name = definition.id ?? definition.title;
  const label = labelOf(definition, from);
  const names = definition.names.map(({ text }) => text);
  const kind = at.plain ? undefined : KIND_NAMES[definition.kind][lang];
  const detail = detailOf(definition, library ? [kind, alias] : [kind]);
  const written = at.flow === undefined ? label : scalarText(label, at.flow);
  return suggestion(
    isPlace(definition.kind) ? 'place' : 'item',
    label,
    {
      span: at.span,
      text: at.lead + written + (at.closing ?? ''),
      sort: `${at.sort}${label}`,
      names: [...(label === name ? [] : [name]), ...names, definition.title],
    },
    { ...(detail !== '' && { detail }), about: { of: 'target', target: targetOf(definition, alias) } },
  );
}

/** What the plan's libraries declare and the plan itself does not: with an id of its own, the plan means that. */
export function ofLibraries(
  plan: Plan,
  to: readonly TargetKind[],
): readonly { readonly each: Definition; readonly from: From }[] {
  return plan.libraries.flatMap(({ alias, plan: library }) =>
    ofPlan(library, to)
      .filter(({ id, item }) => item !== undefined && (id === undefined || plan.withId(id).length === 0))
      .map((each) => ({ each, from: { alias, library: true } as const })),
  );
}

/** What names are referred to in a plan. */
export function ofPlan(plan: Plan, to: readonly TargetKind[]): readonly Definition[] {
  return plan.definitions.filter(({ kind }) => to.length === 0 || to.includes(kind));
}

function isPlace(kind: TargetKind): boolean {
  return !(kind in TABLE);
}

/** The title, and what it is and whose where that is not clear from the place. */
function detailOf({ title, id }: Definition, more: readonly (string | undefined)[]): string {
  const short = excerptOf(title);
  return [short === id || id === undefined ? undefined : short, ...more]
    .filter((part) => part !== undefined)
    .join(' · ');
}

/** Another plan, whose items follow once its alias stands there. */
export function aliasItem(
  alias: string,
  place: { readonly lead: string },
  span: Span,
  { plan, lang }: Request,
): CompletionItem {
  const title = plan.other(alias)?.manifest.title?.text;
  return suggestion(
    'plan',
    `${alias}/`,
    { span, text: `${place.lead}${alias}/`, sort: `8${alias}`, names: title === undefined ? [] : [title] },
    { detail: title ?? OTHER_PLAN[lang], about: { of: 'plan', alias }, again: true },
  );
}

const OTHER_PLAN = words('en annen plan', 'ein annan plan', 'another plan');
