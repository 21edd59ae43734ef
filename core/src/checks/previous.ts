import type { AnyItem, Item } from '../model/item.ts';
import { nameKey } from '../model/names/index.ts';
import { keyOf } from '../model/table/index.ts';
import { excerptOf } from '../text/excerpt.ts';
import { type FileEdit, insertItem } from '../workspace/editing.ts';
import type { Plan, Resolved } from '../workspace/plan.ts';
import { resolveField } from '../workspace/resolve.ts';
import { isExisting, withSubMeasures } from './measures.ts';
import { slipOf } from './references/lookup.ts';
import { unreadOf } from './references/unread.ts';
import { shownTitle } from './titles.ts';

/** The plan that the manifest's `forrige` names; `undefined` where there is none in source form. */
export function previousPlan(plan: Plan): Plan | undefined {
  const alias = plan.manifest.previous?.text.trim();
  const previous = alias === undefined ? undefined : plan.other(alias);
  return previous === plan ? undefined : previous;
}

/** The measure that an evaluation is about, in a sentence: its title, else as it is written. */
export function evaluatedTitle(plan: Plan, { fields: { measure } }: Item<'evaluation'>): string {
  const [resolved] = resolveField(plan, measure);
  return excerptOf(resolved?.targets[0]?.title ?? resolved?.written ?? '');
}

/** Measures by themselves and by the names they are called: what evaluations and `viderefører` are about. */
export interface Named {
  has(measure: Item<'measure'>): boolean;
  hasName(title: string): boolean;
}

/**
 * The measures that this plan's measures continue. A name that leads nowhere counts as what it is nearly in the previous plan;
 * that it leads nowhere is reported where it stands.
 */
export function continuedIn(plan: Plan): Named {
  return namedBy(
    plan,
    withSubMeasures(plan).flatMap((measure) => resolveField(plan, measure.fields.continues)),
  );
}

/** The measures that this plan's evaluations are about, in the same way. */
export function evaluatedIn(plan: Plan): Named {
  return namedBy(
    plan,
    plan.items('evaluation').flatMap((evaluation) => resolveField(plan, evaluation.fields.measure)),
  );
}

/** A measure of the previous plan with what it is called in it: its title, else its id. */
export interface Unevaluated {
  readonly measure: Item<'measure'>;
  readonly name: string;
}

/** The measures of the previous plan of which this one does not say what became, neither evaluated nor continued. */
export function unevaluatedMeasures(plan: Plan): readonly Unevaluated[] {
  const previous = previousPlan(plan);
  if (previous === undefined) return [];
  const answers = [evaluatedIn(plan), continuedIn(plan)];
  const unread = unreadOf(plan);
  const isNamed = (name: string) => answers.some((answer) => answer.hasName(name)) || unread.mayMention(name);
  return previous.items('measure').flatMap((measure) => {
    // What the municipality had already when that plan was made was no promise of it.
    if (isExisting(measure) || answers.some((answer) => answer.has(measure))) return [];
    const name = shownTitle(measure);
    return name === '' || namesOf(measure).some(isNamed) ? [] : [{ measure, name }];
  });
}

/** An evaluation of a measure of the previous plan, what it says left to be filled in. */
export function newEvaluation(plan: Plan, measure: Item<'measure'>): FileEdit | undefined {
  const [named] = namesOf(measure);
  if (named === undefined) return undefined;
  const key = (name: string) => keyOf('evaluation', name, plan.language);
  const empty = ['status', 'assessment', 'decision'].map((name) => [key(name), ''] as const);
  return insertItem(plan, 'evaluation', { fields: [[key('measure'), named], ...empty] });
}

function namesOf({ fields: { id, title } }: Item<'measure'>): readonly string[] {
  return [...(id.kind === 'value' ? [id.value] : []), ...(title.kind === 'value' ? [title.value.text] : [])];
}

/** How many names that lead nowhere are looked up: each is compared with every name of the previous plan. */
const MOST = 50;

/** What is evaluated or continued by a part of it, is so itself. */
function namedBy(plan: Plan, all: readonly Resolved[]): Named {
  const previous = previousPlan(plan);
  const items = new Set<AnyItem>();
  const names = new Set<string>();
  let unknown = 0;
  const add = (item: AnyItem | undefined) => {
    for (let each = item; each?.kind === 'measure'; each = each.parent as AnyItem | undefined) items.add(each);
  };
  for (const { targets, written } of all) {
    names.add(nameKey(written));
    for (const { item } of targets) add(item);
    if (targets.length > 0 || previous === undefined) continue;
    const declared = [...previous.withId(written), ...previous.withName(written)];
    for (const { item } of declared) add(item);
    if (declared.length > 0 || unknown >= MOST) continue;
    unknown++;
    add(slipOf(previous, written, ['measure'])?.definition.item);
  }
  return { has: (measure) => items.has(measure as AnyItem), hasName: (title) => names.has(nameKey(title)) };
}
