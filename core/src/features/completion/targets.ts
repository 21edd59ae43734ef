import { measurementsOf } from '../../model/indicator.ts';
import type { Item } from '../../model/item.ts';
import type { TargetKind } from '../../model/table/types.ts';
import type { Plan } from '../../workspace/plan.ts';
import { figureValue } from '../common/figures.ts';
import { ADDABLE } from '../common/new-cards/addition.ts';
import type { Bracket } from '../position/index.ts';
import { additionsIn } from './additions.ts';
import { aliasItem, itemOf, ofLibraries, ofPlan } from './definitions.ts';
import { type CompletionItem, type CompletionList, listOf, type Request, suggestion } from './item.ts';
import { lawsWithSections, sectionsOfLaw } from './laws.ts';
import { order } from './matching.ts';
import { type Candidate, shortlist } from './shortlist.ts';

/** What authors refer to most in running text comes first. */
const ORDER: readonly TargetKind[] = [
  'measure',
  'goal',
  'unit',
  'indicator',
  'source',
  'figure',
  'table',
  'heading',
  'requirement',
  'point',
  'abbreviation',
  'evaluation',
];

/** Inside `[[…]]`: everything that can be referred to, and what follows `@`, `=` and `§`. */
export function targetsIn(place: Bracket, request: Request): CompletionList {
  switch (place.part) {
    case 'target':
      return namesIn(place, request);
    case 'year':
      return listOf(yearsIn(place, request));
    case 'value':
      return listOf(valuesIn(place, request));
    case 'section':
      return listOf(sectionsOfLaw(withoutAlias(place.target, request.plan), place, request));
    default:
      return listOf([]);
  }
}

function namesIn(place: Bracket, request: Request): CompletionList {
  const { plan } = request;
  const alias = aliasIn(place.typed, plan);
  const holder = alias === undefined ? plan : plan.other(alias);
  const found = holder ? ofPlan(holder, []) : [];
  const own = found.map((each) => ({ each, from: alias === undefined ? {} : { alias } }));
  const all = alias === undefined ? [...own, ...ofLibraries(plan, [])] : own;
  const { chosen, isCut } = shortlist(all, place.typed, (candidate) => sortInText(candidate, request));
  const items = chosen.map(({ each, from, sort }) =>
    itemOf(each, from, { span: place.span, lead: '', sort, closing: place.closing }, request),
  );
  if (alias !== undefined) return { items, incomplete: isCut };
  const others = plan.manifest.plans.map(({ alias: { text } }) => aliasItem(text, { lead: '' }, place.span, request));
  const laws = lawsWithSections(place.typed, { ...place, lead: '' }, request);
  const at = { span: place.span, lead: '', typed: place.typed, closing: place.closing, kinds: ADDABLE };
  // What is typed on may be a name that nobody has.
  const added = additionsIn(request, at, [...items, ...others, ...laws]);
  return { items: [...items, ...others, ...laws, ...added], incomplete: true };
}

/** What the file names already comes first, the most often named before all; then by kind, and what the plan names most. */
function sortInText({ each, from }: Candidate, { usage }: Request): string {
  const here = usage.inFile(each, from.alias);
  const rank = here > 0 ? `0${order(9999 - here)}` : from.library ? '2' : '1';
  return `${rank}${order(ORDER.indexOf(each.kind))}${order(9999 - usage.inPlan(each, from.alias))}`;
}

/** What a target is called in the plan that its alias names. */
function withoutAlias(target: string, plan: Plan): string {
  return aliasIn(target, plan) === undefined ? target : target.slice(target.indexOf('/') + 1).trim();
}

function aliasIn(typed: string, plan: Plan): string | undefined {
  const slash = typed.indexOf('/');
  const alias = slash < 0 ? undefined : typed.slice(0, slash).trim();
  return plan.manifest.plans.find((each) => each.alias.text === alias)?.alias.text;
}

/** The years of an indicator, and the categories of years that have them. */
function yearsIn(place: Bracket, request: Request): readonly CompletionItem[] {
  const indicator = itemNamed(request.plan, place.target, 'indicator');
  if (indicator === undefined) return [];
  const choices = measurementsOf(indicator).flatMap(({ year, value, categories }) => [
    ...(value === undefined ? [] : [{ name: String(year), value }]),
    ...categories.map((category) => ({ name: `${year}.${category.name}`, value: category.value })),
  ]);
  // The latest first.
  return choices
    .reverse()
    .map(({ name, value }, at) =>
      suggestion(
        'figure',
        name,
        { span: place.span, text: name + place.closing, sort: order(at) },
        { detail: figureValue(value, indicator, request.lang) },
      ),
    );
}

/** The value that the register has, as it is written in text. */
function valuesIn(place: Bracket, request: Request): readonly CompletionItem[] {
  const indicator = itemNamed(request.plan, place.target, 'indicator');
  if (indicator === undefined) return [];
  const [year, category] = place.year.split('.', 2);
  const measurement = measurementsOf(indicator).find((each) => String(each.year) === year);
  const value = category ? measurement?.categories.find(({ name }) => name === category)?.value : measurement?.value;
  if (value === undefined) return [];
  const text = figureValue(value, indicator, request.plan.language);
  return [suggestion('figure', text, { span: place.span, text: text + place.closing, sort: order(0) })];
}

/** The item that a target names: by id, by name, or by alias and one of them. */
function itemNamed<K extends 'indicator' | 'source'>(plan: Plan, name: string, kind: K): Item<K> | undefined {
  const alias = aliasIn(name, plan);
  const holder = alias === undefined ? plan : plan.other(alias);
  const own = withoutAlias(name, plan);
  const plans = alias === undefined ? [plan, ...plan.libraries.map((library) => library.plan)] : [holder];
  const found = plans.flatMap((each) => [...(each?.withId(own) ?? []), ...(each?.withName(own) ?? [])]);
  const item = found.find((definition) => definition.kind === kind)?.item;
  return item?.kind === kind ? (item as Item<K>) : undefined;
}
