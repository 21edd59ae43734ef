import type { Definition } from '../model/definition.ts';
import { subMeasuresOf } from '../model/extent.ts';
import type { ParsedFile } from '../model/file.ts';
import { type AnyItem, fieldOf } from '../model/item.ts';
import { idKey } from '../model/names/index.ts';
import type { Reference } from '../model/reference.ts';
import { rowsOf } from '../model/table/index.ts';
import type { TargetKind } from '../model/table/types.ts';
import type { FormerName } from '../model/value.ts';
import { overlaps, type Span } from '../text/span.ts';
import type { Plan, Resolved } from '../workspace/plan.ts';

/** The protocol's own names, which every theme knows. */
export const TOKEN_TYPES = [
  'namespace',
  'type',
  'class',
  'enumMember',
  'interface',
  'property',
  'event',
  'function',
  'macro',
  'label',
  'string',
  'number',
] as const;

export const TOKEN_MODIFIERS = ['declaration', 'deprecated', 'defaultLibrary'] as const;

export type TokenType = (typeof TOKEN_TYPES)[number];
export type TokenModifier = (typeof TOKEN_MODIFIERS)[number];

/** A stretch of one line and what it is. */
export interface SemanticToken {
  readonly span: Span;
  readonly type: TokenType;
  readonly modifiers: readonly TokenModifier[];
}

/** What each kind looks like, as near as the protocol's words come; kinds that are seen side by side differ. */
const TYPES: Readonly<Record<TargetKind, TokenType>> = {
  goal: 'class',
  measure: 'function',
  // Themes leave `variable` as plain text often, and a name that leads somewhere must not look like one.
  indicator: 'enumMember',
  unit: 'type',
  source: 'macro',
  requirement: 'interface',
  point: 'interface',
  evaluation: 'event',
  abbreviation: 'enumMember',
  heading: 'label',
  figure: 'label',
  table: 'label',
};

/**
 * What a grammar cannot know of a file, in order and without overlap: which references lead somewhere and to what, names of earlier days, ids where
 * they are declared, keys that the kind has, figures of indicators. Only what meets `range`, everything where none is
 * given. A name that leads nowhere is a text (`string`).
 */
export function semanticTokensOf(plan: Plan, file: ParsedFile, range?: Span): readonly SemanticToken[] {
  const isAsked = (span: Span) => range === undefined || overlaps(span, range);
  const items = file.items.filter(({ span, anchor }) => isAsked(span) || isAsked(anchor));
  const tokens = [
    ...file.references
      .filter(({ span, place }) => isAsked(place.type === 'prose' ? place.whole : span))
      .flatMap((one) => referenceTokens(plan, file, one)),
    ...file.definitions.flatMap((definition) => declarationToken(file, definition)),
    ...items.flatMap(fieldTokens),
    // A grammar colours any word that stands there; this one is known.
    ...file.cards.flatMap(({ layout }) => (layout?.name ? [tokenOf(layout.word.span, 'property')] : [])),
  ];
  const onLines = tokens.flatMap((token) => byLine(file, token)).filter(({ span }) => isAsked(span));
  const sorted = onLines.sort((a, b) => a.span.start - b.span.start || b.modifiers.length - a.modifiers.length);
  let end = 0;
  return sorted.filter(({ span }) => {
    if (span.start < end) return false;
    end = span.end;
    return true;
  });
}

function referenceTokens(plan: Plan, file: ParsedFile, reference: Reference): readonly SemanticToken[] {
  const { plan: alias, place } = reference;
  const resolved = plan.resolve(reference);
  const isElsewhere = alias !== undefined && resolved.some((one) => one.plan !== plan && one.targets.length > 0);
  return [
    ...(isElsewhere && resolved[0]?.span.start !== alias.span.start ? [tokenOf(alias.span, 'namespace')] : []),
    ...wholeWhereFolded(resolved, file).map(resolvedToken),
    ...(place.type === 'prose' && place.figure ? figureTokens(place.figure) : []),
  ];
}

