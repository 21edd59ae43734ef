import type { Definition } from '../model/definition.ts';
import { compareNames, nearestName } from '../model/names/index.ts';
import type { Reference } from '../model/reference.ts';
import type { TargetKind } from '../model/table/types.ts';
import type { Field } from '../model/value.ts';
import type { Span } from '../text/span.ts';
import type { Plan, Resolved, Spelling } from './plan.ts';

/** What one name leads to in one plan. */
interface Found {
  readonly targets: readonly Definition[];
  readonly wrongKind: readonly Definition[];
  readonly former: boolean;
  readonly spelling?: Spelling;
}

/** The same with the plan that holds it. */
type FoundIn = Found & { readonly plan: Plan };

const NOTHING: Found = { targets: [], wrongKind: [], former: false };

/**
 * What a reference leads to (docs/format.md section 4). An id comes before a name, a name of today before a former one,
 * this plan before an alias, a name as it is declared before another spelling of one, and all of that before the libraries
 * that the plan imports. One text with commas or «og» whose whole is no name is the list of its parts, and so is one whose
 * parts are all names while its whole is one in another spelling only. Two words
 * with «og» that are no names are one that nobody knows («avdeling for rus og psykisk helse»).
 */
export function resolveReference(plan: Plan, reference: Reference): readonly Resolved[] {
  const { written, span, to, place } = reference;
  if (isOfPreviousPlan(reference)) return [resolveInPrevious(plan, reference)];
  const own: Resolved = { reference, span, written, plan, ...find(plan, written, to) };
  if (isExact(own)) return [own];
  const elsewhere = own.wrongKind.length > 0 ? undefined : resolveAlias(plan, reference);
  if (elsewhere !== undefined && isFound(elsewhere)) return [elsewhere];
  const whole: Resolved = own.targets.length > 0 ? own : { ...own, ...findInLibraries(plan, written, to) };
  if (isExact(whole) || whole.wrongKind.length > 0) return [whole];
  const parts = place.type === 'field' && !place.orText ? splitList(written, span) : [];
  if (parts.length > 1) {
    const each = parts.map((part) => resolvePart(plan, reference, part));
    const isOneName = !written.includes(',') && !each.some(isFound);
    if ((!isFound(whole) && !isOneName) || each.every(isExact)) return each;
  }
  return [isFound(whole) ? whole : (elsewhere ?? whole)];
}

/** What the references of a field lead to, in their order; nothing for a field without a value. */
export function resolveField(plan: Plan, field: Field<readonly Reference[]>): readonly Resolved[] {
  return field.kind === 'value' ? field.value.flatMap((reference) => plan.resolve(reference)) : [];
}

/** One name of a list: of this plan, or behind the alias of another one. */
function resolvePart(
  plan: Plan,
  reference: Reference,
  part: { readonly written: string; readonly span: Span },
): Resolved {
  const own = find(plan, part.written, reference.to);
  const slash = part.written.indexOf('/');
  const other = isFound(own) || slash <= 0 ? undefined : plan.other(part.written.slice(0, slash));
  if (other === undefined) {
    const shared = own.targets.length > 0 ? undefined : findInLibraries(plan, part.written, reference.to);
    return { reference, ...part, plan, ...own, ...shared };
  }
  const written = part.written.slice(slash + 1).trim();
  const span = { start: part.span.end - written.length, end: part.span.end };
  return { reference, span, written, plan: other, ...find(other, written, reference.to) };
}

/** What an evaluation evaluates is a measure of the previous plan, whatever this plan's own measures are called. */
function isOfPreviousPlan({ place, plan }: Reference): boolean {
  return place.type === 'field' && place.field === 'measure' && place.item?.kind === 'evaluation' && !plan;
}

/** By name or id in the plan named by `forrige`, else by id in this one; its title as text names nothing. */
function resolveInPrevious(plan: Plan, reference: Reference): Resolved {
  const { written, span, to } = reference;
  const alias = plan.manifest.previous?.text.trim();
  const previous = alias === undefined ? undefined : plan.other(alias);
  const before = previous === undefined ? NOTHING : find(previous, written, to);
  if (previous !== undefined && isFound(before)) return { reference, span, written, plan: previous, ...before };
  const own = plan.withId(written).filter((definition) => to.includes(definition.kind));
  return { reference, span, written, plan, targets: own.slice(0, 1), wrongKind: [], former: false };
}

function isFound(found: Found): boolean {
  return found.targets.length > 0 || found.wrongKind.length > 0;
}

