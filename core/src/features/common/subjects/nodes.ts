import type { Definition } from '../../../model/definition.ts';
import { extentOf, subMeasuresOf } from '../../../model/extent.ts';
import type { Heading, ParsedFile } from '../../../model/file.ts';
import type { AnyItem } from '../../../model/item.ts';
import type { Lang } from '../../../model/language.ts';
import { TABLE } from '../../../model/table/index.ts';
import type { TargetKind } from '../../../model/table/types.ts';
import { nameOf, type Uri } from '../../../model/uri.ts';
import { oneLine } from '../../../text/excerpt.ts';
import { contains, type Span, touches } from '../../../text/span.ts';
import { planTitle } from '../../../workspace/plan-title.ts';
import type { Snapshot } from '../../../workspace/snapshot.ts';
import { FILE_NAMES, KIND_NAMES } from '../words.ts';
import { itemName } from './item-name.ts';
import { fileSubject, type Subject } from './subject.ts';

export type NodeKind = TargetKind | 'evaluation' | 'view' | 'file' | 'plan';

/** Something of a plan that stands in relations to other things: an item, a point, a place with an id, a section, a file. */
export interface Node {
  readonly kind: NodeKind;
  readonly name: string;
  readonly id?: string;
  readonly uri: Uri;
  readonly whole: Span;
  /** In `whole`: where the caret goes. */
  readonly selection: Span;
  /** As what others name it; absent for what nothing can name. */
  readonly subject?: Subject;
  readonly item?: AnyItem;
}

/** A node by plain values, to be found again in a later snapshot: the `nth` (from 0) of its kind and name in its file. */
export interface NodeKey {
  readonly uri: Uri;
  readonly kind: NodeKind;
  readonly name: string;
  readonly nth: number;
}

export function nodeOfDefinition(definition: Definition): Node {
  const { kind, uri, whole, span: selection, title, id, item } = definition;
  return {
    kind,
    name: oneLine(title) || (id ?? kind),
    ...(id !== undefined && { id }),
    uri,
    whole: { start: Math.min(whole.start, selection.start), end: Math.max(whole.end, selection.end) },
    selection,
    subject: { type: 'definition', definition },
    ...(item && kind !== 'point' && { item }),
  };
}

export function nodesOf(definitions: readonly Definition[]): readonly Node[] {
  return definitions.map(nodeOfDefinition);
}

/** The node of an item; evaluations and views are named by nothing. */
export function nodeOfItem(file: ParsedFile, item: AnyItem, lang: Lang): Node {
  const definition = file.definitions.find((each) => each.item === item && each.kind !== 'point');
  if (definition) return nodeOfDefinition(definition);
  const { uri, span: whole, anchor, kind } = item;
  const selection = contains(whole, anchor) ? anchor : { start: whole.start, end: whole.start };
  return { kind, name: itemName(item, lang), uri, whole, selection, item };
}

/** The node of a section: from its heading to the next one. */
export function nodeOfHeading(file: ParsedFile, heading: Heading): Node {
  const { uri, headings, text } = file;
  const next = headings[headings.indexOf(heading) + 1];
  const definition = file.definitions.find(({ span }) => span === heading.id?.span);
  return {
    kind: 'heading',
    name: oneLine(heading.text) || '–',
    ...(heading.id && { id: heading.id.text }),
    uri,
    whole: { start: heading.span.start, end: Math.max(heading.span.end, next?.span.start ?? text.length) },
    selection: heading.span,
    subject: definition ? { type: 'definition', definition } : { type: 'heading', uri, heading },
  };
}

/** The node of a whole file; of a manifest it is the plan. */
export function nodeOfFile(file: ParsedFile): Node {
  const { uri, text, manifest } = file;
  const whole = { start: 0, end: text.length };
  const subject = fileSubject(uri);
  if (!manifest) return { kind: 'file', name: nameOf(uri), uri, whole, selection: { start: 0, end: 0 }, subject };
  const { id, anchor: selection } = manifest;
  const name = planTitle({ manifest, uri });
  return { kind: 'plan', name, ...(id && { id: id.text }), uri, whole, selection, subject };
}

/** What the place in a file belongs to: the innermost item, else the section, else the file. */
export function nodeAround(file: ParsedFile, offset: number, lang: Lang): Node {
  const item = innermost(file.items, offset);
  if (item) return nodeOfItem(file, item, lang);
  const heading = file.headings.filter(({ span }) => span.start <= offset).at(-1);
  return heading ? nodeOfHeading(file, heading) : nodeOfFile(file);
}

/** The node of a subject; `undefined` for those that are no place in a file that is read. */
export function nodeOfSubject(snapshot: Snapshot, subject: Subject): Node | undefined {
  if (subject.type === 'definition') return nodeOfDefinition(subject.definition);
  if (subject.type === 'note' || subject.type === 'rule') return undefined;
  const file = snapshot.file(subject.type === 'plan' ? `${subject.folder}/plan.yaml` : subject.uri);
  if (!file) return undefined;
  return subject.type === 'heading' ? nodeOfHeading(file, subject.heading) : nodeOfFile(file);
}

export function keyOf(snapshot: Snapshot, node: Node, lang: Lang): NodeKey {
  const { uri, kind, name } = node;
  const alike = alikeIn(snapshot.file(uri), kind, name, lang);
  const nth = alike.findIndex(({ selection }) => selection.start === node.selection.start);
  return { uri, kind, name, nth: Math.max(0, nth) };
}

/** The node that a key means today, with its file; `undefined` where it is gone. */
export function findNode(snapshot: Snapshot, { uri, kind, name, nth }: NodeKey, lang: Lang): Node | undefined {
  return alikeIn(snapshot.file(uri), kind, name, lang)[nth];
}

function alikeIn(file: ParsedFile | undefined, kind: NodeKind, name: string, lang: Lang): readonly Node[] {
  if (!file) return [];
  const nodes = [
    ...file.definitions.filter((each) => each.kind !== 'heading').map(nodeOfDefinition),
    ...file.headings.map((heading) => nodeOfHeading(file, heading)),
    ...unnamed(file.items).map((item) => nodeOfItem(file, item, lang)),
    nodeOfFile(file),
  ];
  return nodes.filter((node) => node.kind === kind && node.name === name);
}

function unnamed(items: readonly AnyItem[]): readonly AnyItem[] {
  return items.filter(({ kind }) => kind === 'evaluation' || kind === 'view');
}

function innermost(items: readonly AnyItem[], offset: number): AnyItem | undefined {
  const outer = items.filter((item) => touches(extentOf(item), offset)).at(-1);
  return outer && (innermost(subMeasuresOf(outer), offset) ?? outer);
}

/** What sort of thing it is, in the singular. */
export function kindWord({ kind }: Pick<Node, 'kind'>, lang: Lang): string {
  if (kind === 'file' || kind === 'plan') return FILE_NAMES[kind][lang];
  return kind === 'view' ? TABLE.view.word[lang] : KIND_NAMES[kind][lang];
}
