import { isValidDate } from '../date.ts';
import { bad, dayPoint, months, type Point, place, placed } from './point.ts';
import { digits, isDash, isGlued, isMark, type Token } from './tokens.ts';
import { readYear, yearAt } from './year.ts';

/** Dates in figures and years. */
export function readNumeric(tokens: readonly Token[], at: number): Point | undefined {
  return readYears(tokens, at) ?? readIso(tokens, at) ?? readFigures(tokens, at);
}

/** «2022», «2021–2024», «2022/2023»; «2021/22» is bad. */
export function readYears(tokens: readonly Token[], at: number): Point | undefined {
  const years = readYear(tokens, at);
  if (!years) return undefined;
  if (years.last === undefined) return bad(years.to);
  const range = { start: { year: years.first, month: 1, day: 1 }, end: { year: years.last, month: 12, day: 31 } };
  return placed(range, years.dashed ? 'dashed' : 'stretch', years.to);
}

/** «2022-03-01», «2022-03». */
function readIso(tokens: readonly Token[], at: number): Point | undefined {
  const year = yearAt(tokens, at, 'dated');
  if (year < 0 || !isMark(tokens[at + 1], '-') || !isGlued(tokens[at + 1]) || !isGlued(tokens[at + 2]))
    return undefined;
  const month = digits(tokens[at + 2], 1, 2);
  if (month < 0) return undefined;
  if (isMark(tokens[at + 3], '-') && isGlued(tokens[at + 3]) && isGlued(tokens[at + 4])) {
    const day = digits(tokens[at + 4], 1, 2);
    if (day >= 0) return dayPoint(year, month, day, at + 5);
  }
  const range = digits(tokens[at + 2], 2) > 0 ? place(months(month, month), year) : undefined;
  return range ? placed(range, 'stretch', at + 3) : bad(at + 3);
}

/** «01.03.2022», «1/3-2022», «03.2022»; «1.3.22» is bad, «01.03.» has no year. */
function readFigures(tokens: readonly Token[], at: number): Point | undefined {
  const first = digits(tokens[at], 1, 2);
  const mark = tokens[at + 1];
  const slash = isMark(mark, '/');
  if (first < 0 || isInsideFigures(tokens, at) || !isGlued(mark) || (!slash && !isMark(mark, '.'))) return undefined;
  const ofYear = isGlued(tokens[at + 2]) && digits(tokens[at], 2) > 0 ? yearAt(tokens, at + 2, 'dated') : -1;
  if (ofYear > 0) {
    const range = place(months(first, first), ofYear);
    return range ? placed(range, 'stretch', at + 3) : undefined;
  }
  const second = digits(tokens[at + 2], 1, 2);
  if (second < 0 || (slash && !isGlued(tokens[at + 2]))) return undefined;
  const yearIndex = slash
    ? afterSlash(tokens, at + 3)
    : isMark(tokens[at + 3], '.') && isGlued(tokens[at + 3])
      ? at + 4
      : -1;
  const full = digits(tokens[yearIndex], 4);
  if (full > 0) return dayPoint(full, second, first, yearIndex + 1);
  if (slash || !isValidDate(2000, second, first)) return undefined;
  if (digits(tokens[yearIndex], 2) >= 0 && !isMark(tokens[yearIndex + 1], '.')) return bad(yearIndex + 1);
  if (!isGlued(tokens[at + 2])) return undefined;
  const within = { fromMonth: second, fromDay: first, toMonth: second, toDay: first };
  return { kind: 'yearless', to: yearIndex < 0 ? at + 3 : yearIndex, shape: 'day', within, weak: true };
}

/** Where the year of «1/3-2022», «1/3/2022» or «1/3 2022» stands. */
function afterSlash(tokens: readonly Token[], at: number): number {
  return isMark(tokens[at], '/') || isDash(tokens[at]) ? at + 1 : at;
}

/** Whether the number at `at` goes on from figures before it: «10.1.3.2022» is no date. */
export function isInsideFigures(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return (
    isGlued(tokens[at]) && before !== undefined && (before.kind === 'word' || (isMark(before, '.') && isGlued(before)))
  );
}
