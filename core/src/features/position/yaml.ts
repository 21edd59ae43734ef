import type { Span } from '../../text/span.ts';
import { readFlow } from './flow.ts';
import type { Entry, YamlLine } from './line.ts';
import type { Ancestor, YamlRegion } from './outline.ts';
import { ancestorsOf, inDashes, isBlockText, lineOf, siblingsOf } from './outline.ts';
import { mappingOf, scopeAt } from './scope.ts';
import type { Place, Scope, Sibling, Step, YamlPlace } from './types.ts';

const NOTHING: Place = { type: 'nothing' };

/** What the caret is in within a stretch of YAML whose root is `root`. Comments are told apart by the caller. */
export function yamlPlace(region: YamlRegion, root: Scope, caret: number): Place {
  const line = region.lines.lineAt(caret);
  const here = lineOf(region, line);
  const before = here.entries.filter((entry) => entry.span.start <= caret && !isAfter(region, entry, caret));
  const leaf = before.at(-1);
  const column = caret - here.start;
  if (!leaf && here.entries.length > 0) return NOTHING;
  if (!leaf) return emptyLine(region, root, line, column, caret);
  const above = ancestorsOf(region, line, before[0]?.column ?? column, before[0]?.type === 'dash');
  const outer = above.at(-1);
  if (outer) {
    const inside = insideValue(region, root, above, outer, caret);
    if (inside) return inside;
  }
  const steps = [...stepsOf(above), ...stepsOf(before.slice(0, -1).map((entry) => ({ entry, line })))];
  const frame: Frame = { region, root, line, here, caret, steps };
  if (leaf.type === 'text') return bareText(frame, leaf);
  if (leaf.type === 'key' && caret <= leaf.span.end) return onKey(frame, leaf);
  return behind(frame, leaf);
}

interface Frame {
  readonly region: YamlRegion;
  readonly root: Scope;
  readonly line: number;
  readonly here: YamlLine;
  readonly caret: number;
  readonly steps: readonly Step[];
}

function isAfter(region: YamlRegion, entry: Entry, caret: number): boolean {
  return entry.type === 'dash' && caret === entry.span.start && region.text[caret] === '-';
}

function stepsOf(chain: readonly Ancestor[]): Step[] {
  return chain.map(({ entry }) =>
    entry.type === 'dash' ? { type: 'entry' } : { type: 'key', name: entry.name, span: entry.span },
  );
}

/** A line that continues the value of the key or dash above it: an open bracket, a block text or a text over several lines. */
function insideValue(
  region: YamlRegion,
  root: Scope,
  above: readonly Ancestor[],
  outer: Ancestor,
  caret: number,
): Place | undefined {
  const { value } = outer.entry;
  if (value.start >= value.end) return undefined;
  const first = region.text[value.start];
  const steps = stepsOf(above);
  const line = region.lines.lineAt(caret);
  if (first === '{' || first === '[') {
    return flowPlace({ region, root, line, here: lineOf(region, line), caret, steps }, value.start) ?? NOTHING;
  }
  // A dash with a key behind it on its line has no text of its own.
  const text = outer.entry.type === 'key' || isBlockText(region.text, value);
  if (!text && lineOf(region, outer.line).entries.at(-1)?.type === 'key') return undefined;
  const here = lineOf(region, line);
  const scope = scopeAt(root, steps);
  const span: Span = { start: caret, end: caret };
  return valuePlace({ region, root, line, here, caret, steps }, scope, span, '', true);
}

function emptyLine(region: YamlRegion, root: Scope, line: number, column: number, caret: number): Place {
  const above = ancestorsOf(region, line, column, inDashes(region, line, column));
  const outer = above.at(-1);
  const inside = outer && insideValue(region, root, above, outer, caret);
  if (inside) return inside;
  const steps = stepsOf(above);
  const frame: Frame = { region, root, line, here: lineOf(region, line), caret, steps };
  const at: Span = { start: caret, end: caret };
  if (inDashes(region, line, column)) {
    return { ...either(frame, scopeAt(root, [...steps, { type: 'entry' }]), at, column + 2), lead: '- ', siblings: [] };
  }
  return either(frame, scopeAt(root, steps), at, column);
}

/** A text without a colon: the beginning of a key, or a value, as its place wants. */
function bareText(frame: Frame, leaf: Entry): Place {
  const { region, caret } = frame;
  const first = region.text[leaf.span.start];
  if (first === '{' || first === '[') return flowPlace(frame, leaf.span.start) ?? NOTHING;
  const scope = scopeAt(frame.root, frame.steps);
  const span = withoutQuotes(region.text, leaf.span, caret);
  return span ? either(frame, scope, span, leaf.column) : NOTHING;
}

