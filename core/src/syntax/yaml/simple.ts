import type { YamlMap, YamlNode, YamlPair, YamlScalar, YamlSeq } from './types.ts';

/**
 * Reads the YAML that nearly all cards and registers are written in: block mappings and lists, texts on one line with or
 * without quotes, `>` and `|`, short `[…]` and `{…}`. Three to ten times as fast as the library, which reads everything
 * else: at the first sign of anything unusual, or of a fault, this reader gives up and says so. What it does read, it reads
 * exactly as the library does (test/unit/yaml-simple.test.ts holds the two against each other).
 *
 * Spans are those of `text` moved by `base`. `undefined`: not for this reader. A text without content has no `root`.
 */
export function readSimpleYaml(text: string, base: number): { readonly root: YamlNode | undefined } | undefined {
  if (UNUSUAL.test(text)) return undefined;
  try {
    return { root: new SimpleReader(text, base).read() };
  } catch (error) {
    if (error === NOT_SIMPLE) return undefined;
    throw error;
  }
}

/** Tabs, lone carriage returns, odd line breaks, document markers and directives. */
const UNUSUAL = /[\t\u0085\u2028\u2029\ufeff\ue000-\ue00c]|\r(?!\n)|^(?:---|\.\.\.|%)/m;

/** Thrown to get out from any depth; one object, so that giving up costs little. */
const NOT_SIMPLE = new Error('not simple YAML');

function giveUp(): never {
  throw NOT_SIMPLE;
}

interface Line {
  readonly start: number;
  /** How many blanks it begins with; -1 for a blank line. */
  readonly indent: number;
  /** Behind its last character that is no blank. */
  readonly end: number;
  /** Where its line break begins. */
  readonly full: number;
}

/** As deep as format.md needs five times over; deeper texts are the library's business too. */
const MAX_DEPTH = 25;
/** YAML itself allows 1024. */
const MAX_KEY_LENGTH = 1_000;

const [SPACE, DASH, COLON, HASH, COMMA] = [32, 45, 58, 35, 44];
/** No text without quotes begins with these, or only under conditions that are the library's business. */
const INDICATORS = new Set([...'-?:,[]{}#&*!|>\'"%@`'].map((character) => character.charCodeAt(0)));

class SimpleReader {
  readonly #text: string;
  readonly #base: number;
  readonly #lines: readonly Line[];
  #at = 0;
  #depth = 0;

  constructor(text: string, base: number) {
    this.#text = text;
    this.#base = base;
    this.#lines = linesOf(text);
  }

  read(): YamlNode | undefined {
    const first = this.#next();
    if (first === undefined) return undefined;
    const root = this.#block(first);
    if (this.#next() !== undefined) giveUp();
    return root;
  }

  /** The next line with content, from the current one on; comments and blank lines are passed over. */
  #next(): Line | undefined {
    for (; this.#at < this.#lines.length; this.#at++) {
      const line = this.#lines[this.#at];
      if (line && line.indent >= 0 && this.#text.charCodeAt(line.start + line.indent) !== HASH) return line;
    }
    return undefined;
  }

  #block(line: Line): YamlMap | YamlSeq {
    const from = line.start + line.indent;
    if (++this.#depth > MAX_DEPTH) giveUp();
    const node = this.#isDash(from, line) ? this.#sequence(line.indent) : this.#mapping(line.indent, from);
    this.#depth--;
    return node;
  }

  #isDash(at: number, line: Line): boolean {
    return this.#text.charCodeAt(at) === DASH && (at + 1 >= line.end || this.#text.charCodeAt(at + 1) === SPACE);
  }

