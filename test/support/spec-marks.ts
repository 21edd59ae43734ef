/**
 * The underlines of a suite: lines in a file block that mark ranges of the line above them and are taken out before the
 * file is used. docs/testing.md describes the notation; this module reads and writes it. Offsets count UTF-16 units of
 * the file's text with `\n` as line break.
 */

/** A marked range. `label` is the code of a rule in check suites, any word in others. */
export interface Mark {
  readonly type: 'main' | 'related';
  readonly start: number;
  readonly end: number;
  readonly label: string;
  readonly severity?: string;
  readonly message?: string;
}

/** A file block's content without its underlines, and what they marked. */
export interface MarkedText {
  readonly text: string;
  readonly marks: readonly Mark[];
}

const MARK_LINE =
  /^(?<indent>\s*)(?<range>\^+|=+|\|) (?<closes>\} )?(?<label>[a-z][\w-]*)(?: \((?<severity>\w+)\))?(?<opens> \{)?(?:: (?<message>.+))?$/;

interface MarkLine {
  readonly column: number;
  readonly width: number;
  readonly type: Mark['type'];
  readonly label: string;
  readonly closes: boolean;
  readonly opens: boolean;
  readonly pins: Pins;
}

type Pins = Pick<Mark, 'severity' | 'message'>;

function readMarkLine(line: string): MarkLine | undefined {
  const groups = MARK_LINE.exec(line)?.groups;
  if (groups === undefined) return undefined;
  const { indent = '', range = '', label = '', severity, message } = groups;
  return {
    column: indent.length,
    width: range === '|' ? 0 : range.length,
    type: range.startsWith('=') ? 'related' : 'main',
    label,
    closes: groups.closes !== undefined,
    opens: groups.opens !== undefined,
    pins: { ...(severity === undefined ? {} : { severity }), ...(message === undefined ? {} : { message }) },
  };
}

/**
 * Takes the underlines out of a block's lines; `firstLine` is the suite's line (from 0) of the first. Throws where one
 * closes a range that none opened, or is never closed.
 */
export function readMarks(lines: readonly string[], firstLine: number): MarkedText {
  const kept: string[] = [];
  const marks: Mark[] = [];
  const open: Opened[] = [];
  let length = 0;
  let lineStart = 0;
  for (const [at, line] of lines.entries()) {
    const mark = readMarkLine(line);
    if (mark === undefined) {
      kept.push(line);
      lineStart = length;
      length += line.length + 1;
      continue;
    }
    const start = lineStart + mark.column;
    if (mark.opens) {
      open.push({ mark, start, line: firstLine + at });
      continue;
    }
    const opened = mark.closes ? takeOpen(open, mark, firstLine + at) : undefined;
    const { type, label } = mark;
    marks.push({
      type,
      label,
      start: opened?.start ?? start,
      end: start + mark.width,
      ...opened?.mark.pins,
      ...mark.pins,
    });
  }
  const [unclosed] = open;
  if (unclosed !== undefined) throw failure(unclosed.line, `opens «${unclosed.mark.label} {», which nothing closes`);
  return { text: kept.length === 0 ? '' : `${kept.join('\n')}\n`, marks };
}

interface Opened {
  readonly mark: MarkLine;
  readonly start: number;
  readonly line: number;
}

function takeOpen(open: Opened[], closing: MarkLine, line: number): Opened {
  const at = open.findLastIndex(({ mark }) => mark.label === closing.label && mark.type === closing.type);
  const [opened] = at < 0 ? [] : open.splice(at, 1);
  if (opened === undefined) throw failure(line, `closes «} ${closing.label}», which nothing opened`);
  return opened;
}

/**
 * The block's lines: the text with an underline below each marked range. Marks of one line stand in the order of their
 * start, the longer one first; `readMarks` gives the same marks back.
 */
export function writeMarks(text: string, marks: readonly Mark[]): string[] {
  const lines = text === '' ? [''] : text.replace(/\n$/, '').split('\n');
  const below = lines.map((): { readonly order: number; readonly line: string }[] => []);
  const starts = startsOf(lines);
  const sorted = [...marks].sort(
    (a, b) => a.start - b.start || b.end - a.end || a.type.localeCompare(b.type) || a.label.localeCompare(b.label),
  );
  for (const [order, mark] of sorted.entries()) {
    for (const { at, line } of underlines(mark, lines, starts)) below[at]?.push({ order, line });
  }
  const marked = lines.flatMap((line, at) => [line, ...(below[at] ?? []).map((entry) => entry.line)]);
  return text === '' ? marked.slice(1) : marked;
}

function underlines(mark: Mark, lines: readonly string[], starts: readonly number[]) {
  const first = lineOf(starts, mark.start);
  const last = mark.end > mark.start ? lineOf(starts, mark.end - 1) : first;
  const from = mark.start - (starts[first] ?? 0);
  const to = mark.end - (starts[last] ?? 0);
  const sign = mark.type === 'related' ? '=' : '^';
  const pins = `${mark.severity === undefined ? '' : ` (${mark.severity})`}${mark.message === undefined ? '' : `: ${mark.message}`}`;
  if (first === last) {
    return [{ at: first, line: underline(lines[first], from, to, sign, `${mark.label}${pins}`) }];
  }
  const end = lines[last] ?? '';
  const indent = Math.min(end.length - end.trimStart().length, to - 1);
  return [
    {
      at: first,
      line: underline(lines[first], from, Math.max(lines[first]?.length ?? 0, from), sign, `${mark.label} {`),
    },
    { at: last, line: underline(end, indent, to, sign, `} ${mark.label}${pins}`) },
  ];
}

function underline(line: string | undefined, from: number, to: number, sign: string, rest: string): string {
  // Tabs of the line are kept, so that the underline stands below its range however wide the reader's tabs are.
  const indent = (line ?? '').slice(0, from).replace(/[^\t]/g, ' ').padEnd(from);
  return `${indent}${to > from ? sign.repeat(to - from) : '|'} ${rest}`;
}

function startsOf(lines: readonly string[]): number[] {
  const starts: number[] = [];
  let at = 0;
  for (const line of lines) {
    starts.push(at);
    at += line.length + 1;
  }
  return starts;
}

/** The line that holds `offset`; the place behind the last line break belongs to the last line, one column beyond it. */
function lineOf(starts: readonly number[], offset: number): number {
  return starts.findLastIndex((start) => start <= offset);
}

/** An error about a line of a suite, counted from 0. */
export function failure(line: number, problem: string): Error {
  return new Error(`line ${line + 1} ${problem}`);
}
