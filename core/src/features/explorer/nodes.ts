import { subMeasuresOf } from '../../model/extent.ts';
import { type AnyItem, fieldOf, type Item } from '../../model/item.ts';
import type { Lang } from '../../model/language.ts';
import { oneLine } from '../../text/excerpt.ts';
import type { Plan } from '../../workspace/plan.ts';
import { addCounts, type FindingCounts, NO_COUNTS } from '../common/owners.ts';
import type { ExplorerNode, ExplorerNodeType, NodePlace } from './types.ts';
import { WORDS } from './words.ts';

/** What entries are made of. */
export interface Ground {
  readonly plan: Plan;
  readonly lang: Lang;
  /** Findings by the item that they stand in; items without any are not there. */
  readonly counts: ReadonlyMap<AnyItem, FindingCounts>;
  /** Measures that have been made into entries already, so that one that stands in several groups is one object. */
  readonly made: Map<AnyItem, ExplorerNode>;
}

type Parts = Pick<ExplorerNode, 'key' | 'type' | 'label' | 'detail' | 'children'> &
  Partial<Pick<ExplorerNode, 'item' | 'place' | 'written'>>;

/** An entry with what is below it counted. */
export function nodeOf(ground: Ground, parts: Parts): ExplorerNode {
  const children = withOwnKeys(parts.children);
  const items = new Set<AnyItem>();
  const seen = new Set<ExplorerNode>();
  const collect = (node: Pick<ExplorerNode, 'item' | 'children'>): void => {
    if (node.item !== undefined) items.add(node.item);
    for (const child of node.children) {
      if (seen.has(child)) continue;
      seen.add(child);
      collect(child);
    }
  };
  collect({ ...parts, children });
  let findings = NO_COUNTS;
  let measures = 0;
  for (const item of items) {
    const own = ground.counts.get(item);
    if (own !== undefined) findings = addCounts(findings, own);
    if (item.kind === 'measure' && item !== parts.item && item.parent === undefined) measures++;
  }
  return { ...parts, children, findings, measures };
}

/** The same entries, those that share a key with an earlier sibling told apart by a number. */
export function withOwnKeys(nodes: readonly ExplorerNode[]): readonly ExplorerNode[] {
  const taken = new Map<string, number>();
  return nodes.map((node) => {
    const times = (taken.get(node.key) ?? 0) + 1;
    taken.set(node.key, times);
    return times === 1 ? node : { ...node, key: `${node.key}#${times}` };
  });
}

/** A measure with its sub-measures below it. */
export function measureNode(ground: Ground, measure: Item<'measure'>): ExplorerNode {
  const known = ground.made.get(measure);
  if (known !== undefined) return known;
  const parts = subMeasuresOf(measure).map((part) => measureNode(ground, part));
  const made = itemNode(ground, measure, parts);
  ground.made.set(measure, made);
  return made;
}

/** Items that have entries. */
type ShownItem = Extract<AnyItem, { readonly kind: 'measure' | 'goal' | 'unit' | 'indicator' }>;

/** The entry of an item of the plan or, behind an alias, of another one. */
export function itemNode(
  ground: Ground,
  item: ShownItem,
  children: readonly ExplorerNode[],
  alias?: string,
  detail = '',
): ExplorerNode {
  const id = textOf(item, 'id');
  const name = textOf(item, 'title') ?? textOf(item, 'name');
  const number = textOf(item, 'number');
  const label = name ?? id ?? WORDS.untitled[ground.lang];
  const own = id ?? name;
  const written = own === undefined ? undefined : alias === undefined ? own : `${alias}/${own}`;
  return nodeOf(ground, {
    key: `${item.kind}:${written ?? ''}`,
    type: item.kind,
    label: number === undefined ? label : `${number} ${label}`,
    detail: [detail, alias].filter((text) => text !== undefined && text !== '').join(' · '),
    item,
    place: placeOf(item),
    ...(written !== undefined && { written }),
    children,
  });
}

/** An entry that is no item: a group that the explorer makes. */
export function groupNode(
  ground: Ground,
  type: ExplorerNodeType,
  key: string,
  label: string,
  children: readonly ExplorerNode[],
  more: { readonly detail?: string; readonly written?: string } = {},
): ExplorerNode {
  const { detail = '', written } = more;
  return nodeOf(ground, {
    key: `${type}:${key}`,
    type,
    label,
    detail,
    children,
    ...(written !== undefined && { written }),
  });
}

function placeOf({ uri, span, anchor }: Pick<AnyItem, 'uri' | 'span' | 'anchor'>): NodePlace {
  return { uri, whole: span, selection: anchor };
}

/** A text field on one line; `undefined` where it says nothing. */
function textOf(item: ShownItem, name: string): string | undefined {
  const field = fieldOf(item, name);
  if (field?.kind !== 'value') return undefined;
  const { value } = field;
  const text = oneLine(typeof value === 'string' ? value : (value as { readonly text: string }).text);
  return text === '' ? undefined : text;
}
