import type { Definition } from '../../model/definition.ts';
import { groupBy } from '../../model/group.ts';
import { isId } from '../../model/names/index.ts';
import type { Reference } from '../../model/reference.ts';
import type { TargetKind } from '../../model/table/types.ts';
import { nearest } from '../../text/distance.ts';
import type { Plan, Resolved } from '../../workspace/plan.ts';
import { isUndecided } from '../fields/undecided.ts';
import { type Unread, unreadOf } from './unread.ts';

/** What there is to say about a reference that leads nowhere, or to more than one place. */
export type Fault = 'undefined' | 'wrong-kind' | 'ambiguous' | 'unknown-plan';

/** Every reference of the plan's files, each name of a list on its own. */
export function* resolvedReferences(plan: Plan): Generator<Resolved> {
  for (const file of plan.files) {
    for (const reference of file.references) yield* plan.resolve(reference);
  }
}

/** The references that have a fault, in the order of the files (docs/format.md section 4). */
export type Faulty = (fault: Fault) => readonly Resolved[];

/** Finds the faulty references of a plan when they are first asked for, those of all faults at once. */
export function faultyReferences(plan: Plan): Faulty {
  let found: ReadonlyMap<Fault, readonly FaultyReference[]> | undefined;
  return (fault) => {
    found ??= groupBy(findFaulty(plan), (each) => [each.fault]);
    return (found.get(fault) ?? []).map(({ resolved }) => resolved);
  };
}

interface FaultyReference {
  readonly fault: Fault;
  readonly resolved: Resolved;
}

/** A reference has one fault at most, so that one slip is one finding. */
function* findFaulty(plan: Plan): Generator<FaultyReference> {
  const unread = unreadByPlan();
  let listLike: readonly Definition[] | undefined;
  for (const file of plan.files) {
    for (const reference of file.references) {
      let parts = plan.resolve(reference);
      if (parts.every(isFound)) continue;
      if (parts.length > 1) {
        listLike ??= plan.definitions.filter(({ names }) => names.some(({ text }) => LIST.test(text)));
        parts = nearWhole(listLike, reference, parts);
      }
      for (const resolved of parts) {
        const fault = faultOf(plan, resolved, unread);
        if (fault !== undefined)
          yield { fault, resolved: fault === 'undefined' ? asWritten(plan, resolved) : resolved };
      }
    }
  }
}

/** A name that would be read as a list if it were not one. */
const LIST = /,|\s(?:og|and)\s/;

function isFound({ targets }: Resolved): boolean {
  return targets.length === 1;
}

/**
 * One text of which no part is a name may be one name with commas or «og» in it, misspelt: then it is one fault, not one
 * for each part.
 */
function nearWhole(
  listLike: readonly Definition[],
  reference: Reference,
  parts: readonly Resolved[],
): readonly Resolved[] {
  const [first] = parts;
  if (first === undefined || parts.some(({ targets }) => targets.length > 0)) return parts;
  const { written, span, to } = reference;
  return slipAmong(listLike, written, to) === undefined ? parts : [{ ...first, written, span }];
}

/** A name with a slash in it that is no alias is looked for in this plan, whole. */
function asWritten(plan: Plan, resolved: Resolved): Resolved {
  const { written, span } = resolved.reference;
  return resolved.plan === undefined ? { ...resolved, plan, written, span } : resolved;
}

function faultOf(plan: Plan, resolved: Resolved, unread: (plan: Plan) => Unread): Fault | undefined {
  const { reference, targets, wrongKind, written } = resolved;
  const { place, to } = reference;
  const isText = place.type === 'field' && place.orText;
  if (targets.length === 1 || !/[\p{L}\p{N}]/u.test(written)) return undefined;
  if (targets.length > 1) return isText ? undefined : 'ambiguous';
  if (to.includes('unit') && (isUndecided(reference.written) || isUndecided(written))) return undefined;
  if (resolved.plan === undefined) return faultOfAlias(plan, resolved, isText);
  // A text is a reference only where it says so with an alias.
  if (isText && (reference.plan === undefined || resolved.plan === plan)) return undefined;
  if (wrongKind.length > 0) return 'wrong-kind';
  return unread(resolved.plan).mayDeclare(written) ? undefined : 'undefined';
}

/**
 * A name with a slash whose alias leads nowhere. A declared alias is reported where it is declared; what does not look
 * like `alias/id` is a name with a slash in it.
 */
function faultOfAlias(plan: Plan, { reference, written }: Resolved, isText: boolean): Fault | undefined {
  const { plans, broken } = plan.manifest;
  const alias = reference.plan?.text ?? '';
  if (broken || plans.some((entry) => entry.alias.text === alias)) return undefined;
  if (isText) return isId(written) && nearestAlias(plan, alias) !== undefined ? 'unknown-plan' : undefined;
  return isId(written) || nearestAlias(plan, alias) !== undefined ? 'unknown-plan' : 'undefined';
}

/** The declared alias that a misspelt one stands for. */
export function nearestAlias(plan: Plan, alias: string): string | undefined {
  return nearest(
    alias,
    plan.manifest.plans.map((entry) => entry.alias.text),
  );
}

function unreadByPlan(): (plan: Plan) => Unread {
  const known = new Map<Plan, Unread>();
  return (plan) => {
    const unread = known.get(plan) ?? unreadOf(plan);
    known.set(plan, unread);
    return unread;
  };
}

/** An id or a name that is nearly what was written, and whose it is. */
export interface Slip {
  readonly text: string;
  readonly definition: Definition;
}

/** How far off a name may be: a letter in short ones, up to three in long ones, and none where little else is left. */
function slipLimitOf(name: string): number {
  return name.length < 3 ? 0 : Math.max(1, Math.min(3, Math.floor(name.length / 4)));
}

/** What `written` is a slip of among the kinds wanted, any where none are named; `undefined` where nothing is near. */
export function slipOf(plan: Plan, written: string, kinds: readonly TargetKind[]): Slip | undefined {
  return slipAmong(plan.definitions, written, kinds);
}

function slipAmong(
  definitions: readonly Definition[],
  written: string,
  kinds: readonly TargetKind[],
): Slip | undefined {
  const known = new Map<string, Definition>();
  for (const definition of definitions) {
    if (kinds.length > 0 && !kinds.includes(definition.kind)) continue;
    const { id, names } = definition;
    for (const text of [...(id === undefined ? [] : [id]), ...names.map((name) => name.text)]) {
      if (!known.has(text)) known.set(text, definition);
    }
  }
  const text = nearest(written, known.keys(), slipLimitOf(written));
  const definition = text === undefined ? undefined : known.get(text);
  return text === undefined || definition === undefined ? undefined : { text, definition };
}