/** Names of a list over several lines have no exact places of their own; such a list is what its first name is. */
function wholeWhereFolded(resolved: readonly Resolved[], { lines }: ParsedFile): readonly Resolved[] {
  const [first] = resolved;
  const whole = first?.reference.span;
  const isFolded = resolved.length > 1 && whole && lines.lineAt(whole.start) < lines.lineAt(whole.end);
  return isFolded ? [{ ...first, span: whole }] : resolved;
}

function resolvedToken({ span, targets: [target], former, plan }: Resolved): SemanticToken {
  if (target === undefined) return tokenOf(span, 'string');
  const modifiers: TokenModifier[] = [];
  if (former) modifiers.push('deprecated');
  if (plan?.manifest.library) modifiers.push('defaultLibrary');
  return tokenOf(span, TYPES[target.kind], ...modifiers);
}

/** `@2019.rød=78 %`. */
function figureTokens({
  yearSpan,
  category,
  expected,
}: NonNullable<(Reference['place'] & { type: 'prose' })['figure']>) {
  return [
    tokenOf(yearSpan, 'number'),
    ...(category ? [tokenOf(category.span, 'property')] : []),
    ...(expected ? [tokenOf(expected.span, 'number')] : []),
  ];
}

/** An id where it is declared; points without an id of their own, and things that have only names, declare none. */
function declarationToken({ text }: ParsedFile, { id, span, kind }: Definition): readonly SemanticToken[] {
  const written = text.slice(span.start, span.end);
  const quote = /^(["']).*\1$/.test(written) ? 1 : 0;
  const inner = { start: span.start + quote, end: span.end - quote };
  const isWritten = id !== undefined && idKey(text.slice(inner.start, inner.end)) === id;
  return isWritten ? [tokenOf(inner, TYPES[kind], 'declaration')] : [];
}

/** The keys that the kind has, and the names that the item had before; of its parts as well. */
function fieldTokens(item: AnyItem): readonly SemanticToken[] {
  return Object.keys(rowsOf(item.kind)).flatMap((name): readonly SemanticToken[] => {
    const field = fieldOf(item, name);
    if (field === undefined || field.kind === 'absent') return [];
    // The key of a register's mapping is the id itself.
    const isKey = field.key.start !== field.span.start;
    const key = isKey ? [tokenOf(field.key, 'property')] : [];
    return field.kind === 'value' ? [...key, ...valueTokens(item, name, field.value)] : key;
  });
}

function valueTokens(item: AnyItem, name: string, value: unknown): readonly SemanticToken[] {
  const type = rowsOf(item.kind)[name]?.value.type;
  if (type === 'former-names') {
    return (value as readonly FormerName[]).map(({ span }) => tokenOf(span, 'string', 'deprecated'));
  }
  if (type !== 'sub-measures') return [];
  return subMeasuresOf(item).flatMap((part) => fieldTokens(part));
}

function tokenOf(span: Span, type: TokenType, ...modifiers: readonly TokenModifier[]): SemanticToken {
  return { span, type, modifiers };
}

/** A token over several lines is one on each of them, blanks around it left out. */
function byLine({ lines, text }: ParsedFile, token: SemanticToken): readonly SemanticToken[] {
  const { start, end } = token.span;
  const [first, last] = [lines.lineAt(start), lines.lineAt(end)];
  if (first === last) return end > start ? [token] : [];
  return Array.from({ length: last - first + 1 }, (_, at) => {
    const [from, to] = [Math.max(start, lines.start(first + at)), Math.min(end, lines.end(first + at))];
    const piece = text.slice(from, to);
    const begin = from + (piece.length - piece.trimStart().length);
    return { ...token, span: { start: begin, end: Math.max(begin, from + piece.trimEnd().length) } };
  }).filter(({ span }) => span.end > span.start);
}
