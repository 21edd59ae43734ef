import type { SyntaxProblem } from './types.ts';

/**
 * Faults of half-typed YAML are mended line by line without changing any length, so that every offset stays true: a
 * character that YAML would misread gives way to a stand-in from the private use area, which `restore` turns back in
 * the values.
 */
const STAND_INS: ReadonlyMap<string, string> = new Map(
  [...':@%`"\'*&!|>[{-?'].map((character, index) => [character, String.fromCharCode(0xe000 + index)]),
);
const RESTORED: ReadonlyMap<string, string> = new Map([...STAND_INS].map(([character, mark]) => [mark, character]));

/** The author's characters again, where `repair` put stand-ins. */
export function restore(text: string): string {
  return /[\ue000-\ue00e]/.test(text) ? text.replace(/[\ue000-\ue00e]/g, (mark) => RESTORED.get(mark) ?? mark) : text;
}

/** A mended text of the same length, and what was wrong with it, at offsets within it. */
export interface Mended {
  readonly text: string;
  readonly problems: readonly SyntaxProblem[];
}

const KEY_LINE = /^([ \t]*(?:- +)*)([^\s#:'"[\]{},&*!|>%@`-][^:#\r\n]*?)(:)([ \t]+)(\S.*)$/;
/** A text that begins like a tag, an alias or an anchor and goes on as no such thing does, or like a list or a key. */
const MARKED_TEXT = /^(?:!\S*\s+\S|\*\S*\s+\S|\*[^\s*]*\*|&\s|[-?](?:\s|$))/;
const BARE_KEY = /^([ \t]*(?:- +)*)([\p{L}_][\p{L}\p{N}_. -]*)$/u;

/** Mends what can be mended in a text that the YAML library refuses. */
export function repair(text: string): Mended {
  const problems: SyntaxProblem[] = [];
  let result = '';
  let offset = 0;
  const state: State = { blockIndent: -1, keyIndents: [] };
  for (const raw of text.split(/(?<=\n)/)) {
    const line = raw.replace(/\r?\n$/, '');
    const mended = mendLine(line, offset, state, problems);
    result += mended + raw.slice(line.length);
    offset += raw.length;
  }
  return { text: result, problems };
}

interface State {
  /** The indentation of the key whose block text (`|`, `>`) is being passed over; -1 outside one. */
  blockIndent: number;
  /** Columns at which keys have stood so far. */
  readonly keyIndents: number[];
}

function mendLine(source: string, offset: number, state: State, problems: SyntaxProblem[]): string {
  const indent = /^[ \t]*/.exec(source)?.[0] ?? '';
  if (source.trim() === '' || source.trim().startsWith('#')) return source;
  if (state.blockIndent >= 0) {
    if (indent.length > state.blockIndent) return source;
    state.blockIndent = -1;
  }
  let line = source;
  if (indent.includes('\t')) {
    const at = offset + indent.indexOf('\t');
    problems.push({ reason: 'tab', span: { start: at, end: offset + indent.length } });
    line = ' '.repeat(indent.length) + source.slice(indent.length);
  }
  const pair = KEY_LINE.exec(line);
  if (pair !== null) return mendPair(pair, line, offset, state, problems);
  if (/:\s*(#.*)?$/.test(line)) {
    state.keyIndents.push(keyColumn(line));
    return line;
  }
  return mendBareKey(line, offset, state, problems);
}

/** `key: value` whose value YAML would not take as the text it is. */
function mendPair(
  pair: RegExpExecArray,
  line: string,
  offset: number,
  state: State,
  problems: SyntaxProblem[],
): string {
  const value = pair[5] ?? '';
  const at = line.length - value.length;
  state.keyIndents.push((pair[1] ?? '').length);
  if (/^[|>][-+0-9]*\s*(#.*)?$/.test(value)) {
    state.blockIndent = (pair[1] ?? '').replace(/- +$/, '').length;
    return line;
  }
  const first = value.charAt(0);
  if ('"\''.includes(first)) return mendQuote(line, at, value, offset, problems);
  if ('[{'.includes(first)) return line;
  if ('@%`'.includes(first) || MARKED_TEXT.test(value)) {
    problems.push({ reason: 'character', span: { start: offset + at, end: offset + at + bareLength(value) } });
    return line.slice(0, at) + standIns(value);
  }
  if (/:(\s|$)/.test(value.replace(/\s#.*$/, ''))) {
    problems.push({ reason: 'colon', span: { start: offset + at, end: offset + at + bareLength(value) } });
    return line.slice(0, at) + standIns(value);
  }
  return line;
}

/** The length of a value without the comment and the blanks behind it. */
function bareLength(value: string): number {
  return value.replace(/\s+#.*$/, '').trimEnd().length;
}

/** A value that opens a quote and does not close it on its line, where the next line cannot be its continuation. */
function mendQuote(line: string, at: number, value: string, offset: number, problems: SyntaxProblem[]): string {
  const quote = value.charAt(0);
  const closed = quote === '"' ? /^"(?:[^"\\]|\\.)*"/.test(value) : /^'(?:[^']|'')*'/.test(value);
  if (closed) return line;
  problems.push({ reason: 'quote', span: { start: offset + at, end: offset + line.trimEnd().length } });
  return line.slice(0, at) + standIns(value);
}

/** A word where a key belongs, without its colon: the state of a card in the middle of typing. */
function mendBareKey(line: string, offset: number, state: State, problems: SyntaxProblem[]): string {
  const bare = BARE_KEY.exec(line.trimEnd());
  if (bare === null || !state.keyIndents.includes((bare[1] ?? '').length)) return line;
  const start = offset + (bare[1] ?? '').length;
  problems.push({ reason: 'key', span: { start, end: start + (bare[2] ?? '').length } });
  return (bare[1] ?? '') + ' '.repeat(line.length - (bare[1] ?? '').length);
}

function keyColumn(line: string): number {
  return /^[ \t]*(?:- +)*/.exec(line)?.[0].length ?? 0;
}

function standIns(value: string): string {
  return value.replace(/[:@%`"'*&!|>[{?-]/g, (character) => STAND_INS.get(character) ?? character);
}
