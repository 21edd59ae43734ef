import { addDays, compareDates, earlierDate, laterDate, type PlainDate } from '../date.ts';
import { readPoint, type Source } from './calendar.ts';
import { type Point, place, type Shape } from './point.ts';
import { endsClause, type Found, isDash, isGlued, isMark, phraseAt, type Token } from './tokens.ts';
import type { PlacedPart } from './types.ts';
import type { Join, Lead } from './vocabulary/types.ts';

/** A time in the calendar, from where it was asked for up to `to`. */
export interface Placed extends Omit<PlacedPart, 'span'> {
  readonly to: number;
  /** The stretch that was named, whatever its lead made of it; absent where the author gave two ends. */
  readonly named?: Ends;
}

interface Ends {
  readonly start?: PlainDate;
  readonly end?: PlainDate;
}

/** What looks like one and has no place. `bare`: only for want of a year. */
export interface Misplaced {
  readonly kind: 'vague' | 'unreadable';
  readonly to: number;
  readonly bare: boolean;
}

/** Whether the reading is of something that has no place in the calendar. */
export function isMisplaced(time: Placed | Misplaced): time is Misplaced {
  return 'bare' in time;
}

/** More members than this is no list of times that anyone writes; it bounds the work at each token. */
const MAX_POINTS = 6;
const MAX_FILLERS = 5;

type JoinKind = Join | 'slash';

interface Chain {
  readonly points: readonly Point[];
  readonly joins: readonly JoinKind[];
  readonly to: number;
}

/** Reads a place in the calendar with its lead and suffix: «innen utgangen av 2022», «januar – juni 2023», «2022 og framover». */
export function readPlaced(source: Source, at: number): Placed | Misplaced | undefined {
  const { tokens } = source;
  const lead = phraseAt(tokens[at]?.entry?.leads, tokens, at);
  const start = lead ? skipFillers(tokens, lead.to) : at;
  const chain = readChain(source, start, lead?.means === 'between');
  if (!chain || (isWeak(chain) && !(lead || beginsClause(tokens, at)))) return undefined;
  const whole = withYearBefore(source, chain) ?? resolve(chain);
  return isMisplaced(whole) ? whole : finish(tokens, whole, lead?.means);
}

function skipFillers(tokens: readonly Token[], at: number): number {
  let next = at;
  for (let skipped = 0; skipped < MAX_FILLERS; skipped++) {
    const token = tokens[next];
    const filler = phraseAt(token?.entry?.fillers, tokens, next);
    // «året 2016» and «skoleåret» have a reader of their own, and «første» begins an ordinal.
    if (filler) next = filler.to;
    else if (isGlued(token) && (isMark(token, '.') || isMark(token, ':'))) next++;
    else break;
  }
  return next;
}

/** Points joined by dashes, «til», slashes, and, where a year is still awaited, commas and «og». */
function readChain(source: Source, at: number, between = false): Chain | undefined {
  const first = readPoint(source, at);
  if (!first) return undefined;
  const points = [first];
  const joins: JoinKind[] = [];
  let last = first;
  while (points.length < MAX_POINTS) {
    const join = joinAt(source.tokens, last.to);
    if (!join) break;
    const lists = join.means === 'and';
    if (lists && last.kind !== 'yearless' && !between) break;
    const next = readPoint(source, skipFillers(source.tokens, join.to));
    if (!next || (lists && next.kind !== 'placed' && next.kind !== 'yearless')) break;
    points.push(next);
    joins.push(between && lists ? 'to' : join.means);
    last = next;
  }
  return { points, joins, to: last.to };
}

function joinAt(tokens: readonly Token[], at: number): Found<JoinKind> | undefined {
  const token = tokens[at];
  if (isDash(token)) return { means: 'to', to: at + 1 };
  if (isMark(token, '/')) return { means: 'slash', to: at + 1 };
  if (isMark(token, ',')) return { means: 'and', to: at + 1 };
  return phraseAt(token?.entry?.joins, tokens, at);
}

/** Whether nothing in the chain is surely a time: «vår» alone, «mar». */
function isWeak(chain: Chain): boolean {
  return chain.points.length === 1 && chain.points[0]?.kind === 'yearless' && chain.points[0].weak;
}

/** Whether the token opens its clause. */
function beginsClause(tokens: readonly Token[], at: number): boolean {
  return at === 0 || endsClause(tokens[at - 1]);
}

/** «2022: januar–juni», «2022 høst»: a year, and what part of it. */
function withYearBefore(source: Source, chain: Chain): Placed | Misplaced | undefined {
  const [only] = chain.points;
  if (chain.points.length !== 1 || only?.kind !== 'placed' || !only.start || !only.end) return undefined;
  if (only.shape !== 'stretch' || only.start.month !== 1 || only.end.month !== 12 || only.start.year !== only.end.year)
    return undefined;
  const colon = isMark(source.tokens[chain.to], ':');
  const parts = readChain(source, colon ? chain.to + 1 : chain.to);
  if (!parts?.points.every((point) => point.kind === 'yearless')) return undefined;
  if (isWeak(parts) && !endsClause(source.tokens[parts.to])) return undefined;
  const year = only.start.year;
  return resolve({ ...parts, points: parts.points.map((point) => inYear(point, year)) });
}

/** The point in that year; others as they are. */
function inYear(point: Point, year: number): Point {
  if (point.kind !== 'yearless') return point;
  const range = place(point.within, year);
  return range
    ? { kind: 'placed', to: point.to, shape: point.shape, ...range }
    : { kind: 'bad', to: point.to, bare: false };
}

