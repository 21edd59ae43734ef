import { type Document, isAlias, isMap, isPair, isScalar, isSeq, type Node, type Pair } from 'yaml';
import type { Span } from '../../text/span.ts';
import { restore } from './repair.ts';
import type { SyntaxProblem, YamlMap, YamlNode, YamlPair, YamlScalar, YamlSeq, YamlText } from './types.ts';

/** How many nodes the aliases of one text may stand for: hostile ones grow by powers. */
const ALIAS_BUDGET = 2_000;
/** As many signs of a text cost as much as one node. */
const SIGNS_A_NODE = 100;
/** How deep a plan's YAML may nest; format.md needs five. */
const MAX_DEPTH = 50;

/**
 * The library's document as nodes of ours, at offset `base` of the file. `text` is what the document was read from;
 * `mended` tells that it holds the stand-ins of `repair`.
 */
export function convertDocument(document: Document.Parsed, text: string, base: number, mended: boolean): YamlText {
  const conversion = new Conversion(text, base, mended);
  const root = conversion.node(document.contents, 0);
  return { root, problems: conversion.problems };
}

class Conversion {
  readonly problems: SyntaxProblem[] = [];
  readonly #text: string;
  readonly #base: number;
  readonly #mended: boolean;
  /** What anchors stand at, the last of a name so far: nodes are read in the order of the text. */
  readonly #anchors = new Map<string, Node>();
  #aliased = 0;
  #inAlias = false;

  constructor(text: string, base: number, mended: boolean) {
    this.#text = text;
    this.#base = base;
    this.#mended = mended;
  }

  node(node: Node | null | undefined, depth: number): YamlNode | undefined {
    if (!node) return undefined;
    if (depth > MAX_DEPTH) return this.#refuse('shape', this.#span(node));
    if (this.#inAlias && this.#spend(node) > ALIAS_BUDGET) return undefined;
    this.#remember(node);
    if (isScalar(node)) return this.#value(node);
    if (isMap(node)) return this.#map(node, depth);
    if (isSeq(node)) return this.#seq(node, depth);
    if (isAlias(node)) return this.#alias(node, depth);
    return undefined;
  }

  #spend(node: Node): number {
    const signs = isScalar(node) && typeof node.value === 'string' ? node.value.length : 0;
    this.#aliased += 1 + Math.floor(signs / SIGNS_A_NODE);
    return this.#aliased;
  }

  #remember(node: Node): void {
    if (!this.#inAlias && !isAlias(node) && node.anchor) this.#anchors.set(node.anchor, node);
  }

