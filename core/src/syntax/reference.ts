import type { Span } from '../text/span.ts';

interface Piece {
  readonly text: string;
  readonly span: Span;
}

/** The parts of what stands inside `[[…]]` or in a reference field (docs/format.md section 4). */
export interface ReferenceText {
  /** The name, plan alias included, trimmed; empty where only a § stands. */
  readonly written: Piece;
  /** What stands before the first slash, where that could be an alias. */
  readonly plan?: Piece;
  /** From § on. */
  readonly section?: Piece;
  readonly label?: Piece;
  readonly figure?: {
    readonly year?: number;
    readonly yearSpan: Span;
    readonly category?: Piece;
    readonly expected?: Piece;
  };
}

/** Reads `text`, which stands at offset `start`. With `prose`, labels and figures are read too. */
export function readReferenceText(text: string, start: number, prose: boolean): ReferenceText {
  const bar = prose ? text.indexOf('|') : -1;
  const label = bar < 0 ? undefined : piece(text, bar + 1, text.length, start);
  // In a Markdown table the bar must be written `\|`.
  const end = bar < 0 ? text.length : text.charAt(bar - 1) === '\\' ? bar - 1 : bar;
  const at = prose ? figureAt(text, end) : -1;
  const figure = at < 0 ? undefined : readFigure(text, at, end, start);
  const nameEnd = at < 0 ? end : at;
  const sign = text.indexOf('§');
  const hasSection = sign >= 0 && sign < nameEnd;
  const written = piece(text, 0, hasSection ? sign : nameEnd, start);
  const plan = planOf(written);
  return {
    written,
    ...(plan && { plan }),
    ...(hasSection && { section: piece(text, sign, nameEnd, start) }),
    ...(label && { label }),
    ...(figure && { figure }),
  };
}

/** The `@` that opens a figure: behind a name without blanks, so that names may hold an @ in the middle of words. */
function figureAt(text: string, end: number): number {
  const at = text.indexOf('@');
  return at > 0 && at < end && /^[^\s@]+$/.test(text.slice(0, at).trim()) ? at : -1;
}

function readFigure(text: string, at: number, end: number, start: number): NonNullable<ReferenceText['figure']> {
  const equals = text.indexOf('=', at);
  const expected = equals < 0 || equals >= end ? undefined : piece(text, equals + 1, end, start);
  const limit = expected === undefined ? end : equals;
  const dot = text.indexOf('.', at);
  const category = dot < 0 || dot >= limit ? undefined : piece(text, dot + 1, limit, start);
  const year = piece(text, at + 1, category === undefined ? limit : dot, start);
  return {
    ...(/^\d{4}$/.test(year.text) && { year: Number(year.text) }),
    yearSpan: year.span,
    ...(category && { category }),
    ...(expected && { expected }),
  };
}

function planOf(written: Piece): Piece | undefined {
  const slash = written.text.indexOf('/');
  const alias = written.text.slice(0, slash);
  if (slash <= 0 || !/^\p{L}[\p{L}\p{N}_.-]*$/u.test(alias)) return undefined;
  return { text: alias, span: { start: written.span.start, end: written.span.start + slash } };
}

/** The stretch from `from` to `to` without blanks around it. */
function piece(text: string, from: number, to: number, start: number): Piece {
  let first = from;
  let last = to;
  while (first < last && /\s/.test(text.charAt(first))) first++;
  while (last > first && /\s/.test(text.charAt(last - 1))) last--;
  return { text: text.slice(first, last), span: { start: start + first, end: start + last } };
}
