import { kindOfWord } from '../../model/table/index.ts';
import type { LineIndex } from '../../text/lines.ts';
import type { Info } from './types.ts';

/** The fence that a line stands in, or that begins on it. */
export interface FenceAt {
  /** The line with the opening backticks. */
  readonly line: number;
  /** What stands before the backticks: blanks and the marks of quotes; the mark of a list as blanks. */
  readonly indent: string;
  readonly marker: string;
  /** What follows the backticks. */
  readonly info: string;
  /** The line with the closing backticks, or the one behind the last. */
  readonly end: number;
  readonly closed: boolean;
}

type Opening = Pick<FenceAt, 'line' | 'indent' | 'marker' | 'info'>;

const FENCE = /^((?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t])))*[ \t]*)(`{3,}|~{3,})([^\r\n]*)$/;

/**
 * The fence around `line`, opening and closing line included. A fence that is never closed ends where the next one
 * begins: its author is still typing, and the cards below must not be taken for its text.
 */
export function fenceAt(text: string, lines: LineIndex, line: number): FenceAt | undefined {
  let open: Opening | undefined;
  for (let at = 0; at <= line; at++) {
    const fence = fenceLine(text, lines, at);
    if (!fence) continue;
    if (!open) open = fence;
    else if (closes(open, fence)) {
      if (at === line) return { ...open, end: at, closed: true };
      open = undefined;
    } else if (begins(open, fence)) open = fence;
  }
  return open && { ...open, ...endOf(text, lines, open, line) };
}

/** The kind word of an info string, as docs/format.md section 1 allows it: alone or behind `yaml`. */
export function kindWordOf(info: string): string {
  return /^\s*(?:ya?ml\s+)?(\S+)/.exec(info)?.[1] ?? '';
}

/** The caret in the info string of the fence that its line opens; nothing where it is elsewhere on the line. */
export function infoAt(text: string, lines: LineIndex, fence: FenceAt, caret: number): Info | undefined {
  const from = lines.start(fence.line) + fence.indent.length + fence.marker.length;
  const before = text.slice(from, Math.max(from, caret));
  const word = /^\s*(?:ya?ml\s+)?(\S*)$/.exec(before);
  const layout = word ? null : /^\s*(?:ya?ml\s+)?(\S+)\s+([^\s:{]*)$/.exec(before);
  const layoutOf = layout ? kindOfWord(layout[1] ?? '') : undefined;
  const typed = word?.[1] ?? layout?.[2];
  if (caret < from || typed === undefined || (layout && !layoutOf)) return undefined;
  const rest = (layout ? /^[^\s:]*/ : /^\S*/).exec(text.slice(caret, lines.end(fence.line)))?.[0] ?? '';
  const body = fence.closed ? text.slice(lines.end(fence.line), lines.start(fence.end)) : '';
  return {
    type: 'info',
    span: { start: caret - typed.length, end: caret + rest.length },
    typed,
    ...(layoutOf && { layoutOf }),
    marker: fence.marker,
    indent: fence.indent,
    closed: fence.closed,
    filled: /[^\s>]/.test(body),
  };
}

function fenceLine(text: string, lines: LineIndex, line: number): Opening | undefined {
  const start = lines.start(line);
  let at = start;
  while (/[ \t>]/.test(text.charAt(at))) at++;
  if (!/[`~\d*+-]/.test(text.charAt(at))) return undefined;
  const [, before = '', marker = '', info = ''] = FENCE.exec(text.slice(start, lines.end(line))) ?? [];
  if (marker === '' || (marker.startsWith('`') && info.includes('`'))) return undefined;
  return { line, indent: before.replace(/[^\s>]/g, ' '), marker, info };
}

function closes(open: Opening, fence: Opening): boolean {
  return fence.marker.startsWith(open.marker) && fence.info.trim() === '';
}

function begins(open: Opening, fence: Opening): boolean {
  return isCard(open) ? isCard(fence) : fence.marker.startsWith(open.marker) && fence.info.trim() !== '';
}

function isCard(fence: Opening): boolean {
  return kindOfWord(kindWordOf(fence.info)) !== undefined;
}

function endOf(text: string, lines: LineIndex, open: Opening, line: number): Pick<FenceAt, 'end' | 'closed'> {
  for (let at = Math.max(line, open.line) + 1; at < lines.count; at++) {
    const fence = fenceLine(text, lines, at);
    if (!fence) continue;
    if (closes(open, fence)) return { end: at, closed: true };
    if (isCard(fence)) return { end: at, closed: false };
  }
  return { end: lines.count, closed: false };
}
