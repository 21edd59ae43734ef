import type { Span } from '../../text/span.ts';

/** A dash, a key or a bare text on a line of YAML, with its column (from 0, blanks and tabs count one). */
export interface Entry {
  readonly type: 'dash' | 'key' | 'text';
  readonly column: number;
  /** The key without quotes, or the text; the dash itself. */
  readonly span: Span;
  readonly name: string;
  /** What follows on the line, comment and blanks around it left out; empty span at its place where nothing does. */
  readonly value: Span;
}

/** One line of YAML as its indentation shows it, its own dashes before its key: `- - id: x` has three entries. */
export interface YamlLine {
  readonly start: number;
  readonly end: number;
  readonly entries: readonly Entry[];
  /** Where a comment begins; the line's end where there is none. */
  readonly comment: number;
}

/** Takes a line apart; `start` and `end` are its offsets in `text`, without the line break. */
export function readLine(text: string, start: number, end: number): YamlLine {
  const comment = commentStart(text, start, end);
  const stop = trimEnd(text, start, comment);
  const entries: Entry[] = [];
  let at = skipBlanks(text, start, stop);
  while (text[at] === '-' && at < stop && (at + 1 >= stop || isBlank(text[at + 1]))) {
    const next = skipBlanks(text, at + 1, stop);
    entries.push({
      type: 'dash',
      column: at - start,
      span: { start: at, end: at + 1 },
      name: '-',
      value: { start: next, end: stop },
    });
    at = next;
  }
  if (at < stop) entries.push(keyOrText(text, at, start, stop));
  return { start, end, entries, comment };
}

function keyOrText(text: string, at: number, lineStart: number, stop: number): Entry {
  const column = at - lineStart;
  const colon = colonOf(text, at, stop);
  if (colon === undefined) {
    return { type: 'text', column, span: { start: at, end: stop }, name: '', value: { start: at, end: stop } };
  }
  const quoted = text[at] === '"' || text[at] === "'";
  const keyEnd = trimEnd(text, at, colon);
  const span = quoted ? { start: at + 1, end: keyEnd - 1 } : { start: at, end: keyEnd };
  const value = Math.min(skipBlanks(text, colon + 1, stop), stop);
  return {
    type: 'key',
    column,
    span,
    name: text.slice(span.start, span.end),
    value: { start: value, end: Math.max(value, stop) },
  };
}

/** The colon behind the key that begins at `at`; nothing where a text, a list or a mapping in braces begins there. */
function colonOf(text: string, at: number, stop: number): number | undefined {
  const first = text[at];
  if (first === '[' || first === '{' || first === '|' || first === '>') return undefined;
  let from = at;
  if (first === '"' || first === "'") {
    const close = text.indexOf(first, at + 1);
    if (close < 0 || close >= stop) return undefined;
    from = skipBlanks(text, close + 1, stop);
    return text[from] === ':' && from < stop ? from : undefined;
  }
  for (; from < stop; from++) {
    if (text[from] === ':' && (from + 1 >= stop || isBlank(text[from + 1]))) return from;
  }
  return undefined;
}

/** Where the comment of a line begins: a `#` at its start or after a blank, outside quotes. */
function commentStart(text: string, start: number, end: number): number {
  let quote = '';
  for (let at = start; at < end; at++) {
    const char = text.charAt(at);
    if (quote !== '') {
      if (char === quote) quote = '';
    } else if (char === '#' && (at === start || isBlank(text[at - 1]))) {
      return at;
    } else if ((char === '"' || char === "'") && opensValue(text, start, at)) {
      quote = char;
    }
  }
  return end;
}

/** A quote opens a text only where a value or key may begin, not inside a word such as «dei's». */
function opensValue(text: string, start: number, at: number): boolean {
  let before = at - 1;
  while (before >= start && isBlank(text[before])) before--;
  if (before < start) return true;
  const char = text.charAt(before);
  return char === '[' || char === '{' || char === ',' || ((char === ':' || char === '-') && before < at - 1);
}

export function skipBlanks(text: string, from: number, stop: number): number {
  let at = from;
  while (at < stop && isBlank(text[at])) at++;
  return at;
}

export function trimEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isBlank(text[at - 1])) at--;
  return at;
}

export function isBlank(char: string | undefined): boolean {
  return char === ' ' || char === '\t';
}