/** Found as it is declared, not in another spelling. */
function isExact({ targets, spelling }: Found): boolean {
  return targets.length > 0 && spelling === undefined;
}

/** `alias/id`; `undefined` where there is no alias, or where what stands before the slash is a name of its own. */
function resolveAlias(plan: Plan, reference: Reference): Resolved | undefined {
  const alias = reference.plan;
  if (alias === undefined) return undefined;
  const { span } = reference;
  const written = reference.written.slice(alias.text.length + 1).trim();
  const inner = { reference, span: { start: span.end - written.length, end: span.end }, written };
  const other = plan.other(alias.text);
  if (other !== undefined) return { ...inner, plan: other, ...find(other, written, reference.to) };
  const declared = plan.manifest.plans.some((entry) => entry.alias.text === alias.text);
  if (!declared && isFound(find(plan, alias.text, reference.to))) return undefined;
  return { ...inner, plan: undefined, ...NOTHING };
}

function find(plan: Plan, written: string, to: readonly TargetKind[]): Found {
  if (written === '') return NOTHING;
  const byId = plan.withId(written);
  const fits = (definition: Definition) => to.length === 0 || to.includes(definition.kind);
  const [first] = byId.filter(fits);
  // The same id twice is a fault of the ids, not of the reference.
  if (first !== undefined) return { targets: [first], wrongKind: [], former: false };
  const byName = plan.withName(written);
  const named = byName.filter(fits);
  if (named.length === 0) {
    return findSpelling(plan, written, to) ?? { targets: [], wrongKind: [...byId, ...byName], former: false };
  }
  const today = named.filter((definition) => !isFormer(plan, definition, written));
  return today.length > 0
    ? { targets: today, wrongKind: [], former: false }
    : { targets: named, wrongKind: [], former: true };
}

/**
 * What a name that the plan does not declare leads to in the libraries that it imports: items of the kinds wanted. A plan's
 * own item of another kind is not in the way, and a library's is none of the author's doing, so that neither is ever the
 * wrong kind. In several libraries it is ambiguous.
 */
function findInLibraries(plan: Plan, written: string, to: readonly TargetKind[]): FoundIn | undefined {
  const found = plan.libraries.flatMap(({ plan: library }): FoundIn[] => {
    const { targets, ...how } = find(library, written, to);
    const items = targets.filter(({ item }) => item !== undefined);
    return items.length === 0 ? [] : [{ ...how, targets: items, wrongKind: [], plan: library }];
  });
  const today = (each: FoundIn) => isExact(each) && !each.former;
  const [first, ...others] =
    [today, isExact, isFound].map((fits) => found.filter(fits)).find((some) => some.length > 0) ?? [];
  return first && { ...first, targets: [...first.targets, ...others.flatMap(({ targets }) => targets)] };
}

/** Whether the definition goes by that name only in former days. */
function isFormer(plan: Plan, definition: Definition, written: string): boolean {
  return !definition.names.some((name) => !name.former && plan.sameName(name.text, written));
}

/** What alone declares the name in another spelling, by a name of today before one of earlier days. */
function findSpelling(plan: Plan, written: string, to: readonly TargetKind[]): Found | undefined {
  const alike = plan.withLooseName(written, to).filter(({ names }) => names.some(({ text }) => isAlike(text, written)));
  const [target] = alike;
  if (target === undefined || alike.length > 1) return undefined;
  const today = target.names.filter((name) => !name.former && isAlike(name.text, written));
  const names = (today.length > 0 ? today : target.names).map(({ text }) => text);
  const nearest = nearestName(names, written);
  return { targets: [target], wrongKind: [], former: today.length === 0, ...(nearest && { spelling: nearest }) };
}

function isAlike(name: string, written: string): boolean {
  return compareNames(name, written) !== 'different';
}

const SEPARATOR = /\s*,\s*|\s+(?:og|and)\s+/g;

/** The parts of a list written as one text, with their places; one part for any other text. */
function splitList(written: string, span: Span): { written: string; span: Span }[] {
  const parts: { written: string; span: Span }[] = [];
  let from = 0;
  const add = (to: number) => {
    const text = written.slice(from, to);
    if (text.trim() === '') return;
    const start = span.start + from + (text.length - text.trimStart().length);
    parts.push({ written: text.trim(), span: { start, end: start + text.trim().length } });
  };
  for (const separator of written.matchAll(SEPARATOR)) {
    add(separator.index);
    from = separator.index + separator[0].length;
  }
  add(written.length);
  return parts;
}
