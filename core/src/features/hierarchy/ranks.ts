import type { Definition } from '../../model/definition.ts';
import type { ParsedFile } from '../../model/file.ts';
import type { Lang } from '../../model/language.ts';
import type { TargetKind } from '../../model/table/types.ts';
import type { Plan } from '../../workspace/plan.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import type { Stepwise } from '../common/stepwise.ts';
import { findNode, type Node, type NodeKey, nodesOf } from '../common/subjects/nodes.ts';
import { above, below } from '../common/subjects/relations.ts';
import { type HierarchyItem, itemOf, rootsAt } from './item.ts';

/** What stands above or below something else: goals and measures, units, requirements and their points. */
const RANKED: ReadonlySet<string> = new Set<TargetKind>(['goal', 'measure', 'unit', 'requirement', 'point']);

/** What a hierarchy of ranks may begin with at an offset; empty where nothing stands there that has a rank. */
export function rankedAt(
  snapshot: Snapshot,
  plan: Plan,
  file: ParsedFile,
  offset: number,
  lang: Lang,
): readonly HierarchyItem[] {
  return rootsAt(snapshot, plan, file, offset, lang).filter(({ kind }) => RANKED.has(kind));
}

/** What stands right above an entry (common/subjects/relations.ts). */
export function higher(snapshot: Snapshot, key: NodeKey, lang: Lang): readonly HierarchyItem[] {
  const node = rankedNode(snapshot, key, lang);
  return node ? itemsOf(snapshot, above(snapshot, node.definition), node, lang) : [];
}

/** What stands right below an entry: sub-goals and measures below a goal, points below a set and what answers them below those. */
export function* lower(snapshot: Snapshot, key: NodeKey, lang: Lang): Stepwise<readonly HierarchyItem[]> {
  const node = rankedNode(snapshot, key, lang);
  return node ? itemsOf(snapshot, yield* below(snapshot, node.definition), node, lang) : [];
}

function rankedNode(snapshot: Snapshot, key: NodeKey, lang: Lang): (Node & { definition: Definition }) | undefined {
  const node = findNode(snapshot, key, lang);
  return node?.subject?.type === 'definition' ? { ...node, definition: node.subject.definition } : undefined;
}

function itemsOf(
  snapshot: Snapshot,
  definitions: readonly Definition[],
  from: Node,
  lang: Lang,
): readonly HierarchyItem[] {
  return nodesOf(definitions).map((each) => itemOf(snapshot, each, lang, undefined, from));
}