function onKey(frame: Frame, leaf: Entry): Place {
  return {
    ...keyBase(frame, leaf.span, leaf.column),
    leaf: 'key',
    scope: scopeAt(frame.root, frame.steps),
    colon: true,
  };
}

/** Behind a colon or a dash. */
function behind(frame: Frame, leaf: Entry): Place {
  const { region, caret, here } = frame;
  const steps: Step[] = [...frame.steps, ...stepsOf([{ entry: leaf, line: frame.line }])];
  const inner: Frame = { ...frame, steps };
  const first = region.text[leaf.value.start];
  if (leaf.value.start < leaf.value.end && caret >= leaf.value.start) {
    if (first === '{' || first === '[') return flowPlace(inner, leaf.value.start) ?? NOTHING;
    if (isBlockText(region.text, leaf.value)) return NOTHING;
  }
  const scope = scopeAt(frame.root, steps);
  const lead =
    caret > here.start && /[:-]/.test(region.text.charAt(caret - 1)) && caret - 1 < leaf.value.start ? ' ' : '';
  const empty = leaf.value.start >= leaf.value.end || caret < leaf.value.start;
  const span = empty ? { start: caret, end: caret } : withoutQuotes(region.text, leaf.value, caret);
  if (!span) return NOTHING;
  if (leaf.type === 'dash') return { ...either(inner, scope, span, caret - here.start + lead.length), lead };
  return valuePlace(inner, scope, span, lead, false);
}

function flowPlace(frame: Frame, start: number): YamlPlace | undefined {
  const flow = readFlow(frame.region.text, start, frame.caret, frame.here.comment);
  if (!flow) return undefined;
  const steps = [...frame.steps, ...flow.steps];
  return {
    type: 'yaml',
    leaf: flow.leaf,
    scope: scopeAt(frame.root, steps),
    span: flow.span,
    typed: frame.region.text.slice(flow.span.start, frame.caret),
    colon: flow.colon,
    lead: flow.lead,
    siblings: flow.siblings,
    flow: true,
    column: frame.caret - frame.here.start,
    quote: frame.region.quote,
    path: steps,
  };
}

function valuePlace(frame: Frame, scope: Scope, span: Span, lead: string, continued: boolean): YamlPlace {
  return {
    type: 'yaml',
    leaf: 'value',
    scope: continued ? { type: 'free' } : scope,
    span,
    typed: frame.region.text.slice(span.start, frame.caret),
    colon: false,
    lead,
    siblings: [],
    flow: false,
    column: frame.caret - frame.here.start,
    quote: frame.region.quote,
    path: frame.steps,
  };
}

/** Where a key could stand as well as a value; which of the two, the scope decides where it takes only one. */
function either(frame: Frame, scope: Scope, span: Span, column: number): YamlPlace {
  const base = keyBase(frame, span, column);
  const leaf = leafOf(scope);
  // Where keys stand already, it is a mapping.
  return { ...base, leaf: leaf === 'either' && base.siblings.length > 0 ? 'key' : leaf, scope, colon: false };
}

function leafOf(scope: Scope): YamlPlace['leaf'] {
  if (scope.type === 'mapping' || scope.type === 'card' || scope.type === 'register' || scope.type === 'items')
    return 'key';
  if (scope.type === 'entry') return 'either';
  if (scope.type !== 'field' || scope.entry) return 'value';
  if (takesOwnKeys(scope)) return 'key';
  // One amount, or an amount for each year.
  return mappingOf(scope) || scope.row.value.type === 'amounts' ? 'either' : 'value';
}

function takesOwnKeys(scope: Scope & { type: 'field' }): boolean {
  return ['rule-levels', 'required-fields', 'filter', 'plans', 'measurements', 'year-values'].includes(
    scope.row.value.type,
  );
}

function keyBase(frame: Frame, span: Span, column: number): Omit<YamlPlace, 'leaf' | 'scope' | 'colon'> {
  const siblings: readonly Sibling[] = siblingsOf(frame.region, frame.line, column);
  return {
    type: 'yaml',
    span,
    typed: frame.region.text.slice(span.start, frame.caret),
    lead: '',
    siblings,
    flow: false,
    column,
    quote: frame.region.quote,
    path: frame.steps,
  };
}

/** The text inside its quotes, up to the caret at least; nothing where the caret is behind the closing quote. */
function withoutQuotes(text: string, at: Span, caret: number): Span | undefined {
  const quote = text[at.start];
  if (quote !== '"' && quote !== "'") return { start: at.start, end: Math.max(at.end, caret) };
  const closed = at.end > at.start + 1 && text[at.end - 1] === quote;
  if (caret <= at.start || (closed && caret >= at.end)) return undefined;
  return { start: at.start + 1, end: closed ? at.end - 1 : Math.max(at.end, caret) };
}
