import { readYaml } from '../../syntax/yaml/read.ts';
import type { YamlMap, YamlNode, YamlPair, YamlSeq } from '../../syntax/yaml/types.ts';
import { applyEdits, type TextEdit } from '../../text/edits.ts';
import { LineIndex } from '../../text/lines.ts';
import { linesOf, withContents } from './text-lines.ts';

/** How YAML is laid out: blanks for each level, and the column in which it begins. */
export interface YamlLayout {
  readonly unit: number;
  readonly column: number;
}

/**
 * The text with even indentation, one blank behind colons and dashes, and none at the end of lines. Lists stand below their key or
 * further in, as the author has them. What is between braces and brackets, in quotes over several lines or in a block text moves as
 * a whole. As many lines as before.
 */
export function indentYaml(text: string, { unit, column }: YamlLayout): string {
  const { root } = readYaml(text);
  if (root === undefined || !isBlock(root)) return text;
  return new Indenter(text, unit).indent(root, column);
}

type Block = YamlMap | YamlSeq;

function isBlock(node: YamlNode): node is Block {
  return node.type !== 'scalar' && !node.flow;
}

class Indenter {
  readonly #text: string;
  readonly #unit: number;
  readonly #lines: LineIndex;
  /** How far the lines move that a key or a dash begins, by number, and those that go on with a value. */
  readonly #begun = new Map<number, number>();
  readonly #inside = new Map<number, number>();
  readonly #gaps: TextEdit[] = [];
  #root: Block | undefined;

  constructor(text: string, unit: number) {
    this.#text = text;
    this.#unit = unit;
    this.#lines = new LineIndex(text);
  }

  indent(root: Block, column: number): string {
    this.#root = root;
    this.#block(root, column);
    const lines = linesOf(applyEdits(this.#text, this.#gaps));
    const contents = lines.map(({ text }, line) => this.#moved(text, line));
    return withContents(lines, contents);
  }

  #block(node: Block, column: number): void {
    if (node.type === 'map') this.#map(node, column);
    else this.#seq(node, column);
  }

  #map(map: YamlMap, column: number): void {
    const old = this.#columnOf(map.span.start);
    const isText =
      map !== this.#root && map.pairs.length === 1 && this.#lineOf(map.span.start) === this.#lineOf(map.span.end);
    for (const pair of map.pairs) {
      const { key, value } = pair;
      this.#begun.set(this.#lineOf(key.span.start), column - old);
      // What is a mapping to YAML may be a text with a colon that nobody quoted.
      if (!isText) this.#colon(pair);
      if (value === undefined) continue;
      if (!isBlock(value)) this.#goOn(key.span.start, value.span.end, column - old);
      else {
        const isFlush = value.type === 'seq' && this.#columnOf(value.span.start) <= old;
        this.#block(value, isFlush ? column : column + this.#unit);
      }
    }
  }

  #seq(seq: YamlSeq, column: number): void {
    const old = this.#columnOf(seq.span.start);
    const by = column - old;
    for (let line = this.#lineOf(seq.span.start); line <= this.#lineOf(seq.span.end); line++) {
      if (this.#isDash(line, old)) this.#begun.set(line, by);
    }
    for (const item of seq.items) {
      if (item === undefined) continue;
      const line = this.#lineOf(item.span.start);
      const isOnDash = this.#isDash(line, old);
      const isNested = item.type === 'seq' && !item.flow;
      if (isOnDash && !isNested) this.#gap(this.#lines.start(line) + old + 1, item.span.start, ' ');
      if (item.type === 'map' && !item.flow) this.#map(item, column + 2);
      else this.#goOn(item.span.start, item.span.end, by);
      // The line of the dash moves as the dash does.
      if (isOnDash) this.#begun.set(line, by);
    }
  }

  /** The lines of a value below its first move with that. */
  #goOn(from: number, to: number, by: number): void {
    for (let line = this.#lineOf(from) + 1; line <= this.#lineOf(to); line++) this.#inside.set(line, by);
  }

  #colon({ key, value }: YamlPair): void {
    const { end } = key.span;
    const colon = this.#text.indexOf(':', end);
    if (colon < 0 || this.#text.slice(end, colon).trim() !== '') return;
    const isBeside = value !== undefined && this.#lineOf(value.span.start) === this.#lineOf(end);
    if (isBeside && this.#text.slice(colon + 1, value.span.start).trim() === '') this.#gap(end, value.span.start, ': ');
    else this.#gap(end, colon, '');
  }

  #gap(start: number, end: number, text: string): void {
    if (this.#text.slice(start, end) !== text) this.#gaps.push({ span: { start, end }, text });
  }

  #lineOf(offset: number): number {
    return this.#lines.lineAt(offset);
  }

  #columnOf(offset: number): number {
    return offset - this.#lines.start(this.#lineOf(offset));
  }

  #isDash(line: number, column: number): boolean {
    const text = this.#lines.lineText(line);
    return !this.#inside.has(line) && text.slice(0, column).trim() === '' && /^-(?:\s|$)/.test(text.slice(column));
  }

  #moved(text: string, line: number): string {
    const inside = this.#inside.get(line);
    // Blanks at the end may mean something there.
    if (inside !== undefined) return text.trim() === '' ? text : shifted(text, inside);
    if (text.trim() === '') return '';
    return shifted(text, this.#begun.get(line) ?? this.#commentMove(text, line)).trimEnd();
  }

  /** A comment stands as the next key in its column does, else as the last one. */
  #commentMove(text: string, line: number): number {
    const column = indentOf(text);
    const isAlike = (other: number) => indentOf(this.#lines.lineText(other)) === column;
    const next = this.#begin(line, 1);
    if (next !== undefined && isAlike(next)) return this.#begun.get(next) ?? 0;
    let above = this.#begin(line, -1);
    while (above !== undefined && !isAlike(above)) above = this.#begin(above, -1);
    return this.#begun.get(above ?? next ?? -1) ?? 0;
  }

  /** The nearest line below or above that a key or a dash begins. */
  #begin(line: number, step: 1 | -1): number | undefined {
    for (let at = line + step; at >= 0 && at < this.#lines.count; at += step) if (this.#begun.has(at)) return at;
    return undefined;
  }
}

function shifted(text: string, by: number): string {
  return by >= 0 ? ' '.repeat(by) + text : text.slice(Math.min(-by, indentOf(text)));
}

function indentOf(text: string): number {
  return text.length - text.trimStart().length;
}
