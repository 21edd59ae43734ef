import type { ParsedFile } from '../../model/file.ts';
import type { Lang } from '../../model/language.ts';
import { oneLine } from '../../text/excerpt.ts';
import type { Plan } from '../../workspace/plan.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { itemAt } from '../common/at-offset.ts';
import { keyOf, kindWord, type Node, type NodeKey, nodeAround, nodeOfSubject } from '../common/subjects/nodes.ts';
import { subjectsAt } from '../common/subjects/subject.ts';

/** An entry of a hierarchy, with what is needed to ask on from it. */
export interface HierarchyItem extends Node {
  readonly key: NodeKey;
  /** What it is, and its id or how it stands to the entry before; and its plan, where that is another one. */
  readonly detail: string;
}

/** Puts a node into a hierarchy; `how` is what ties it to the entry before, `from` the node of that entry. */
export function itemOf(snapshot: Snapshot, node: Node, lang: Lang, how?: string, from?: Node): HierarchyItem {
  const plan = snapshot.planOf(node.uri);
  const other = from && plan && plan.uri !== snapshot.planOf(from.uri)?.uri ? plan.manifest.title?.text : undefined;
  const words = new Set([kindWord(node, lang), how ?? node.id, other && oneLine(other)]);
  const detail = [...words].filter((word) => word !== undefined && word !== '' && word !== node.name).join(' · ');
  return { ...node, key: keyOf(snapshot, node, lang), detail };
}

/** What a hierarchy may begin with at an offset: what is named there, else the item that the offset is in. */
export function rootsAt(
  snapshot: Snapshot,
  plan: Plan,
  file: ParsedFile,
  offset: number,
  lang: Lang,
): readonly HierarchyItem[] {
  const named = subjectsAt(plan, file, offset).flatMap((subject) => nodeOfSubject(snapshot, subject) ?? []);
  const nodes = named.length > 0 || !itemAt(file, offset) ? named : [nodeAround(file, offset, lang)];
  return nodes.map((node) => itemOf(snapshot, node, lang));
}