/** Gives every point its year and makes one stretch of them. */
function resolve(chain: Chain): Placed | Misplaced {
  const { to } = chain;
  const points = withYears(chain);
  if (points.some((point) => point.kind === 'vague')) return { kind: 'vague', to, bare: false };
  let start: PlainDate | undefined;
  let end: PlainDate | undefined;
  const joined = chain.joins.includes('to');
  for (const [index, point] of points.entries()) {
    if (point.kind !== 'placed')
      return { kind: 'unreadable', to, bare: point.kind === 'yearless' || (point.kind === 'bad' && point.bare) };
    // «2024–2022» keeps its order, for the rule that reports it; a list is from its earliest to its latest.
    start = index === 0 || joined ? (start ?? point.start) : earlierDate(start, point.start);
    end = joined ? point.end : laterDate(end, point.end);
  }
  const dashed = joined || (points.length === 1 && points[0]?.kind === 'placed' && points[0].shape === 'dashed');
  const both = ends(start, end);
  return { kind: joined ? 'span' : kindOf(points[0]), to, ...both, ...(!dashed && { named: both }) };
}

function kindOf(point: Point | undefined): 'day' | 'interval' | 'span' {
  const shape: Shape = point?.kind === 'placed' ? point.shape : 'stretch';
  return shape === 'day' ? 'day' : 'interval';
}

/** Absent ends stay absent keys. */
function ends(start: PlainDate | undefined, end: PlainDate | undefined): Ends {
  return { ...(start && { start }), ...(end && { end }) };
}

/** Yearless points take the year of the next that has one («vår og høst 2022»), else of the one before («januar 2022 – juni»). */
function withYears(chain: Chain): readonly Point[] {
  if (!chain.points.some((point) => point.kind === 'yearless')) return chain.points;
  const points = [...chain.points];
  for (let index = points.length - 2; index >= 0; index--) {
    const found = yearFromNext(points[index], points[index + 1], chain.joins[index]);
    if (found) points[index] = found;
  }
  for (let index = 1; index < points.length; index++) {
    const found = yearFromLast(points[index], points[index - 1], chain.joins[index - 1]);
    if (found) points[index] = found;
  }
  return points;
}

/** «høsten til våren 2023» begins the year before; «høst/vår 2022» does not say. */
function yearFromNext(
  point: Point | undefined,
  next: Point | undefined,
  join: JoinKind | undefined,
): Point | undefined {
  if (point?.kind !== 'yearless' || next?.kind !== 'placed' || !next.start) return undefined;
  const same = inYear(point, next.start.year);
  if (join === 'and' || !isAfter(same, next)) return same;
  return join === 'to' ? inYear(point, next.start.year - 1) : undefined;
}

/** «januar 2022 – juni»; «fra 2022 til høsten» does not say which autumn. */
function yearFromLast(
  point: Point | undefined,
  last: Point | undefined,
  join: JoinKind | undefined,
): Point | undefined {
  if (point?.kind !== 'yearless' || last?.kind !== 'placed' || !last.start || join === 'and' || isWholeYear(last))
    return undefined;
  const same = inYear(point, last.start.year);
  return isAfter(last, same) ? inYear(point, last.start.year + 1) : same;
}

function isAfter(a: Point, b: Point): boolean {
  return (
    a.kind === 'placed' &&
    b.kind === 'placed' &&
    a.start !== undefined &&
    b.start !== undefined &&
    compareDates(a.start, b.start) > 0
  );
}

function isWholeYear(point: Point): boolean {
  return point.kind === 'placed' && point.start?.month === 1 && point.end?.month === 12;
}

/** What the words before and after make of the stretch. */
function finish(tokens: readonly Token[], whole: Placed, lead: Lead | undefined): Placed {
  const { to, start, end, named } = whole;
  const suffix = phraseAt(tokens[to]?.entry?.suffixes, tokens, to);
  if (suffix) return suffix.means === 'onwards' ? open(suffix.to, start, named) : deadline(suffix.to, end, named);
  if (lead === 'by') return deadline(to, end, named);
  if (lead === 'before') return deadline(to, start && addDays(start, -1), named);
  if (lead === 'after') return open(to, end && addDays(end, 1), named);
  if (!named) return lead === 'from' ? { ...whole, kind: 'span' } : whole;
  if (lead === 'from') return open(to, start, named);
  const trailing = arrowAt(tokens, to);
  return trailing > to && endsClause(tokens[trailing]) ? open(trailing, start, named) : whole;
}

/** The index after «2022–», «2022 →» or «2022 ->»; `at` itself where none of them stands there. */
function arrowAt(tokens: readonly Token[], at: number): number {
  if (isMark(tokens[at], '→')) return at + 1;
  if (!isDash(tokens[at])) return at;
  return isMark(tokens[at + 1], '>') && isGlued(tokens[at + 1]) ? at + 2 : at + 1;
}

function open(to: number, start: PlainDate | undefined, named: Ends | undefined): Placed {
  return { kind: 'open', to, ...(start && { start }), ...(named && { named }) };
}

function deadline(to: number, end: PlainDate | undefined, named: Ends | undefined): Placed {
  return { kind: 'deadline', to, ...(end && { end }), ...(named && { named }) };
}

/** «Oppstart våren 2021» has only a start, «ferdig 2022» only an end; a time with two ends of its own keeps them. */
export function bound(time: Placed, by: 'start' | 'finish'): Placed {
  if (!time.named || time.kind === (by === 'start' ? 'open' : 'deadline')) return time;
  if (by === 'start') return open(time.to, time.named.start, time.named);
  return time.kind === 'open' ? time : deadline(time.to, time.named.end, time.named);
}
