import type { Definition } from '../../../model/definition.ts';
import { subMeasuresOf } from '../../../model/extent.ts';
import type { ParsedFile } from '../../../model/file.ts';
import type { AnyItem } from '../../../model/item.ts';
import type { Reference } from '../../../model/reference.ts';
import type { Kind } from '../../../model/table/types.ts';
import type { Snapshot } from '../../../workspace/snapshot.ts';
import type { Stepwise } from '../stepwise.ts';
import { occurrencesIn } from './occurrences.ts';
import { foldersOf } from './reach.ts';
import { sameDefinition } from './subject.ts';

/** A field of a kind of item, by their English names. */
export type FieldOf = `${Kind}.${string}`;

/** Fields by which an item says what it is a part of, serves or answers: what stands above it. */
const UPWARD: ReadonlySet<string> = new Set<FieldOf>([
  'goal.parent',
  'goal.covers',
  'measure.goals',
  'measure.covers',
  'unit.parent',
]);

/**
 * What stands right above something: above a goal the goals that it serves, above a measure its goals, above a unit the unit
 * that it belongs to, above a point its set, and above goals and measures the points that they answer. Empty for what has
 * nothing above it.
 */
export function above(snapshot: Snapshot, definition: Definition): readonly Definition[] {
  const { item, kind } = definition;
  const plan = snapshot.planOf(definition.uri);
  const file = plan?.file(definition.uri);
  if (item === undefined || !plan || !file) return [];
  const set = kind === 'point' ? item : parentOf(item);
  const own = set ? file.definitions.filter((each) => each.item === set && each.kind === set.kind) : [];
  if (kind === 'point') return own;
  const fields = file.references.filter((reference) => isField(reference, UPWARD) && reference.place.item === item);
  return unique([...own, ...fields.flatMap((each) => plan.resolve(each)).flatMap(({ targets }) => targets)]);
}

/** What stands right below something: the other way round, over all plans that may say so. */
export function* below(snapshot: Snapshot, definition: Definition): Stepwise<readonly Definition[]> {
  const parts = partsOf(snapshot, definition);
  const found = yield* usersOf(snapshot, definition, UPWARD);
  const users = found.flatMap(({ item, file }) =>
    file.definitions.filter((each) => each.item === item && each.kind === item.kind),
  );
  return unique([...parts, ...users]);
}

/** The points of a set, and the sub-measures of a measure that are cards of their own. */
function partsOf(snapshot: Snapshot, { item, kind, uri }: Definition): readonly Definition[] {
  const file = snapshot.file(uri);
  if (!file || item === undefined || kind === 'point') return [];
  if (item.kind === 'requirement')
    return file.definitions.filter((each) => each.kind === 'point' && each.item === item);
  const parts: readonly AnyItem[] = subMeasuresOf(item);
  return file.definitions.filter((each) => each.item !== undefined && parts.includes(each.item));
}

/** An item that names something in one of some fields. */
export interface User {
  readonly item: AnyItem;
  readonly file: ParsedFile;
}

/** The items that name something in one of some fields (`measure.goals`), each once, over all plans that may do so. */
export function* usersOf(
  snapshot: Snapshot,
  definition: Definition,
  fields: ReadonlySet<string>,
): Stepwise<readonly User[]> {
  const users: User[] = [];
  for (const part of usersByPlan(snapshot, definition, fields)) {
    users.push(...part);
    yield;
  }
  return users;
}

/** The same, one list a plan, to be asked for as far as they are wanted; empty for plans that have none. */
export function* usersByPlan(
  snapshot: Snapshot,
  definition: Definition,
  fields: ReadonlySet<string>,
): Generator<readonly User[]> {
  for (const folder of new Set(foldersOf(snapshot, { type: 'definition', definition }))) {
    const plan = snapshot.plan(folder);
    const users = new Map<AnyItem, User>();
    for (const file of plan?.files ?? []) {
      for (const { reference } of plan ? occurrencesIn(plan, file, { type: 'definition', definition }) : []) {
        if (reference === undefined || !isField(reference, fields)) continue;
        // Items claim their references when they are read.
        const item = reference.place.item as AnyItem;
        users.set(item, { item, file });
      }
    }
    yield [...users.values()];
  }
}

function isField({ place }: Reference, fields: ReadonlySet<string>): boolean {
  return place.type === 'field' && place.item !== undefined && fields.has(`${place.item.kind}.${place.field}`);
}

function parentOf(item: AnyItem): AnyItem | undefined {
  return item.kind === 'measure' ? item.parent : undefined;
}

function unique(definitions: readonly Definition[]): readonly Definition[] {
  return definitions.filter((each, at) => definitions.findIndex((other) => sameDefinition(each, other)) === at);
}
