import type { Definition } from '../model/definition.ts';
import type { ParsedFile } from '../model/file.ts';
import type { AnyItem } from '../model/item.ts';
import type { TargetKind } from '../model/table/types.ts';
import { type Span, touches } from '../text/span.ts';
import type { Plan } from '../workspace/plan.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import type { Stepwise } from './common/stepwise.ts';
import { type Node, nodeOfItem, nodesOf } from './common/subjects/nodes.ts';
import { occurrencesIn } from './common/subjects/occurrences.ts';
import { above, type FieldOf, usersByPlan, usersOf } from './common/subjects/relations.ts';
import { subjectsAt } from './common/subjects/subject.ts';
import type { DefinitionLink } from './definition.ts';

/** The fields by which items put something into practice, by what it is. */
const BY_FIELD: Readonly<Partial<Record<TargetKind, readonly FieldOf[]>>> = {
  goal: ['measure.goals'],
  point: ['goal.covers', 'measure.covers'],
  requirement: ['goal.covers', 'measure.covers'],
  measure: ['measure.continues', 'evaluation.measure'],
  unit: ['measure.responsible', 'indicator.responsible'],
  source: ['measure.basis'],
};

const SUB_GOAL: ReadonlySet<string> = new Set<FieldOf>(['goal.parent']);

/**
 * What puts into practice what an offset names: the measures that serve a goal or one of its sub-goals, the goals and measures that
 * answer a requirement or a point of it, the measures that continue a measure and its evaluations, the measures and
 * indicators that a unit answers for, the measures that rest on a source. Over all plans that may say so: one list a plan, to be
 * asked for as far as they are wanted, with nothing where a plan says nothing.
 */
export function* implementationsAt(
  snapshot: Snapshot,
  plan: Plan,
  file: ParsedFile,
  offset: number,
): Generator<readonly DefinitionLink[] | undefined> {
  for (const definition of definitionsNamedAt(plan, file, offset)) {
    const fields: ReadonlySet<string> = new Set(BY_FIELD[definition.kind]);
    if (fields.size === 0) continue;
    const origin = originOf(plan, file, offset, definition);
    const told = new Set<AnyItem>();
    for (const each of yield* withinReach(snapshot, definition)) {
      for (const users of usersByPlan(snapshot, each, fields)) {
        const news = users.filter(({ item }) => !told.has(item));
        for (const { item } of news) told.add(item);
        const nodes = news.map((user) => nodeOfItem(user.file, user.item, plan.language));
        yield linksTo(nodes, origin);
      }
    }
  }
}

/** What stands above what an offset names (common/subjects/relations.ts): the goals of a measure, the set of a point, the unit above a unit. */
export function purposesAt(
  snapshot: Snapshot,
  plan: Plan,
  file: ParsedFile,
  offset: number,
): readonly DefinitionLink[] {
  return definitionsNamedAt(plan, file, offset).flatMap((definition) =>
    linksTo(nodesOf(above(snapshot, definition)), originOf(plan, file, offset, definition)),
  );
}

/** A goal with all its sub-goals, a set with its points: what serves one of them serves the whole. */
function* withinReach(snapshot: Snapshot, definition: Definition): Stepwise<readonly Definition[]> {
  const { kind, item, uri } = definition;
  if (kind === 'requirement') {
    const points = snapshot.file(uri)?.definitions.filter((each) => each.kind === 'point' && each.item === item) ?? [];
    return [definition, ...points];
  }
  const reached = new Map([[item, definition]]);
  if (kind !== 'goal') return [definition];
  // Grows while it is walked; goals that are their own sub-goals are met once.
  for (const goal of reached.values()) {
    for (const sub of yield* usersOf(snapshot, goal, SUB_GOAL)) {
      const found = sub.file.definitions.find((each) => each.item === sub.item);
      if (found && !reached.has(sub.item)) reached.set(sub.item, found);
    }
  }
  return [...reached.values()];
}

function definitionsNamedAt(plan: Plan, file: ParsedFile, offset: number): readonly Definition[] {
  return subjectsAt(plan, file, offset).flatMap((subject) =>
    subject.type === 'definition' ? [subject.definition] : [],
  );
}

function linksTo(nodes: readonly Node[], origin: Span): readonly DefinitionLink[] {
  return nodes.map(({ uri, whole, selection }) => ({ origin, uri, whole, selection }));
}

/** The name that the offset is at; empty on a kind word or another name of what is declared there. */
function originOf(plan: Plan, file: ParsedFile, offset: number, definition: Definition): Span {
  const here = occurrencesIn(plan, file, { type: 'definition', definition }).find(({ span }) => touches(span, offset));
  return here?.span ?? { start: offset, end: offset };
}
