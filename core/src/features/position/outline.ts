import type { LineIndex } from '../../text/lines.ts';
import type { Span } from '../../text/span.ts';
import type { Entry, YamlLine } from './line.ts';
import { readLine, skipBlanks } from './line.ts';
import type { Sibling } from './types.ts';

/** A stretch of YAML in a file, by lines: the whole file, or the body of a fence. `last` is not part of it. */
export interface YamlRegion {
  readonly text: string;
  readonly lines: LineIndex;
  readonly first: number;
  readonly last: number;
  /** The marks of quotes that its lines begin with, blank behind the last included; empty outside of quotes. */
  readonly quote: string;
}

/** A key or a dash that the caret lies under, with the line it stands on. */
export interface Ancestor {
  readonly entry: Entry;
  readonly line: number;
}

/** One line of the region taken apart. */
export function lineOf(region: YamlRegion, line: number): YamlLine {
  return readLine(region.text, startOf(region, line), region.lines.end(line));
}

const QUOTE = /(?:[ \t]*>)+ ?/y;

/** Where a line's YAML begins: behind the marks of the quote that the region stands in. */
function startOf({ text, lines, quote }: YamlRegion, line: number): number {
  const start = lines.start(line);
  if (quote === '') return start;
  const marks = new RegExp(QUOTE);
  marks.lastIndex = start;
  return marks.test(text) ? Math.min(marks.lastIndex, lines.end(line)) : start;
}

/**
 * The keys and dashes above `line` that something at `column` lies under, outermost first: at each step the nearest line
 * that is indented less. A dash may stand in the same column as the key it belongs to.
 */
export function ancestorsOf(region: YamlRegion, line: number, column: number, dash: boolean): readonly Ancestor[] {
  const found: Ancestor[] = [];
  let limit = column;
  let isDash = dash;
  for (let at = line - 1; at >= region.first && (limit > 0 || isDash); at--) {
    // Most lines of a long register are indented too much to matter; they are not taken apart.
    if (indentOf(region, at) > limit) continue;
    const { entries } = lineOf(region, at);
    for (let i = entries.length - 1; i >= 0; i--) {
      const entry = entries[i];
      if (!entry || entry.type === 'text') continue;
      const under = entry.column < limit || (isDash && entry.type === 'key' && entry.column === limit);
      if (!under) continue;
      found.push({ entry, line: at });
      limit = entry.column;
      isDash = entry.type === 'dash';
    }
  }
  return outsideText(region, found.reverse());
}

function indentOf(region: YamlRegion, line: number): number {
  const start = startOf(region, line);
  return skipBlanks(region.text, start, region.lines.end(line)) - start;
}

/** Lines of a block text (`>-`, `|`) may look like keys; what lies under such a text is that text and nothing more. */
function outsideText(region: YamlRegion, chain: readonly Ancestor[]): readonly Ancestor[] {
  const text = chain.findIndex(({ entry }) => isBlockText(region.text, entry.value));
  return text < 0 ? chain : chain.slice(0, text + 1);
}

/** Whether a value is the opening of a block text: `>-`, `|`, `|+2` … */
export function isBlockText(text: string, value: Span): boolean {
  return /^[|>][-+0-9]*$/.test(text.slice(value.start, value.end));
}

/** The other keys of the mapping whose keys stand in `column` around `line`. */
export function siblingsOf(region: YamlRegion, line: number, column: number): readonly Sibling[] {
  const opensItem = lineOf(region, line).entries.some((entry) => entry.type === 'dash' && entry.column < column);
  const before = opensItem ? [] : walk(region, line, column, -1);
  return [...before.reverse(), ...walk(region, line, column, 1)];
}

/** The keys in `column` from `line` on, upwards or downwards, until the mapping ends. */
function walk(region: YamlRegion, line: number, column: number, by: 1 | -1): Sibling[] {
  const found: Sibling[] = [];
  for (let at = line + by; at >= region.first && at < region.last; at += by) {
    const { entries } = lineOf(region, at);
    const first = entries[0];
    if (!first) continue;
    const outside = first.column < column;
    // Upwards, the line that is indented less may open the mapping behind its dash; downwards it begins the next item.
    if (outside && by > 0) break;
    const key = entries.find((entry) => entry.type === 'key' && entry.column === column);
    if (key) found.push({ key: key.name, value: region.text.slice(key.value.start, key.value.end) });
    if (outside) break;
  }
  return found;
}

/** Whether the nearest line above `line` that is not indented more than `column` has a dash in that column. */
export function inDashes(region: YamlRegion, line: number, column: number): boolean {
  for (let at = line - 1; at >= region.first; at--) {
    const first = lineOf(region, at).entries[0];
    if (first && first.column <= column) return first.type === 'dash' && first.column === column;
  }
  return false;
}
