import { digits, isDash, isGlued, isMark, phraseAt, type Token } from './tokens.ts';

/** Years that plans are about. A four-figure number outside them is something else. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2099;

/** One year, or a stretch of years as written. `last` is absent where the second has two figures («2021/22»). */
export interface Years {
  readonly first: number;
  readonly last: number | undefined;
  /** Joined by a dash, which reads «from … to»; a slash only names the two. */
  readonly dashed: boolean;
  readonly to: number;
}

/** Reads «2022», «2021–2024», «2022/2023» or «2021/22» at token `at`. */
export function readYear(tokens: readonly Token[], at: number): Years | undefined {
  const first = yearAt(tokens, at, 'dated');
  if (first < 0 || !startsFree(tokens, at)) return undefined;
  const join = tokens[at + 1];
  const dashed = isDash(join);
  if (dashed || isMark(join, '/')) {
    const last = followsYear(tokens, at + 2) ? yearAt(tokens, at + 2, 'dated') : -1;
    if (last > 0) return { first, last, dashed, to: at + 3 };
    if (isGlued(join) && isGlued(tokens[at + 2]) && tokens[at + 2]?.kind === 'number') {
      const isIso = isMark(join, '-');
      return !isIso && digits(tokens[at + 2], 2) >= 0 ? { first, last: undefined, dashed, to: at + 3 } : undefined;
    }
  }
  if (!followsYear(tokens, at)) return undefined;
  return { first, last: first, dashed: false, to: at + 1 };
}

/**
 * The year at token `at`, or −1. `dated` looks at the figures alone, for a year inside a date; `free` also at what they
 * touch: «IS-2076», «2016a», «2016-kroner», «2 000 000» and «2000 plasser» hold no year.
 */
export function yearAt(tokens: readonly Token[], at: number, use: 'dated' | 'free'): number {
  const value = digits(tokens[at], 4);
  if (value < FIRST_YEAR || value > LAST_YEAR) return -1;
  return use === 'dated' || (startsFree(tokens, at) && followsYear(tokens, at)) ? value : -1;
}

/** Whether what stands before lets the number be a year. */
function startsFree(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (!before || !isGlued(tokens[at])) return true;
  if (before.kind !== 'mark' || '_@#=&€$£%+*'.includes(before.key)) return false;
  if (!isGlued(before)) return true;
  const earlier = tokens[at - 2];
  if (earlier?.kind === 'number') return false;
  return !(isDash(before) || isMark(before, '/')) || earlier?.entry !== undefined;
}

/** Whether what stands after lets the number be a year. */
function followsYear(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (!next) return true;
  if (!isGlued(next)) return !next.entry?.counted && !isMark(next, '%') && digits(next, 3) < 0;
  if (next.kind !== 'mark' || '_@%'.includes(next.key)) return false;
  const beyond = tokens[at + 2];
  if (!beyond || !isGlued(beyond)) return true;
  if (beyond.kind === 'word') {
    // «2022.pdf», «2016-kroner»
    if (isMark(next, '.')) return beyond.end - beyond.start > 4;
    return !isDash(next) || (beyond.entry !== undefined && !beyond.entry.counted);
  }
  return beyond.kind !== 'number' || !'.,:'.includes(next.key) || (isMark(next, ',') && digits(beyond, 4) > 0);
}

/** The year that belongs to a month, a season or a part of a year before token `at`; without a value where it has two figures. */
export function yearAfter(tokens: readonly Token[], at: number): { value: number | undefined; to: number } | undefined {
  const start = skipToYear(tokens, at);
  const value = followsYear(tokens, start) ? yearAt(tokens, start, 'dated') : -1;
  if (value > 0) {
    const short = (isDash(tokens[start + 1]) || isMark(tokens[start + 1], '/')) && isShortYear(tokens, start + 2);
    return short ? { value: undefined, to: start + 3 } : { value, to: start + 1 };
  }
  const apostrophe = isMark(tokens[start], "'") || isMark(tokens[start], '’');
  const short = apostrophe ? start + 1 : start;
  if (!isShortYear(tokens, short) && !(digits(tokens[short], 2) >= 0 && standsAlone(tokens, short))) return undefined;
  return { value: undefined, to: short + 1 };
}

/** Two figures that touch what stands before them: «2021/22», «våren-22». */
function isShortYear(tokens: readonly Token[], at: number): boolean {
  return digits(tokens[at], 2) >= 0 && isGlued(tokens[at]) && !isGlued(tokens[at + 1]);
}

/** Whether the two figures at `at` count nothing: «jan 22», but not «januar 22 personer» or «mai 12.–14.». */
function standsAlone(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (!next) return true;
  if (next.kind === 'word')
    return !next.entry?.units && !next.entry?.counted && !next.entry?.times && next.entry?.month === undefined;
  return next.kind === 'mark' && '.,;)!?'.includes(next.key) && !isGlued(tokens[at + 2]);
}

/** Over a full stop of an abbreviation, a comma, a glued hyphen or slash, «i», «av», «of», «året». */
function skipToYear(tokens: readonly Token[], at: number): number {
  let next = at;
  if (isMark(tokens[next], '.') && isGlued(tokens[next])) next++;
  const token = tokens[next];
  if (isMark(token, ',')) return digits(tokens[next + 1], 4) > 0 ? next + 1 : next;
  if ((isDash(token) || isMark(token, '/')) && isGlued(token) && isGlued(tokens[next + 1])) return next + 1;
  // «juni -22»
  if (isDash(token) && isShortYear(tokens, next + 1)) return next + 1;
  for (let skipped = 0; skipped < 3; skipped++) {
    const entry = tokens[next]?.entry;
    if (entry?.of) next++;
    else if (phraseAt(entry?.eras, tokens, next)?.means === 'calendar') next++;
    else break;
  }
  return next;
}
