import type { ParsedFile } from '../../model/file.ts';
import { type Lang, words } from '../../model/language.ts';
import type { Reference } from '../../model/reference.ts';
import { rowsOf } from '../../model/table/index.ts';
import { manifest, money, target } from '../../model/table/records.ts';
import type { FieldRows } from '../../model/table/types.ts';
import type { Span } from '../../text/span.ts';
import { contains } from '../../text/span.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import type { Stepwise } from '../common/stepwise.ts';
import {
  findNode,
  type Node,
  type NodeKey,
  nodeAround,
  nodeOfDefinition,
  nodeOfFile,
} from '../common/subjects/nodes.ts';
import { type Occurrence, occurrencesIn } from '../common/subjects/occurrences.ts';
import { foldersOf } from '../common/subjects/reach.ts';
import { type HierarchyItem, itemOf } from './item.ts';

/** One step from something to what it names, or to what names it. */
export interface Step {
  readonly item: HierarchyItem;
  /** Where it is named: in the file of the one that names. */
  readonly spans: readonly Span[];
}

/** While steps are gathered: several names in one place are one step. */
interface Gathered {
  readonly node: Node;
  readonly spans: Span[];
  readonly how: Set<string>;
}

/**
 * What names something, over all plans that may: measures a goal, a unit or an indicator; goals and measures a point; sections a
 * measure that their text tells of. Each with the fields that it does so by. Empty for what is gone.
 */
export function* namedBy(snapshot: Snapshot, key: NodeKey, lang: Lang): Stepwise<readonly Step[]> {
  const node = findNode(snapshot, key, lang);
  const subject = node?.subject;
  if (!node || !subject) return [];
  const steps = new Map<string, Gathered>();
  for (const folder of new Set(foldersOf(snapshot, subject))) {
    const plan = snapshot.plan(folder);
    for (const file of plan?.files ?? []) {
      const uses = plan ? occurrencesIn(plan, file, subject).filter(({ declares }) => !declares) : [];
      for (const use of uses) {
        const user = userOf(file, use, lang);
        if (!sameNode(user, node)) gather(steps, user, use.span, howOf(use.reference, lang));
      }
    }
    yield;
  }
  return finished(snapshot, steps, node, lang);
}

/** What something names: a measure its goals, units and indicators; a goal its indicators; a section what its text tells of. */
export function naming(snapshot: Snapshot, key: NodeKey, lang: Lang): readonly Step[] {
  const node = findNode(snapshot, key, lang);
  const plan = node && snapshot.planOf(node.uri);
  const file = node && plan?.file(node.uri);
  if (!node || !plan || !file) return [];
  const steps = new Map<string, Gathered>();
  for (const reference of file.references) {
    if (!isWithin(node, reference) || !sameNode(userOf(file, { ...reference, declares: false, reference }, lang), node))
      continue;
    for (const { targets, span } of plan.resolve(reference)) {
      for (const definition of targets) gather(steps, nodeOfDefinition(definition), span, howOf(reference, lang));
    }
  }
  return finished(snapshot, steps, node, lang);
}

function isWithin({ kind, whole }: Node, { span }: Reference): boolean {
  return kind === 'plan' || kind === 'file' || contains(whole, span);
}

/** What a use stands in: in a manifest the plan, whatever the line. */
function userOf(file: ParsedFile, { span }: Occurrence, lang: Lang): Node {
  return file.type === 'manifest' ? nodeOfFile(file) : nodeAround(file, span.start, lang);
}

function sameNode(a: Node, b: Node): boolean {
  return a.uri === b.uri && a.kind === b.kind && a.selection.start === b.selection.start;
}

function gather(steps: Map<string, Gathered>, node: Node, span: Span, how: string): void {
  const id = `${node.uri} ${node.kind} ${node.selection.start}`;
  const step = steps.get(id) ?? { node, spans: [], how: new Set() };
  step.spans.push(span);
  step.how.add(how);
  steps.set(id, step);
}

function finished(snapshot: Snapshot, steps: ReadonlyMap<string, Gathered>, from: Node, lang: Lang): readonly Step[] {
  return [...steps.values()].map(({ node, spans, how }) => ({
    item: itemOf(snapshot, node, lang, [...how].join(', '), from),
    spans,
  }));
}

const IN_TEXT = words('i teksten', 'i teksten', 'in the text');
const BY_LINK = words('lenke', 'lenkje', 'link');

/** The key of the field that the name stands in, as the reader's language spells it; words for names in running text and links. */
function howOf(reference: Reference | undefined, lang: Lang): string {
  if (reference === undefined) return BY_LINK[lang];
  const { place } = reference;
  if (place.type === 'prose') return IN_TEXT[lang];
  const tables: readonly FieldRows[] = [place.item ? rowsOf(place.item.kind) : manifest, target, money];
  return tables.find((rows) => place.field in rows)?.[place.field]?.key[lang] ?? place.field;
}
