import { nameKey } from '../../model/names/index.ts';
import { totalOf } from '../common/owners.ts';
import { type Ground, nodeOf } from './nodes.ts';
import type { ExplorerNode } from './types.ts';

/** What of the explorer is shown. */
export interface ExplorerFilter {
  /** Words that an entry, or one above it, must have in its label, detail or id; empty for all. */
  readonly text: string;
  /** Only entries with findings in or below them. */
  readonly withFindings: boolean;
}

/** The entries that fit, and what leads to them. What is below an entry that has the words is shown as well. */
export function filtered(
  ground: Ground,
  nodes: readonly ExplorerNode[],
  { text, withFindings }: ExplorerFilter,
): readonly ExplorerNode[] {
  const words = nameKey(text).split(' ').filter(Boolean);
  const left = withFindings ? pruned(ground, nodes, 'each', ({ findings }) => totalOf(findings) > 0) : nodes;
  if (words.length === 0) return left;
  return pruned(ground, left, 'whole', ({ label, detail, written = '' }) => {
    const own = nameKey(`${label} ${detail} ${written}`);
    return words.every((word) => own.includes(word));
  });
}

/**
 * The tree without what does not fit. An entry that fits is kept `whole`, with all that is below it, or `each` below it has to fit
 * as well; one that does not fit is kept for what is below it.
 */
function pruned(
  ground: Ground,
  nodes: readonly ExplorerNode[],
  keep: 'whole' | 'each',
  fits: (node: ExplorerNode) => boolean,
): readonly ExplorerNode[] {
  const made = new Map<ExplorerNode, ExplorerNode | undefined>();
  const prune = (node: ExplorerNode): ExplorerNode | undefined => {
    if (made.has(node)) return made.get(node);
    const own = fits(node);
    let result: ExplorerNode | undefined = own ? node : undefined;
    if (node.children.length > 0 && !(own && keep === 'whole')) {
      const children = node.children.flatMap((child) => prune(child) ?? []);
      if (own || children.length > 0) result = nodeOf(ground, { ...node, children });
    }
    made.set(node, result);
    return result;
  };
  return nodes.flatMap((node) => prune(node) ?? []);
}