  #mapping(column: number, from: number): YamlMap {
    const pairs: YamlPair[] = [];
    const seen = new Set<string>();
    let start = from;
    for (;;) {
      const pair = this.#pair(column, start);
      if (seen.has(pair.key.text)) giveUp();
      seen.add(pair.key.text);
      pairs.push(pair);
      const line = this.#next();
      if (line === undefined || line.indent < column) break;
      start = line.start + column;
      if (line.indent > column || this.#isDash(start, line)) giveUp();
    }
    const last = pairs[pairs.length - 1];
    return { type: 'map', span: { start: from + this.#base, end: last?.span.end ?? from }, pairs, flow: false };
  }

  #pair(column: number, start: number): YamlPair {
    const line = this.#lines[this.#at] ?? giveUp();
    const colon = this.#colonOfKey(start, line.end);
    if (colon < 0) giveUp();
    const key = this.#scalar(start, colon);
    let at = colon + 1;
    while (at < line.end && this.#text.charCodeAt(at) === SPACE) at++;
    const empty = at >= line.end || this.#text.charCodeAt(at) === HASH;
    const value = empty ? this.#nested(column, true) : this.#inline(at, line, column);
    return { key, value, span: { start: key.span.start, end: value?.span.end ?? colon + 1 + this.#base } };
  }

  /** Where the colon of a key that begins at `start` stands; -1 where no simple key does. */
  #colonOfKey(start: number, end: number): number {
    const first = this.#text.charCodeAt(start);
    if (!isKeyCharacter(first) || first === SPACE || first === DASH) return -1;
    const limit = Math.min(end, start + MAX_KEY_LENGTH);
    for (let at = start + 1; at < limit; at++) {
      const code = this.#text.charCodeAt(at);
      if (code === COLON) {
        const follows = at + 1 >= end || this.#text.charCodeAt(at + 1) === SPACE;
        return follows && this.#text.charCodeAt(at - 1) !== SPACE ? at : -1;
      }
      if (!isKeyCharacter(code)) return -1;
    }
    return -1;
  }

  /** What stands below `key:` or `-`: deeper lines, or for a key a list in the key's own column. */
  #nested(column: number, ofKey: boolean): YamlNode | undefined {
    this.#at++;
    const line = this.#next();
    if (line === undefined || line.indent < column) return undefined;
    if (line.indent > column) return this.#block(line);
    return ofKey && this.#isDash(line.start + column, line) ? this.#sequence(column) : undefined;
  }

  #sequence(column: number): YamlSeq {
    const items: YamlNode[] = [];
    const first = this.#lines[this.#at] ?? giveUp();
    for (let line: Line | undefined = first; line !== undefined && line.indent === column; line = this.#next()) {
      const dash = line.start + column;
      if (!this.#isDash(dash, line)) break;
      // An entry that is not written yet has no place of its own.
      items.push(this.#entry(dash, line, column) ?? giveUp());
    }
    const after = this.#next();
    if (after !== undefined && after.indent > column) giveUp();
    const start = first.start + column + this.#base;
    return { type: 'seq', span: { start, end: items[items.length - 1]?.span.end ?? start }, items, flow: false };
  }

  #entry(dash: number, line: Line, column: number): YamlNode | undefined {
    let at = dash + 1;
    while (at < line.end && this.#text.charCodeAt(at) === SPACE) at++;
    if (at >= line.end || this.#text.charCodeAt(at) === HASH) return this.#nested(column, false);
    if (this.#colonOfKey(at, line.end) >= 0) return this.#mapping(at - line.start, at);
    return this.#inline(at, line, column);
  }

  /** A value on the line of its key or dash; leaves the reader on the next line. */
  #inline(at: number, line: Line, column: number): YamlNode | undefined {
    const code = this.#text.charCodeAt(at);
    if (code === 62 || code === 124) return this.#blockText(at, line, column);
    let node: YamlNode | undefined;
    let end: number;
    if (code === 34 || code === 39) {
      const quoted = this.#quoted(at, line.end);
      [node, end] = [quoted, quoted.span.end - this.#base];
    } else if (code === 91 || code === 123) {
      const flow = this.#flow(at, line.end);
      [node, end] = [flow, flow.span.end - this.#base];
    } else {
      end = this.#plainEnd(at, line.end);
      node = orNothing(this.#scalar(at, end));
    }
    this.#expectEnd(end, line.end);
    this.#at++;
    // A deeper line would be part of the text.
    const next = this.#next();
    if (next !== undefined && next.indent > column) giveUp();
    return node;
  }

  /** Behind a value only blanks and a comment may stand. */
  #expectEnd(from: number, end: number): void {
    if (from >= end) return;
    if (this.#text.charCodeAt(from) !== SPACE) giveUp();
    let at = from;
    while (at < end && this.#text.charCodeAt(at) === SPACE) at++;
    if (at < end && this.#text.charCodeAt(at) !== HASH) giveUp();
  }

  /** The end of a text without quotes that begins at `at`: the line's end, or the blank before a comment. */
  #plainEnd(at: number, lineEnd: number): number {
    if (INDICATORS.has(this.#text.charCodeAt(at))) giveUp();
    for (let i = at + 1; i < lineEnd; i++) {
      const code = this.#text.charCodeAt(i);
      if (code === COLON && (i + 1 >= lineEnd || this.#text.charCodeAt(i + 1) === SPACE)) giveUp();
      if (code === HASH && this.#text.charCodeAt(i - 1) === SPACE) return this.#trimmedEnd(at, i);
    }
    return lineEnd;
  }

  #trimmedEnd(from: number, to: number): number {
    let end = to;
    while (end > from && this.#text.charCodeAt(end - 1) === SPACE) end--;
    return end;
  }

  /** `"…"` without escapes, or `'…'` without a quote in it, on one line. */
  #quoted(at: number, limit: number): YamlScalar {
    const quote = this.#text.charAt(at);
    const close = this.#text.indexOf(quote, at + 1);
    if (close < 0 || close >= limit || this.#text.charAt(close + 1) === "'") giveUp();
    const text = this.#text.slice(at + 1, close);
    if (quote === '"' && text.includes('\\')) giveUp();
    return { type: 'scalar', span: this.#span(at, close + 1), text, style: 'quoted' };
  }

  /** `[…]` or `{…}` on one line. */
  #flow(at: number, limit: number): YamlMap | YamlSeq {
    if (++this.#depth > MAX_DEPTH) giveUp();
    const node = this.#text.charCodeAt(at) === 91 ? this.#flowSeq(at, limit) : this.#flowMap(at, limit);
    this.#depth--;
    return node;
  }

  #flowSeq(start: number, limit: number): YamlSeq {
    const items: (YamlNode | undefined)[] = [];
    let at = this.#skip(start + 1, limit);
    while (this.#text.charCodeAt(at) !== 93) {
      const [item, end] = this.#flowValue(at, limit);
      items.push(item);
      at = this.#afterFlowValue(end, limit, 93);
    }
    return { type: 'seq', span: this.#span(start, at + 1), items, flow: true };
  }

  #flowMap(start: number, limit: number): YamlMap {
    const pairs: YamlPair[] = [];
    const seen = new Set<string>();
    let at = this.#skip(start + 1, limit);
    while (this.#text.charCodeAt(at) !== 125) {
      const colon = this.#colonOfKey(at, limit);
      if (colon < 0) giveUp();
      const key = this.#scalar(at, colon);
      if (seen.has(key.text)) giveUp();
      seen.add(key.text);
      const [value, end] = this.#flowValue(this.#skip(colon + 1, limit), limit);
      pairs.push({ key, value, span: { start: key.span.start, end: value?.span.end ?? colon + 1 + this.#base } });
      at = this.#afterFlowValue(end, limit, 125);
    }
    return { type: 'map', span: this.#span(start, at + 1), pairs, flow: true };
  }

  /** The place behind blanks; a line that ends inside brackets is not for this reader. */
  #skip(from: number, limit: number): number {
    let at = from;
    while (at < limit && this.#text.charCodeAt(at) === SPACE) at++;
    return at < limit ? at : giveUp();
  }

  /** The place of the next value, or of the bracket that closes. */
  #afterFlowValue(end: number, limit: number, close: number): number {
    const at = this.#skip(end, limit);
    if (this.#text.charCodeAt(at) === close) return at;
    if (this.#text.charCodeAt(at) !== COMMA) giveUp();
    const next = this.#skip(at + 1, limit);
    return this.#text.charCodeAt(next) === close ? giveUp() : next;
  }

  #flowValue(at: number, limit: number): readonly [YamlNode | undefined, number] {
    const code = this.#text.charCodeAt(at);
    if (code === 34 || code === 39) {
      const quoted = this.#quoted(at, limit);
      return [quoted, quoted.span.end - this.#base];
    }
    if (code === 91 || code === 123) {
      const flow = this.#flow(at, limit);
      return [flow, flow.span.end - this.#base];
    }
    if (INDICATORS.has(code)) giveUp();
    let end = at;
    for (; end < limit; end++) {
      const character = this.#text.charCodeAt(end);
      if (character === COMMA || character === 93 || character === 125) break;
      if (character === COLON || (end > at && INDICATORS.has(character) && character !== DASH)) giveUp();
    }
    const trimmed = this.#trimmedEnd(at, end);
    return [orNothing(this.#scalar(at, trimmed)), trimmed];
  }

  /** `>` or `|` with the lines below it. */
  #blockText(at: number, line: Line, column: number): YamlScalar {
    const header = this.#text.slice(at, line.end);
    if (!/^[>|]-?$/.test(header)) giveUp();
    const folded = header.startsWith('>');
    const content: Line[] = [];
    this.#at++;
    for (; this.#at < this.#lines.length; this.#at++) {
      const next = this.#lines[this.#at] ?? giveUp();
      if (next.indent >= 0 && next.indent <= column) break;
      content.push(next);
    }
    while (content.length > 0 && content[content.length - 1]?.indent === -1) content.pop();
    const [first] = content;
    if (first === undefined || first.indent < 0) giveUp();
    const body = folded ? this.#folded(content, first.indent) : this.#literal(content, first.indent);
    const last = content[content.length - 1] ?? first;
    const text = header.endsWith('-') ? body : `${body}\n`;
    return { type: 'scalar', span: this.#span(at, last.end), text, style: 'block' };
  }

  /** Lines joined by a blank; blank lines between them are line breaks. */
  #folded(content: readonly Line[], indent: number): string {
    let text = '';
    let breaks = 0;
    for (const { start, indent: own, end, full } of content) {
      if (own < 0) {
        if (full > start + indent) giveUp();
        breaks++;
        continue;
      }
      if (own !== indent || end !== full) giveUp();
      text += text === '' ? '' : breaks > 0 ? '\n'.repeat(breaks) : ' ';
      text += this.#text.slice(start + indent, end);
      breaks = 0;
    }
    return text;
  }

  #literal(content: readonly Line[], indent: number): string {
    return content
      .map(({ start, indent: own, full }) => {
        if (own >= 0 && own < indent) giveUp();
        if (own < 0 && full > start + indent) giveUp();
        return own < 0 ? '' : this.#text.slice(start + indent, full);
      })
      .join('\n');
  }

  #scalar(start: number, end: number): YamlScalar {
    return { type: 'scalar', span: this.#span(start, end), text: this.#text.slice(start, end), style: 'plain' };
  }

  #span(start: number, end: number): { start: number; end: number } {
    return { start: start + this.#base, end: end + this.#base };
  }
}

/** An empty value is no node, and `~` and `null` are empty. */
function orNothing(scalar: YamlScalar): YamlScalar | undefined {
  return scalar.text === '~' || scalar.text === 'null' ? undefined : scalar;
}

/** Letters, digits, blanks, and the few signs that keys of plans hold. */
function isKeyCharacter(code: number): boolean {
  if (code > 160) return true;
  if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)) return true;
  return code === DASH || code === 95 || code === 46 || code === 47 || code === SPACE;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start < text.length; ) {
    const lineBreak = text.indexOf('\n', start);
    const next = lineBreak < 0 ? text.length : lineBreak + 1;
    let full = lineBreak < 0 ? text.length : lineBreak;
    if (full > start && text.charCodeAt(full - 1) === 13) full--;
    let first = start;
    while (first < full && text.charCodeAt(first) === SPACE) first++;
    let end = full;
    while (end > first && text.charCodeAt(end - 1) === SPACE) end--;
    lines.push({ start, indent: first === full ? -1 : first - start, end, full });
    start = next;
  }
  return lines;
}
