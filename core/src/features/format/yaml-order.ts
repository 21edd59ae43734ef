import { findRow } from '../../model/table/index.ts';
import type { FieldRows } from '../../model/table/types.ts';
import { readYaml } from '../../syntax/yaml/read.ts';
import type { YamlMap, YamlNode, YamlPair } from '../../syntax/yaml/types.ts';
import { LineIndex } from '../../text/lines.ts';
import { mappingOf, type Scope, type Step, scopeAt } from '../position/index.ts';
import { linesOf, withContents } from './text-lines.ts';

/**
 * The text with the keys of each item and record in the order of the field table. Comments above a key and behind it stay with it, keys
 * that the table does not know with the key before them; across an empty line nothing moves. As many lines as before.
 */
export function orderYaml(text: string, scope: Scope): string {
  const { root } = readYaml(text);
  if (root === undefined) return text;
  const lines = linesOf(text);
  const contents = lines.map((line) => line.text);
  new Orderer(text, contents, scope).order(root, []);
  return withContents(lines, contents);
}

/** A key with its value and the comments above it: lines by number, the end not included. */
interface Chunk {
  readonly start: number;
  readonly key: number;
  readonly end: number;
  readonly rank: number;
}

class Orderer {
  readonly #lines: LineIndex;
  readonly #contents: string[];
  readonly #scope: Scope;

  constructor(text: string, contents: string[], scope: Scope) {
    this.#lines = new LineIndex(text);
    this.#contents = contents;
    this.#scope = scope;
  }

  /** Inner mappings first: they stay within the lines of the key that holds them. */
  order(node: YamlNode, path: readonly Step[]): void {
    if (node.type === 'scalar' || node.flow) return;
    if (node.type === 'seq') {
      for (const item of node.items) if (item) this.order(item, [...path, { type: 'entry' }]);
      return;
    }
    for (const { key, value } of node.pairs) {
      if (value) this.order(value, [...path, { type: 'key', name: key.text, span: key.span }]);
    }
    const rows = mappingOf(scopeAt(this.#scope, path))?.rows;
    if (rows) this.#orderKeys(node, rows);
  }

  #orderKeys(map: YamlMap, rows: FieldRows): void {
    const names = map.pairs.map(({ key }) => findRow(rows, key.text)?.name);
    const known = names.filter((name) => name !== undefined);
    // A key twice: which one counts is the author's to say.
    if (known.length < 2 || new Set(known).size < known.length) return;
    const order = Object.keys(rows);
    const chunks = map.pairs.map((pair, at) => this.#chunk(pair, map.pairs[at - 1], order.indexOf(names[at] ?? '')));
    if (chunks.some(({ key }, at) => key === chunks[at - 1]?.key)) return;
    for (const group of this.#groups(chunks)) this.#sort(group, map);
  }

  #chunk({ key, span }: YamlPair, before: YamlPair | undefined, rank: number): Chunk {
    const line = this.#lines.lineAt(key.span.start);
    const floor = before ? this.#lines.lineAt(before.span.end) + 1 : 0;
    let start = line;
    while (start > floor && this.#isComment(start - 1)) start--;
    const isFirstOfEntry =
      before === undefined && this.#lines.lineText(line).slice(0, this.#column(key.span.start)).trim() !== '';
    return { start: isFirstOfEntry ? line : start, key: line, end: this.#lines.lineAt(span.end) + 1, rank };
  }

  #isComment(line: number): boolean {
    return this.#lines.lineText(line).trimStart().startsWith('#');
  }

  #column(offset: number): number {
    return offset - this.#lines.start(this.#lines.lineAt(offset));
  }

  /** Chunks that nothing but their own comments stands between. */
  #groups(chunks: readonly Chunk[]): Chunk[][] {
    const groups: Chunk[][] = [];
    for (const chunk of chunks) {
      const group = groups.at(-1);
      if (group?.at(-1)?.end === chunk.start) group.push(chunk);
      else groups.push([chunk]);
    }
    return groups;
  }

  #sort(group: readonly Chunk[], map: YamlMap): void {
    const [first] = group;
    const sorted = units(group)
      .map((unit, at) => ({ unit, at }))
      .sort((a, b) => rankOf(a.unit) - rankOf(b.unit) || a.at - b.at)
      .flatMap(({ unit }) => unit);
    const [head] = sorted;
    if (first === undefined || head === undefined || sorted.every((chunk, at) => chunk === group[at])) return;
    const last = group.at(-1)?.end ?? first.end;
    // Blank lines behind a block text that keeps them are part of it.
    if (this.#contents.slice(first.start, last).some((line) => /[|>]\d?\+\d?\s*(?:#.*)?$/.test(line))) return;
    const column = this.#column(map.span.start);
    const prefix = this.#contents[first.key]?.slice(0, column) ?? '';
    if (prefix.trim() !== '') {
      // Comments above a dash are the whole entry's.
      if (head.start < head.key) return;
      this.#contents[first.key] = ' '.repeat(column) + (this.#contents[first.key]?.slice(column) ?? '');
      this.#contents[head.key] = prefix + (this.#contents[head.key]?.slice(column) ?? '');
    }
    const moved = sorted.flatMap(({ start, end }) => this.#contents.slice(start, end));
    this.#contents.splice(first.start, moved.length, ...moved);
  }
}

/** Keys that the table does not know stay behind the one that they stand behind. */
function units(group: readonly Chunk[]): Chunk[][] {
  const all: Chunk[][] = [];
  for (const chunk of group) {
    const last = all.at(-1);
    if (chunk.rank < 0 && last !== undefined) last.push(chunk);
    else all.push([chunk]);
  }
  return all;
}

function rankOf([first]: readonly Chunk[]): number {
  return first?.rank ?? -1;
}
