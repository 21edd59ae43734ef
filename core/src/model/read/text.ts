import { type InlineMark, scanInline } from '../../syntax/inline.ts';
import { spanInScalar } from '../../syntax/yaml/offsets.ts';
import type { YamlNode, YamlScalar } from '../../syntax/yaml/types.ts';
import type { Span } from '../../text/span.ts';
import type { ItemBase } from '../item-base.ts';
import { lawsIn, readTarget } from '../law/reference.ts';
import type { Shape } from '../problem.ts';
import type { Reference } from '../reference.ts';
import type { TargetKind } from '../table/types.ts';
import type { Words } from '../value.ts';
import type { FieldOwner, ReadContext } from './context.ts';

/** Reports that something else than `expected` stands there; the value counts as unreadable. */
export function wrongType(span: Span, expected: Shape, owner: FieldOwner, context: ReadContext): undefined {
  context.problems.push({ code: 'wrong-type', span, key: owner.key, expected });
  return undefined;
}

/**
 * One text. A number is a text too. A block mapping where a text belongs is a text with a colon that nobody quoted
 * («Evalueres: våren 2026»), and is read as that text.
 */
export function readWords(node: YamlNode | undefined, owner: FieldOwner, context: ReadContext): Words | undefined {
  if (node === undefined) return undefined;
  if (node.type === 'scalar') return node.text.trim() === '' ? undefined : wordsOf(node);
  if (node.type === 'map' && !node.flow && !context.text.slice(node.span.start, node.span.end).includes('\n')) {
    context.problems.push({ code: 'syntax', span: node.span, reason: 'colon' });
    return { text: context.text.slice(node.span.start, node.span.end), span: node.span };
  }
  return wrongType(node.span, 'text', owner, context);
}

/** A list of texts, or one text. Empty entries are left out. */
export function readWordsList(node: YamlNode, owner: FieldOwner, context: ReadContext): readonly Words[] {
  const nodes = node.type === 'seq' ? node.items : [node];
  return nodes.map((entry) => readWords(entry, owner, context)).filter((words) => words !== undefined);
}

/** The entries of a list that are not empty; of anything else, itself alone. */
export function entriesOf(node: YamlNode): readonly YamlNode[] {
  return node.type === 'seq' ? node.items.filter((entry) => entry !== undefined) : [node];
}

/** One text of Markdown: its references, links and footnotes are noted. */
export function readProse(node: YamlNode, owner: FieldOwner, context: ReadContext): Words | undefined {
  const words = readWords(node, owner, context);
  if (words !== undefined) readInlineOf(words, owner, context);
  return words;
}

/** A scalar as text with its place. */
export function wordsOf(scalar: YamlScalar): Words {
  return { text: scalar.style === 'block' ? scalar.text.trimEnd() : scalar.text, span: scalar.span };
}

/** Notes a text field's Markdown as running text, and the references, links and footnotes in it. */
export function readInlineOf(words: Words, owner: FieldOwner, context: ReadContext): void {
  const { start, end } = words.span;
  context.prose.push({ type: 'field', span: words.span, field: owner.field });
  for (const mark of scanInline(context.text, { start, end })) noteMark(mark, context);
}

/** Notes one mark: a reference is read, the rest is kept for the file. */
export function noteMark(mark: InlineMark, context: ReadContext): void {
  if (mark.type !== 'reference') {
    context.marks.push(mark);
    return;
  }
  const inner = context.text.slice(mark.span.start + 2, mark.span.end - 2);
  const read = readTarget(inner, mark.span.start + 2, true);
  const { written, plan, section, label, figure } = read;
  context.references.push({
    uri: context.uri,
    span: written.span,
    written: written.text,
    ...(plan && { plan }),
    to: figure ? ['indicator'] : section && written.text !== '' ? ['source'] : [],
    place: {
      type: 'prose',
      whole: mark.span,
      ...(label && { label }),
      ...(section && { section }),
      ...(figure && { figure }),
    },
  });
}

