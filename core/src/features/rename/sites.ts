import type { Definition } from '../../model/definition.ts';
import type { ParsedFile } from '../../model/file.ts';
import { type AnyItem, fieldOf } from '../../model/item.ts';
import { idKey, nameKey } from '../../model/names/index.ts';
import { findRow, KINDS, rowsOf } from '../../model/table/index.ts';
import type { TargetKind } from '../../model/table/types.ts';
import type { FilterEntry, Words } from '../../model/value.ts';
import type { Span } from '../../text/span.ts';
import type { Plan, Resolved } from '../../workspace/plan.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import type { Stepwise } from '../common/stepwise.ts';
import { nameplates } from '../common/subjects/nameplates.ts';

/** A reference that leads to a definition, with the plan and the file that it stands in. */
export interface Use {
  readonly plan: Plan;
  readonly file: ParsedFile;
  readonly resolved: Resolved;
  /** It names the plan of the definition by an alias. */
  readonly aliased: boolean;
}

/** The plans in which something of `holder` can be named: itself, then those whose manifests name it. Builds them one by one. */
export function* plansAround(snapshot: Snapshot, holder: Plan): Stepwise<readonly Plan[]> {
  const plans = [holder];
  for (const folder of snapshot.dependents(holder.uri)) {
    const plan = folder === holder.uri ? undefined : snapshot.plan(folder);
    if (plan) plans.push(plan);
    yield;
  }
  return plans;
}

/** Every reference to a definition in some plans, which are those around the plan that holds it. */
export function* usesOf(
  plans: readonly Plan[],
  isMeant: (definition: Definition) => boolean,
): Stepwise<readonly Use[]> {
  const uses: Use[] = [];
  for (const plan of plans) {
    uses.push(...plan.files.flatMap((file) => usesIn(plan, file, isMeant)));
    yield;
  }
  return uses;
}

function usesIn(plan: Plan, file: ParsedFile, isMeant: (definition: Definition) => boolean): Use[] {
  return file.references.flatMap((reference) =>
    plan
      .resolve(reference)
      .filter(({ targets, wrongKind }) => targets.some(isMeant) || (targets.length === 0 && wrongKind.some(isMeant)))
      .map((resolved) => ({ plan, file, resolved, aliased: aliasBefore(file, resolved, plan) !== undefined })),
  );
}

const ALIAS = /([^\s,/[\]"'|]+)\/\s*$/;
/** Longer than any alias. */
const LONGEST_ALIAS = 200;

/** The alias of another plan before a reference, or before one name of a list; none where the name is known without one. */
export function aliasBefore(
  file: ParsedFile,
  { span, plan: target, reference }: Resolved,
  plan: Plan,
): Words | undefined {
  if (target === undefined || target === plan) return undefined;
  const from = Math.max(0, span.start - LONGEST_ALIAS, Math.min(reference.span.start, span.start));
  const before = ALIAS.exec(file.text.slice(from, span.start));
  if (before?.[1] === undefined) return undefined;
  const start = from + before.index;
  return { text: before[1], span: { start, end: start + before[1].length } };
}

/** Whether a use names the definition by its id, not by a name. */
export function isById({ resolved: { written } }: Use, { id }: Definition): boolean {
  return id !== undefined && idKey(written) === id;
}

/** Whether a use names the definition by this name of it, in whatever spelling. */
export function isByName(use: Use, definition: Definition, name: string): boolean {
  const { written, spelling } = use.resolved;
  return !isById(use, definition) && nameKey(spelling?.name ?? written) === nameKey(name);
}

/** The values of views' filters that name a definition, by its id or by a name. */
export function filterValues(plan: Plan, definition: Definition): readonly (Words & { readonly file: ParsedFile })[] {
  const names = new Set([definition.id ?? '', ...nameplates(definition).map(({ text }) => text)].map(nameKey));
  return plan.items('view').flatMap((view) => {
    const { filter } = view.fields;
    const file = plan.file(view.uri);
    if (filter.kind !== 'value' || file === undefined) return [];
    const values = filter.value.filter((entry) => isAbout(entry, definition.kind)).flatMap((entry) => entry.values);
    return values.filter(({ text }) => names.has(nameKey(text))).map((words) => ({ ...words, file }));
  });
}

/** Whether a filter's key is that of a field that refers to a kind. */
function isAbout({ key }: FilterEntry, kind: TargetKind): boolean {
  return KINDS.some((each) => {
    const type = findRow(rowsOf(each), key.text.trim())?.row.value;
    return type?.type === 'references' && type.to.includes(kind);
  });
}

/** The place of an item's id, where it has one of its own. */
export function idPlace({ item, kind, span }: Definition): Span | undefined {
  if (item === undefined || kind === 'point') return span;
  const field = fieldOf(item as AnyItem, 'id');
  return field?.kind === 'value' ? field.span : undefined;
}
