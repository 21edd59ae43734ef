import type { PlanFindings } from '../../checks/run.ts';
import type { ParsedFile } from '../../model/file.ts';
import type { AnyItem } from '../../model/item.ts';
import type { Lang } from '../../model/language.ts';
import type { Plan } from '../../workspace/plan.ts';
import { itemAt } from '../common/at-offset.ts';
import { countFindings, findingsByItem } from '../common/owners.ts';
import { byGoal } from './by-goal.ts';
import { byStatus } from './by-status.ts';
import { byUnit } from './by-unit.ts';
import { byYear } from './by-year.ts';
import { type ExplorerFilter, filtered } from './filter.ts';
import { type Ground, withOwnKeys } from './nodes.ts';
import type { ExplorerGroup, ExplorerNode } from './types.ts';

export type { ExplorerFilter } from './filter.ts';
export { type MoveAnswer, type MoveHow, moveNode } from './move.ts';
export type { ExplorerGroup, ExplorerNode, ExplorerNodeType } from './types.ts';

const GROUPS: Readonly<Record<ExplorerGroup, (ground: Ground) => readonly ExplorerNode[]>> = {
  goal: byGoal,
  unit: byUnit,
  status: byStatus,
  year: byYear,
};

/**
 * The measures of a plan in groups, with the plan's findings counted where they stand: the top entries, each with what is below
 * it. A measure that belongs to several groups stands in each.
 */
export function exploreBy(
  by: ExplorerGroup,
  plan: Plan,
  findings: PlanFindings,
  lang: Lang,
  filter: ExplorerFilter = { text: '', withFindings: false },
): readonly ExplorerNode[] {
  const counts = new Map([...findingsByItem(plan, findings)].map(([item, found]) => [item, countFindings(found)]));
  const ground: Ground = { plan, lang, counts, made: new Map() };
  return withOwnKeys(filtered(ground, GROUPS[by](ground), filter));
}

/** The entry that keys lead to, from the top, with the entries above it, the nearest last; `undefined` where they lead nowhere. */
export function findNode(
  tree: readonly ExplorerNode[],
  path: readonly string[],
): { readonly node: ExplorerNode; readonly above: readonly ExplorerNode[] } | undefined {
  const way: ExplorerNode[] = [];
  let level = tree;
  for (const key of path) {
    const node = level.find((each) => each.key === key);
    if (node === undefined) return undefined;
    way.push(node);
    level = node.children;
  }
  const node = way.pop();
  return node && { node, above: way };
}

/** The keys that lead to the first entry of an item; `undefined` where the explorer does not show it. */
export function pathToItem(tree: readonly ExplorerNode[], item: AnyItem): readonly string[] | undefined {
  const seen = new Set<ExplorerNode>();
  const search = (nodes: readonly ExplorerNode[]): readonly string[] | undefined => {
    for (const node of nodes) {
      if (node.item === item) return [node.key];
      // A group that was searched in vain is the same below another.
      if (seen.has(node)) continue;
      seen.add(node);
      const below = search(node.children);
      if (below !== undefined) return [node.key, ...below];
    }
    return undefined;
  };
  return search(tree);
}

/** The item at an offset of a file, `undefined` in running text. */
export function itemToReveal(file: ParsedFile, offset: number): AnyItem | undefined {
  return itemAt(file, offset);
}
