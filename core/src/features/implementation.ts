import type { Definition } from '../model/definition.ts';
import type { ParsedFile } from '../model/file.ts';
import type { TargetKind } from '../model/table/types.ts';
import { type Span, touches } from '../text/span.ts';
import type { Plan } from '../workspace/plan.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import type { DefinitionLink } from './definition.ts';
import { type Node, nodeOfItem, nodesOf } from './nodes.ts';
import { occurrencesIn } from './occurrences.ts';
import { above, type FieldOf, usersOf } from './relations.ts';
import { type Subject, subjectsAt } from './subject.ts';

/** The fields by which items put something into practice, by what it is. */
const BY_FIELD: Readonly<Partial<Record<TargetKind, readonly FieldOf[]>>> = {
  goal: ['measure.goals'],
  point: ['goal.covers', 'measure.covers'],
  requirement: ['goal.covers', 'measure.covers'],
  measure: ['measure.continues', 'evaluation.measure'],
  unit: ['measure.responsible', 'indicator.responsible'],
  source: ['measure.basis'],
};

/**
 * What puts into practice what an offset names: the measures that serve a goal or one of its sub-goals, the goals and measures that
 * answer a requirement or a point of it, the measures that continue a measure and its evaluations, the measures and
 * indicators that a unit answers for, the measures that rest on a source. Over all plans that may say so; empty for anything else.
 */
export function implementationsAt(
  snapshot: Snapshot,
  plan: Plan,
  file: ParsedFile,
  offset: number,
): readonly DefinitionLink[] {
  return linksFrom(plan, file, offset, (definition) => {
    const fields: ReadonlySet<string> = new Set(BY_FIELD[definition.kind]);
    if (fields.size === 0) return [];
    const users = withinReach(snapshot, definition).flatMap((each) => usersOf(snapshot, each, fields));
    return [...new Map(users.map((user) => [user.item, user])).values()].map((user) =>
      nodeOfItem(user.file, user.item, plan.language),
    );
  });
}

/** What stands above what an offset names (features/relations.ts): the goals of a measure, the set of a point, the unit above a unit. */
export function purposesAt(
  snapshot: Snapshot,
  plan: Plan,
  file: ParsedFile,
  offset: number,
): readonly DefinitionLink[] {
  return linksFrom(plan, file, offset, (definition) => nodesOf(above(snapshot, definition)));
}

/** A goal with all its sub-goals, a set with its points: what serves one of them serves the whole. */
function withinReach(snapshot: Snapshot, definition: Definition): readonly Definition[] {
  const { kind, item, uri } = definition;
  if (kind === 'requirement') {
    const points = snapshot.file(uri)?.definitions.filter((each) => each.kind === 'point' && each.item === item) ?? [];
    return [definition, ...points];
  }
  const reached = new Map([[item, definition]]);
  if (kind !== 'goal') return [definition];
  // Grows while it is walked; goals that are their own sub-goals are met once.
  for (const goal of reached.values()) {
    for (const sub of usersOf(snapshot, goal, new Set<string>(['goal.parent']))) {
      const found = sub.file.definitions.find((each) => each.item === sub.item);
      if (found && !reached.has(sub.item)) reached.set(sub.item, found);
    }
  }
  return [...reached.values()];
}

function linksFrom(
  plan: Plan,
  file: ParsedFile,
  offset: number,
  follow: (definition: Definition) => readonly Node[],
): readonly DefinitionLink[] {
  return subjectsAt(plan, file, offset).flatMap((subject) => {
    if (subject.type !== 'definition') return [];
    const nodes = follow(subject.definition);
    const origin = nodes.length === 0 ? undefined : originOf(plan, file, offset, subject);
    return origin ? nodes.map(({ uri, whole, selection }) => ({ origin, uri, whole, selection })) : [];
  });
}

/** The name that the offset is at; empty on a kind word or another name of what is declared there. */
function originOf(plan: Plan, file: ParsedFile, offset: number, subject: Subject): Span {
  const here = occurrencesIn(plan, file, subject).find(({ span }) => touches(span, offset));
  return here?.span ?? { start: offset, end: offset };
}