/** Reads the references of a field: one text, or a list of them; names with commas are split when they are resolved. */
export function readReferences(
  node: YamlNode,
  type: { readonly to: readonly TargetKind[]; readonly one?: true; readonly orText?: true },
  owner: FieldOwner,
  context: ReadContext,
): readonly Reference[] | undefined {
  if (node.type === 'map') return wrongType(node.span, 'text', owner, context);
  const entries = entriesOf(node).map(withoutBrackets);
  if (type.one && entries.length > 1) return wrongType(node.span, 'text', owner, context);
  const references: Reference[] = [];
  for (const entry of entries) {
    if (entry === undefined) continue;
    if (entry.type !== 'scalar') wrongType(entry.span, 'text', owner, context);
    else if (entry.text.trim() !== '') references.push(...readReferenceScalar(entry, type, owner, context));
  }
  context.references.push(...references);
  return references.length === 0 ? undefined : references;
}

/** `[[nav]]` without quotes is a list in a list to YAML, and a reference to people who come from the running text. */
function withoutBrackets(entry: YamlNode): YamlNode | undefined {
  let inner: YamlNode | undefined = entry;
  while (inner?.type === 'seq' && inner.flow && inner.items.length === 1) inner = inner.items[0];
  return inner;
}

/** One reference, or one for each law with sections that the text names. */
function readReferenceScalar(
  scalar: YamlScalar,
  type: { readonly to: readonly TargetKind[]; readonly one?: true; readonly orText?: true },
  owner: FieldOwner,
  context: ReadContext,
): readonly Reference[] {
  // In quotes it is one text.
  const bracketed = /^\[\[(.*)\]\]$/.exec(scalar.text.trim());
  const text = bracketed?.[1] ?? scalar.text;
  const start = bracketed ? scalar.text.indexOf('[[') + 2 : 0;
  const laws = type.one || !type.to.includes('source') ? [{ text, start: 0 }] : lawsIn(text);
  return laws.map((law) => readReference(scalar, law.text, start + law.start, type, owner, context));
}

/** A reference whose text stands at `start` of the scalar. */
function readReference(
  scalar: YamlScalar,
  text: string,
  start: number,
  type: { readonly to: readonly TargetKind[]; readonly orText?: true },
  owner: FieldOwner,
  context: ReadContext,
): Reference {
  const { written, plan, section } = readTarget(text, start, false);
  const at = (span: Span) => spanInScalar(scalar, context.text, span);
  const isLaw = section !== undefined && type.to.includes('source');
  return {
    uri: context.uri,
    span: isLaw || section === undefined ? at(written.span) : at({ start: written.span.start, end: section.span.end }),
    written: isLaw || section === undefined ? written.text : text.trim(),
    ...(plan && { plan: { text: plan.text, span: at(plan.span) } }),
    to: type.to,
    place: {
      type: 'field',
      field: owner.field,
      orText: type.orText === true,
      ...(isLaw && { section: { text: section.text, span: at(section.span) } }),
    },
  };
}

/** How much of a file was read when an item began. */
export interface ReadSoFar {
  readonly references: number;
  readonly prose: number;
}

export function readSoFar({ references, prose }: ReadContext): ReadSoFar {
  return { references: references.length, prose: prose.length };
}

/** Ties what was read inside an item to it: the item is made after its fields. Inner items claim first. */
export function claim({ references, prose }: ReadContext, from: ReadSoFar, item: ItemBase): void {
  for (let i = from.references; i < references.length; i++) {
    const place = references[i]?.place as { item?: ItemBase } | undefined;
    if (place !== undefined) place.item ??= item;
  }
  for (let i = from.prose; i < prose.length; i++) {
    const stretch = prose[i] as { item?: ItemBase } | undefined;
    if (stretch !== undefined) stretch.item ??= item;
  }
}
