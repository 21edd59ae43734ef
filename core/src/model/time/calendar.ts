import { addDays, type DateRange } from '../date.ts';
import { readNumeric, readYears } from './figures.ts';
import type { Entry } from './lexicon.ts';
import { readNamed, readOrdinal } from './named.ts';
import { bad, type Point, placed } from './point.ts';
import { endsClause, isMark, phraseAt, type Token } from './tokens.ts';
import { readYear } from './year.ts';

/** What the readers of time read from: the tokens of one text, and the period that «i planperioden» stands for. */
export interface Source {
  readonly tokens: readonly Token[];
  readonly period: DateRange | undefined;
}

/** Reads the place in the calendar that begins at token `at`, leads and joins left aside; nothing where none does. */
export function readPoint(source: Source, at: number): Point | undefined {
  const token = source.tokens[at];
  if (token?.kind === 'number') return readNumeric(source.tokens, at) ?? readOrdinal(source.tokens, at);
  const entry = token?.entry;
  if (!entry) return undefined;
  return readEra(source, at, entry) ?? readNamed(source.tokens, at, entry);
}

/** «planperioden», «skoleåret 2022/2023», «budsjettåret 2016». */
function readEra(source: Source, at: number, entry: Entry): Point | undefined {
  const era = phraseAt(entry.eras, source.tokens, at);
  if (!era) return undefined;
  const { tokens, period } = source;
  if (era.means === 'calendar') return readYears(tokens, era.to);
  if (era.means === 'school') return readSchoolYears(tokens, era.to);
  if (era.means === 'turn') return readYearTurn(tokens, era.to);
  if (era.means === 'plan-if-alone' && !endsClause(tokens[era.to])) return undefined;
  return { kind: 'placed', to: era.to, shape: 'stretch', ...period };
}

/** The two days of «årsskiftet 2022/2023». */
function readYearTurn(tokens: readonly Token[], at: number): Point {
  const years = readYear(tokens, at);
  if (!years) return bad(at, true);
  if (years.last !== years.first + 1) return bad(years.to);
  const start = { year: years.first, month: 12, day: 31 };
  return placed({ start, end: addDays(start, 1) }, 'stretch', years.to);
}

/** One or more school years after the word, 1 August to 31 July. */
function readSchoolYears(tokens: readonly Token[], at: number): Point {
  const first = readYear(tokens, at);
  if (!first) return bad(at, true);
  if (first.last === undefined || first.last <= first.first) return bad(first.to);
  let last = first.last;
  let to = first.to;
  while (tokens[to]?.entry?.and || isMark(tokens[to], ',')) {
    const next = readYear(tokens, to + 1);
    if (next?.last === undefined || next.last === next.first) break;
    last = next.last;
    to = next.to;
  }
  return placed(
    { start: { year: first.first, month: 8, day: 1 }, end: { year: last, month: 7, day: 31 } },
    'stretch',
    to,
  );
}
