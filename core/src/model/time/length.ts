import type { Source } from './calendar.ts';
import { LENGTHS, type Limit, scale } from './lexicon.ts';
import { digits, type Found, isDash, isGlued, isMark, isOrdinalEnding, phraseAt, type Token } from './tokens.ts';
import type { Length } from './types.ts';

/** Past this a number of years is an age, unless the words around it say that it lasts. */
const LONGEST = 12;

/** A duration from where it was asked for up to `to`. */
export interface Duration {
  readonly to: number;
  readonly least?: Length;
  readonly most?: Length;
}

/** A recurrence from where it was asked for up to `to`. */
export interface Recurrence {
  readonly to: number;
  readonly every: Length;
}

/** Reads «4 år», «inntil 4 år», «minimum ett år», «to–tre måneder», «fireårig», «halvannet år»; no ages («13–23 år»). */
export function readDuration(source: Source, at: number): Duration | undefined {
  const { tokens } = source;
  const compound = tokens[at]?.entry?.compound;
  if (compound) return { to: at + 1, least: compound, most: compound };
  const limit = phraseAt(tokens[at]?.entry?.limits, tokens, at);
  const count = countAt(tokens, limit ? skipAbout(tokens, limit.to) : at);
  if (!count) return undefined;
  const noun = isDash(tokens[count.to]) && isGlued(tokens[count.to + 1]) ? count.to + 1 : count.to;
  const unit = phraseAt(tokens[noun]?.entry?.units, tokens, noun);
  if (!unit || count.least === 0 || isCounted(tokens, at)) return undefined;
  if (unit.means === LENGTHS.year && isAge(tokens, at, unit.to, count, limit !== undefined)) return undefined;
  return { to: unit.to, ...limits(unit.means, count, limit) };
}

/** Whether the count only ends one that could not be read from its beginning: the 6 of «0–6 år». */
function isCounted(tokens: readonly Token[], at: number): boolean {
  return isDash(tokens[at - 1]) && isGlued(tokens[at]) && tokens[at - 2]?.kind === 'number';
}

function limits(unit: Length, count: Count, limit: Found<Limit> | undefined): { least?: Length; most?: Length } {
  const least = scale(unit, count.least);
  const most = scale(unit, count.most);
  if (limit?.means === 'most') return { most };
  return limit?.means === 'least' ? { least } : { least, most };
}

/** «inntil ca. 4 år» */
function skipAbout(tokens: readonly Token[], at: number): number {
  const filler = phraseAt(tokens[at]?.entry?.fillers, tokens, at);
  if (!filler) return at;
  return isMark(tokens[filler.to], '.') ? filler.to + 1 : filler.to;
}

interface Count {
  readonly least: number;
  readonly most: number;
  readonly to: number;
}

/** «4», «2,5», «fire», «2–3», «ett til to», «to og et halvt». */
function countAt(tokens: readonly Token[], at: number): Count | undefined {
  const first = singleCount(tokens, at);
  if (!first) return undefined;
  const join = tokens[first.to];
  const between = tokens[at - 1]?.entry?.leads?.some((lead) => lead.means === 'between');
  const joined =
    isDash(join) ||
    isMark(join, '/') ||
    join?.entry?.joins?.some((phrase) => phrase.means === 'to') ||
    (between && join?.entry?.and);
  const second = joined ? singleCount(tokens, first.to + 1) : undefined;
  if (!second || second.value < first.value) return { least: first.value, most: first.value, to: first.to };
  return { least: first.value, most: second.value, to: second.to };
}

function singleCount(tokens: readonly Token[], at: number): { value: number; to: number } | undefined {
  const token = tokens[at];
  const named = token?.entry?.cardinal;
  const whole = named ?? digits(token, 1, 3);
  if (whole < 0) return undefined;
  const half = (index: number) => tokens[index]?.entry?.cardinal === 0.5;
  if (whole === 1 && half(at + 1)) return { value: 0.5, to: at + 2 };
  if (tokens[at + 1]?.entry?.and) {
    const article = tokens[at + 2]?.entry;
    const to = article?.cardinal === 1 || article?.per ? at + 3 : at + 2;
    if (half(to)) return { value: whole + 0.5, to: to + 1 };
  }
  if (named === 0.5 && tokens[at + 1]?.entry?.per) return { value: 0.5, to: at + 2 };
  const decimals = tokens[at + 2];
  if (
    named === undefined &&
    isMark(tokens[at + 1], ',') &&
    isGlued(tokens[at + 1]) &&
    isGlued(decimals) &&
    digits(decimals, 1, 2) >= 0
  ) {
    return { value: Number(`${whole}.${decimals?.key}`), to: at + 3 };
  }
  return { value: whole, to: at + 1 };
}

