import type { AnyItem } from '../../model/item.ts';
import type { Uri } from '../../model/uri.ts';
import type { Span } from '../../text/span.ts';
import type { FindingCounts } from '../common/owners.ts';

/** What the explorer groups measures by. */
export type ExplorerGroup = 'goal' | 'unit' | 'status' | 'year';

/**
 * What an entry is. `unknown` is a goal or unit that is named and does not exist, `without` holds measures that have none,
 * `contributes` those
 * that a unit takes part in, and `idle` units that nothing is asked of.
 */
export type ExplorerNodeType =
  | 'goal'
  | 'measure'
  | 'unit'
  | 'indicator'
  | 'status'
  | 'year'
  | 'unknown'
  | 'without'
  | 'contributes'
  | 'idle';

/** A place in a file: the whole of what stands there, and what the caret goes to. */
export interface NodePlace {
  readonly uri: Uri;
  readonly whole: Span;
  readonly selection: Span;
}

/** One entry of the explorer. Entries may be shared: a goal below two others is the same object below both. */
export interface ExplorerNode {
  /** Tells it from its siblings, also after an edit. */
  readonly key: string;
  readonly type: ExplorerNodeType;
  readonly label: string;
  /** A few words more; empty where the label says it all. */
  readonly detail: string;
  /** The item that it shows, and where that stands; groups have none. */
  readonly item?: AnyItem;
  readonly place?: NodePlace;
  /** What refers to it would write: `id`, `alias/id` or a name, a status as the plan spells it. Absent where nothing can. */
  readonly written?: string;
  /** Findings in it and in all that is below it, each counted once. */
  readonly findings: FindingCounts;
  /** How many measures are below it, each counted once. */
  readonly measures: number;
  readonly children: readonly ExplorerNode[];
}