  #value(node: Node): YamlScalar | undefined {
    const scalar = this.#scalar(node);
    const empty = scalar.style === 'plain' && (scalar.text === '' || scalar.text === '~' || scalar.text === 'null');
    return empty ? undefined : scalar;
  }

  #scalar(node: Node): YamlScalar {
    const { value, type } = node as { value?: unknown; type?: string };
    const style = type?.startsWith('BLOCK') ? 'block' : type?.startsWith('QUOTE') ? 'quoted' : 'plain';
    const text = typeof value === 'string' ? value : '';
    return { type: 'scalar', span: this.#span(node), text: this.#mended ? restore(text) : text, style };
  }

  #map(node: Node & { items: unknown[]; flow?: boolean | undefined }, depth: number): YamlMap {
    const pairs: YamlPair[] = [];
    const seen = new Set<string>();
    for (const item of node.items) {
      const pair = isPair(item) ? this.#pair(item as Pair<Node, Node | null>, depth) : undefined;
      if (pair === undefined) continue;
      const whole = this.#withDecimals(pairs.at(-1), pair);
      if (whole !== undefined) {
        pairs[pairs.length - 1] = whole;
        continue;
      }
      if (seen.has(pair.key.text)) this.problems.push({ reason: 'duplicate-key', span: pair.key.span });
      seen.add(pair.key.text);
      pairs.push(pair);
    }
    const last = pairs[pairs.length - 1];
    return { type: 'map', span: this.#blockSpan(node, last?.span.end), pairs, flow: node.flow === true };
  }

  #pair(pair: Pair<Node, Node | null>, depth: number): YamlPair | undefined {
    if (!isScalar(pair.key)) {
      if (pair.key) this.problems.push({ reason: 'shape', span: this.#span(pair.key) });
      return undefined;
    }
    this.#remember(pair.key);
    const key = this.#scalar(pair.key);
    if (key.text === '' && key.style === 'plain') return undefined;
    const value = this.node(pair.value, depth + 1);
    return { key, value, span: { start: key.span.start, end: value?.span.end ?? this.#afterColon(key.span.end) } };
  }

  /** `{2016: 87,5}`: to YAML a key `5` without a value; to its author, and to us, the decimals of the number before it. */
  #withDecimals(before: YamlPair | undefined, { key, value }: YamlPair): YamlPair | undefined {
    const number = before?.value;
    if (before === undefined || number?.type !== 'scalar' || value !== undefined) return undefined;
    if (number.style !== 'plain' || key.style !== 'plain') return undefined;
    if (!/\d$/.test(number.text) || !/^\d{1,3}(?!\d)/.test(key.text)) return undefined;
    if (this.#text.slice(number.span.end - this.#base, key.span.start - this.#base) !== ',') return undefined;
    const span = { start: number.span.start, end: key.span.end };
    this.problems.push({ reason: 'comma', span });
    const text = `${number.text},${key.text}`;
    return { ...before, value: { ...number, text, span }, span: { start: before.span.start, end: span.end } };
  }

  /** The end of `key:` where nothing follows. */
  #afterColon(keyEnd: number): number {
    const colon = this.#text.indexOf(':', keyEnd - this.#base);
    return colon < 0 || this.#text.slice(keyEnd - this.#base, colon).trim() !== '' ? keyEnd : this.#base + colon + 1;
  }

  #seq(node: Node & { items: unknown[]; flow?: boolean | undefined }, depth: number): YamlSeq {
    const items = node.items.map((item) =>
      isPair(item) ? this.#singlePair(item as Pair<Node, Node | null>, depth) : this.node(item as Node, depth + 1),
    );
    return {
      type: 'seq',
      span: this.#blockSpan(node, items[items.length - 1]?.span.end),
      items,
      flow: node.flow === true,
    };
  }

  /** `[a: b]`: a mapping of one pair inside a flow list. */
  #singlePair(item: Pair<Node, Node | null>, depth: number): YamlMap | undefined {
    const pair = this.#pair(item, depth);
    return pair && { type: 'map', span: pair.span, pairs: [pair], flow: true };
  }

  /** What the anchor stands at, in the alias's place. */
  #alias(node: Node, depth: number): YamlNode | undefined {
    const span = this.#span(node);
    const target = isAlias(node) ? this.#anchors.get(node.source) : undefined;
    if (target === undefined) return this.#refuse('character', span);
    if (this.#inAlias) return this.#aliased > ALIAS_BUDGET ? undefined : this.node(target, depth + 1);
    this.#inAlias = true;
    const value = this.node(target, depth + 1);
    this.#inAlias = false;
    if (this.#aliased > ALIAS_BUDGET) return this.#refuse('alias', span);
    return value && { ...value, span };
  }

  #refuse(reason: 'shape' | 'character' | 'alias', span: Span): undefined {
    if (!this.problems.some((problem) => problem.reason === reason)) this.problems.push({ reason, span });
    return undefined;
  }

  /** A block collection ends with its last entry; the library counts the comments behind that in. */
  #blockSpan(node: Node & { flow?: boolean | undefined }, lastEnd: number | undefined): Span {
    const span = this.#span(node);
    return node.flow || lastEnd === undefined ? span : { start: span.start, end: lastEnd };
  }

  /** A node's source without the blanks and line breaks behind it. */
  #span(node: Node): Span {
    const start = node.range?.[0] ?? 0;
    let end = node.range?.[1] ?? start;
    while (end > start && isBlank(this.#text.charCodeAt(end - 1))) end--;
    return { start: start + this.#base, end: end + this.#base };
  }
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13;
}