/** Whether so many years are how old someone is: by the words around them, or because nothing lasts so long. */
function isAge(tokens: readonly Token[], at: number, to: number, count: Count, limited: boolean): boolean {
  const long = count.most > LONGEST;
  if (limited && !long) return false;
  if (tokens[to]?.entry?.age || (tokens[to]?.entry && tokens[to + 1]?.entry?.age)) return true;
  const before = tokens[at - 1];
  // «barn fra 6 år» and «barn (0–6 år)», but not «barn i 2 år».
  const linked = before !== undefined && !before.entry?.of && !isMark(before, ',');
  if (before?.entry?.age || (linked && tokens[at - 2]?.entry?.age)) return true;
  const alone = count.least === count.most && at === 0 && (tokens[to] === undefined || isMark(tokens[to], '.'));
  return long && !limited && !alone && !before?.entry?.of;
}

/** Reads «årlig», «hvert 3. år», «annethvert år», «to ganger i året», «to årlige møter», «hver høst». */
export function readRecurrence(source: Source, at: number): Recurrence | undefined {
  const { tokens } = source;
  const entry = tokens[at]?.entry;
  const other = phraseAt(entry?.everyOther, tokens, at);
  if (other) return readEach(tokens, other.to, other.means);
  if (entry?.each) return readEach(tokens, at + 1, entry.each);
  const adjective = phraseAt(entry?.recurring, tokens, at);
  return adjective ? { every: adjective.means, to: adjective.to } : readTimes(tokens, at);
}

/** What stands after «hver»: an ordinal or a number, and what is counted. */
function readEach(tokens: readonly Token[], at: number, each: number): Recurrence | undefined {
  const nth = nthAt(tokens, at);
  const noun = nth?.to ?? at;
  const times = (nth?.value ?? 1) * each;
  const entry = tokens[noun]?.entry;
  if (times < 1) return undefined;
  if (entry?.season !== undefined || entry?.month !== undefined) return eachSeason(tokens, noun, times);
  if (entry?.weekday) return { every: scale(LENGTHS.week, times), to: noun + 1 };
  const unit = phraseAt(entry?.units, tokens, noun);
  return unit && { every: scale(unit.means, times), to: unit.to };
}

/** «3.», «tredje», «3rd», «3», «two», «3.–4.» (the longer). */
function nthAt(tokens: readonly Token[], at: number, pair = true): { value: number; to: number } | undefined {
  const token = tokens[at];
  const named = token?.entry?.ordinal ?? token?.entry?.cardinal;
  const value = named ?? digits(token, 1, 2);
  if (value < 0) return undefined;
  const next = tokens[at + 1];
  const ended = named === undefined && isOrdinalEnding(next);
  const to = ended ? at + 2 : at + 1;
  const longer = pair && isDash(tokens[to]) ? nthAt(tokens, to + 1, false) : undefined;
  return longer ?? { value, to };
}

/** «hver høst» comes back after a year, «hver vår og høst» after half of one. */
function eachSeason(tokens: readonly Token[], at: number, times: number): Recurrence {
  let count = 1;
  let to = at + 1;
  while (tokens[to]?.entry?.and || isMark(tokens[to], ',')) {
    const next = tokens[to + 1]?.entry;
    if (next?.season === undefined && next?.month === undefined) break;
    count++;
    to += 2;
  }
  return { every: share(scale(LENGTHS.year, times), count), to };
}

/** «to ganger i året», «2–4 ganger pr. år», «2 x årlig», «to årlige møter», «twice a year». */
function readTimes(tokens: readonly Token[], at: number): Recurrence | undefined {
  const word = tokens[at]?.entry?.timesWord;
  const count = word !== undefined ? { least: word, to: at + 1 } : countAt(tokens, at);
  if (!count || count.least < 1) return undefined;
  const adjective = phraseAt(tokens[count.to]?.entry?.recurring, tokens, count.to);
  if (adjective && (word !== undefined || tokens[adjective.to]?.kind === 'word'))
    return { every: share(adjective.means, count.least), to: adjective.to };
  const noun = word !== undefined ? count.to : afterTimes(tokens, count.to);
  if (noun === undefined) return undefined;
  const often = phraseAt(tokens[noun]?.entry?.recurring, tokens, noun);
  if (often) return { every: share(often.means, count.least), to: often.to };
  const per = phraseAt(tokens[noun]?.entry?.per, tokens, noun);
  const next = isMark(tokens[noun], '/') ? noun + 1 : per && isMark(tokens[per.to], '.') ? per.to + 1 : per?.to;
  const unit = next === undefined ? undefined : phraseAt(tokens[next]?.entry?.units, tokens, next);
  return unit && { every: share(unit.means, count.least), to: unit.to };
}

/** The index after «ganger», «x» or «møter», one word before it allowed («to faste møter»). */
function afterTimes(tokens: readonly Token[], at: number): number | undefined {
  const isTimes = (token: Token | undefined) => token?.entry?.times || token?.key === 'x';
  if (isTimes(tokens[at])) return at + 1;
  return tokens[at]?.kind === 'word' && !tokens[at].entry && isTimes(tokens[at + 1]) ? at + 2 : undefined;
}

/** The length of time between `count` times in `length`: months where they come out whole, else days. */
function share(length: Length, count: number): Length {
  if (length.months % count === 0 && length.days === 0) return { months: length.months / count, days: 0 };
  return { months: 0, days: Math.max(1, Math.round((length.months * 30.4375 + length.days) / count)) };
}
