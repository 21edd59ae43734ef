import type { Span } from '../../text/span.ts';
import { skipBlanks, trimEnd } from './line.ts';
import type { Bracket, Destination, Footnote, SilenceCode } from './types.ts';

/** The stretch of one line, offsets in `text`, without the line break. */
interface Stretch extends Span {
  readonly text: string;
}

/** The `[[…]]` that the caret is in (docs/format.md section 4), closed or not; nothing outside of one. */
export function bracketAt(line: Stretch, caret: number): Bracket | undefined {
  const { text } = line;
  const open = text.lastIndexOf('[[', caret - 2);
  if (open < line.start || isEscaped(text, open, line.start) || inCode(line, open)) return undefined;
  const inner = open + 2;
  const firstClose = text.indexOf(']]', inner);
  if (firstClose >= 0 && firstClose < caret) return undefined;
  const close = firstClose >= 0 && firstClose < line.end ? firstClose : undefined;
  const nextOpen = text.indexOf('[[', caret);
  const closed = close !== undefined && !(nextOpen >= 0 && nextOpen < close);
  const end = closed ? close : caret;
  const closing = closed ? '' : text[end] === ']' ? ']' : ']]';
  return { type: 'bracket', closing, ...partAt(text, inner, end, caret) };
}

function partAt(text: string, inner: number, end: number, caret: number): Omit<Bracket, 'type' | 'closing'> {
  const find = (mark: string, from: number, to: number) => {
    const at = text.indexOf(mark, from);
    return at >= 0 && at < to ? at : undefined;
  };
  const bar = find('|', inner, end);
  const bodyEnd = bar ?? end;
  const make = (part: Bracket['part'], from: number, to: number, target: string, year = '') => {
    const start = Math.min(skipBlanks(text, from, to), Math.max(from, caret));
    const span = { start, end: Math.max(caret, trimEnd(text, start, to)) };
    return { part, span, typed: text.slice(start, caret), target, year };
  };
  const at = find('@', inner, bodyEnd);
  const section = at === undefined ? find('§', inner, bodyEnd) : undefined;
  const targetEnd = at ?? section ?? bodyEnd;
  const target = text.slice(inner, targetEnd).trim();
  if (bar !== undefined && caret > bar) return make('label', bar + 1, end, target);
  if (caret <= targetEnd) return make('target', inner, targetEnd, '');
  if (section !== undefined) return make('section', section + 1, bodyEnd, target);
  const from = targetEnd + 1;
  const equals = find('=', from, bodyEnd);
  if (equals !== undefined && caret > equals) {
    return make('value', equals + 1, bodyEnd, target, text.slice(from, equals).trim());
  }
  return make('year', from, equals ?? bodyEnd, target);
}

/** The destination of the Markdown link or image that the caret is in. */
export function destinationAt(line: Stretch, caret: number): Destination | undefined {
  const { text } = line;
  const open = text.lastIndexOf('](', caret - 2);
  if (open < line.start || inCode(line, open)) return undefined;
  const angle = text[open + 2] === '<' && caret > open + 2;
  const start = open + (angle ? 3 : 2);
  const stop = new RegExp(angle ? '[>\\r\\n]' : '[)\\s]', 'g');
  stop.lastIndex = start;
  const end = Math.min(stop.exec(text)?.index ?? line.end, line.end);
  if (end < caret) return undefined;
  const label = text.lastIndexOf('[', open);
  return {
    type: 'destination',
    span: { start, end },
    typed: text.slice(start, caret),
    image: label > line.start && text[label - 1] === '!',
    closing: text.slice(end, line.end).includes(')') ? '' : ')',
  };
}

/** The destination of the link definition, `[label]: …`, that the caret is in. */
export function definitionAt(line: Stretch, caret: number): Destination | undefined {
  const written = line.text.slice(line.start, line.end);
  const head = /^ {0,3}\[(?!\^)[^\]\r\n]{1,200}\]:[ \t]*<?/.exec(written)?.[0];
  if (head === undefined) return undefined;
  const start = line.start + head.length;
  const destination = /^[^\s>]*/.exec(line.text.slice(start, line.end))?.[0] ?? '';
  const end = start + destination.length;
  if (caret < start || caret > end) return undefined;
  return { type: 'destination', span: { start, end }, typed: line.text.slice(start, caret), image: false, closing: '' };
}

/** The footnote label that the caret is in. */
export function footnoteAt(line: Stretch, caret: number): Footnote | undefined {
  const { text } = line;
  const open = text.lastIndexOf('[^', caret - 2);
  if (open < line.start || inCode(line, open)) return undefined;
  const label = /[^\]\s]*/y;
  label.lastIndex = open + 2;
  label.exec(text);
  const end = label.lastIndex;
  if (end < caret) return undefined;
  return {
    type: 'footnote',
    span: { start: open + 2, end },
    typed: text.slice(open + 2, caret),
    closing: text[end] === ']' ? '' : ']',
  };
}

/** The place in the words of a comment, `start` just behind its mark (docs/format.md section 8). */
export function silenceAt(text: string, start: number, caret: number, stop: number): SilenceCode | undefined {
  const written = text.slice(start, caret);
  const word = /^\s*([\w-]*)$/.exec(written)?.[1];
  if (word !== undefined) {
    const end = stopAt(text, caret, stop, /[^\w-]/g);
    return { type: 'silence', part: 'word', span: { start: caret - word.length, end }, typed: word, given: [] };
  }
  const codes = /^\s*planverk-ignore(?:-file)?[ \t]+([^:]*)$/.exec(written)?.[1];
  if (codes === undefined) return undefined;
  const typed = codes.slice(codes.lastIndexOf(',') + 1).trimStart();
  const end = stopAt(text, caret, stop, /[,:>\s]/g);
  const behind = text.slice(end, stopAt(text, end, stop, /[:>\n]/g));
  const given = [...codes.slice(0, codes.length - typed.length).split(','), ...behind.split(',')];
  return {
    type: 'silence',
    part: 'code',
    span: { start: caret - typed.length, end },
    typed,
    given: given.map((code) => code.replace('--', '').trim()).filter((code) => code !== ''),
  };
}

function stopAt(text: string, from: number, stop: number, marks: RegExp): number {
  marks.lastIndex = from;
  return Math.min(marks.exec(text)?.index ?? stop, stop);
}

function isEscaped(text: string, at: number, start: number): boolean {
  let before = at;
  while (before > start && text[before - 1] === '\\') before--;
  return (at - before) % 2 === 1;
}

/** Whether `at` lies in a code span of the line: between two runs of backticks of one length. */
function inCode(line: Stretch, at: number): boolean {
  const runs = [...line.text.slice(line.start, line.end).matchAll(/`+/g)];
  for (let i = 0; i < runs.length; i++) {
    const open = runs[i];
    const close = runs.findIndex((run, j) => j > i && run[0].length === open?.[0].length);
    if (!open || close < 0) continue;
    if (line.start + open.index < at && at < line.start + (runs[close]?.index ?? 0)) return true;
    i = close;
  }
  return false;
}
