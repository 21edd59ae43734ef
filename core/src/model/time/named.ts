import { addDays, fromDayNumber, isValidDate, type PlainDate, toDayNumber } from '../date.ts';
import { isInsideFigures } from './figures.ts';
import { type Entry, LENGTHS } from './lexicon.ts';
import { bad, dayPoint, inYear, months, type Point, placed, type Shape, type Within } from './point.ts';
import { digits, isDash, isGlued, isMark, isOrdinalEnding, phraseAt, type Token } from './tokens.ts';
import type { YearPart } from './vocabulary/types.ts';
import { yearAfter, yearAt } from './year.ts';

interface Ordinal {
  readonly value: number;
  readonly to: number;
  /** A figure without a full stop: «1 mars», «1–15 mars». */
  readonly plain: boolean;
}

/** «1.», «1st», «første», «siste»; a figure alone is plain. */
function ordinalAt(tokens: readonly Token[], at: number): Ordinal | undefined {
  const token = tokens[at];
  const named = token?.entry?.ordinal;
  if (named !== undefined) return { value: named, to: at + 1, plain: false };
  const value = digits(token, 1, 2);
  if (value < 0) return undefined;
  const next = tokens[at + 1];
  const ended = isOrdinalEnding(next);
  return { value, to: ended ? at + 2 : at + 1, plain: !ended };
}

/** «1. mars 2022», «1.–15. mars 2022», «første halvår 2022», «1. og 2. kvartal 2022», «first half of 2022». */
export function readOrdinal(tokens: readonly Token[], at: number): Point | undefined {
  const first = isInsideFigures(tokens, at) ? undefined : ordinalAt(tokens, at);
  if (!first) return undefined;
  const join = tokens[first.to];
  const joins = isDash(join) || isMark(join, '/') || join?.entry?.joins !== undefined;
  const second = joins ? ordinalAt(tokens, first.to + 1) : undefined;
  const last = second ?? first;
  const noun = skipOf(tokens, last.to);
  const entry = tokens[noun]?.entry;
  const shape: Shape = second && isDash(join) ? 'dashed' : 'stretch';
  if (entry?.month !== undefined)
    return readDays(tokens, first.value, last.value, entry.month, noun + 1, second ? shape : 'day');
  const part = phraseAt(entry?.parts, tokens, noun);
  if (!part) return undefined;
  const within = partWithin(part.means, first.value, last.value);
  const point = within ? inYear(tokens, within, shape, part.to, false) : bad(yearAfter(tokens, part.to)?.to ?? part.to);
  // «2 kvartal» without a year is a length.
  return last.plain && point.to === part.to ? undefined : point;
}

function readDays(
  tokens: readonly Token[],
  from: number,
  to: number,
  month: number,
  next: number,
  shape: Shape,
): Point {
  if (!isValidDate(2000, month, from) || !isValidDate(2000, month, to)) return bad(yearAfter(tokens, next)?.to ?? next);
  return inYear(tokens, { fromMonth: month, fromDay: from, toMonth: month, toDay: to }, shape, next, false);
}

/** From the first to the last of a year's parts, −1 being the last of them. */
function partWithin(part: YearPart, first: number, last: number): Within | undefined {
  const length = LENGTHS[part].months;
  const count = 12 / length;
  const from = first === -1 ? count : first;
  const to = last === -1 ? count : last;
  return from >= 1 && to <= count && from <= to ? months((from - 1) * length + 1, to * length) : undefined;
}

function skipOf(tokens: readonly Token[], at: number): number {
  return tokens[at]?.entry?.of ? at + 1 : at;
}

/** Months, seasons, parts of a year and weeks by name. */
export function readNamed(tokens: readonly Token[], at: number, entry: Entry): Point | undefined {
  if (entry.month !== undefined) return readMonth(tokens, at, entry.month, entry.weak === true);
  if (entry.season !== undefined) return readSeason(tokens, at, entry);
  if (entry.ordinal !== undefined) return readOrdinal(tokens, at);
  if (entry.code !== undefined) return readCode(tokens, at, entry.code);
  return entry.units?.some((unit) => unit.means === LENGTHS.week) ? readWeek(tokens, at) : undefined;
}

/** «januar 2022», «jan. 2022»; «March 1, 2022». */
function readMonth(tokens: readonly Token[], at: number, month: number, weak: boolean): Point {
  const day = ordinalAt(tokens, at + 1);
  if (day && tokens[at + 1]?.kind === 'number') {
    const year = yearAt(tokens, isMark(tokens[day.to], ',') ? day.to + 1 : day.to, 'free');
    if (year > 0) return dayPoint(year, month, day.value, isMark(tokens[day.to], ',') ? day.to + 2 : day.to + 1);
  }
  return inYear(tokens, months(month, month), 'stretch', at + 1, weak);
}

function readSeason(tokens: readonly Token[], at: number, entry: Entry): Point {
  if (entry.season === 'winter') return readWinter(tokens, at);
  const [from, to] = entry.season === 'spring' ? [1, 6] : entry.season === 'summer' ? [6, 8] : [7, 12];
  return inYear(tokens, months(from, to), 'stretch', at + 1, entry.weak === true);
}

/** A winter lies in two years: «vinteren 2016» is on the vague list. */
function readWinter(tokens: readonly Token[], at: number): Point {
  const year = yearAfter(tokens, at + 1);
  if (!year) return bad(at + 1, true);
  const next = tokens[year.to];
  const goesOn = (isDash(next) || isMark(next, '/')) && yearAt(tokens, year.to + 1, 'dated') > 0;
  return { kind: 'vague', to: goesOn ? year.to + 2 : year.to };
}

/** «Q2 2022», «H1 2022». */
function readCode(tokens: readonly Token[], at: number, part: YearPart): Point | undefined {
  const value = isGlued(tokens[at + 1]) ? digits(tokens[at + 1], 1) : -1;
  const within = value < 1 ? undefined : partWithin(part, value, value);
  return within ? inYear(tokens, within, 'stretch', at + 2, true) : undefined;
}

/** «uke 34 2022», «uke 34–36 2022»: Monday to Sunday of the ISO week. */
function readWeek(tokens: readonly Token[], at: number): Point | undefined {
  const first = digits(tokens[at + 1], 1, 2);
  if (first < 0) return undefined;
  const second = isDash(tokens[at + 2]) ? digits(tokens[at + 3], 1, 2) : -1;
  const to = second < 0 ? at + 2 : at + 4;
  const year = yearAfter(tokens, to);
  if (!year) return bad(to, true);
  const last = second < 0 ? first : second;
  if (year.value === undefined || first < 1 || first > last || last > 53) return bad(year.to);
  const start = mondayOf(year.value, first);
  return placed({ start, end: addDays(mondayOf(year.value, last), 6) }, second < 0 ? 'stretch' : 'dashed', year.to);
}

/** Week 1 is the week of 4 January; day 0, 1 January 1970, was a Thursday. */
function mondayOf(year: number, week: number): PlainDate {
  const fourth = toDayNumber({ year, month: 1, day: 4 });
  return fromDayNumber(fourth - ((((fourth + 3) % 7) + 7) % 7) + (week - 1) * 7);
}
