import type { Length } from './types.ts';
import { en } from './vocabulary/en.ts';
import { nb } from './vocabulary/nb.ts';
import { nn } from './vocabulary/nn.ts';
import type { Cue, Join, Lead, Season, Spellings, Suffix, Unit, Vocabulary, YearPart } from './vocabulary/types.ts';

/** A phrase by its first word: `rest` is the words after it, and `means` what the whole says. */
export interface Phrase<T> {
  readonly rest: readonly string[];
  readonly means: T;
}

/** Limits of a duration: «inntil» is the most, «minimum» the least. */
export type Limit = 'most' | 'least';

/**
 * Words for whole years: the plan's own period, always or only where no time follows («i perioden»), a school year, the turn
 * of a year, and a year by another name.
 */
export type Era = 'plan' | 'plan-if-alone' | 'school' | 'turn' | 'calendar';

/** All that one word can say, or begin to say, in any of the three languages. Phrases stand longest first. */
export interface Entry {
  month?: number;
  season?: Season;
  weak?: true;
  part?: YearPart;
  code?: YearPart;
  /** 1 for the first, −1 for the last. */
  ordinal?: number;
  cardinal?: number;
  /** A whole duration in one word: «fireårig». */
  compound?: Length;
  weekday?: true;
  /** 1 for «hver», 2 for «annenhver». */
  each?: number;
  times?: true;
  timesWord?: number;
  age?: true;
  counted?: true;
  of?: true;
  /** «og», «eller» and their like. */
  and?: true;
  units?: Phrase<Length>[];
  recurring?: Phrase<Length>[];
  per?: Phrase<true>[];
  everyOther?: Phrase<number>[];
  limits?: Phrase<Limit>[];
  leads?: Phrase<Lead>[];
  suffixes?: Phrase<Suffix>[];
  joins?: Phrase<Join>[];
  fillers?: Phrase<true>[];
  eras?: Phrase<Era>[];
  cues?: Phrase<Cue>[];
  parts?: Phrase<YearPart>[];
}

/** The length of each unit, and of each part of a year. */
export const LENGTHS: Readonly<Record<Unit, Length>> = {
  year: { months: 12, days: 0 },
  half: { months: 6, days: 0 },
  quarter: { months: 3, days: 0 },
  tertial: { months: 4, days: 0 },
  month: { months: 1, days: 0 },
  week: { months: 0, days: 7 },
  day: { months: 0, days: 1 },
};

/** Keys of an entry that hold phrases. */
type PhraseKey = { [K in keyof Entry]-?: NonNullable<Entry[K]> extends Phrase<unknown>[] ? K : never }[keyof Entry];
type Meaning<K extends PhraseKey> = NonNullable<Entry[K]>[number]['means'];

class LexiconBuilder {
  readonly entries = new Map<string, Entry>();

  /** The entry of a word, made where there is none. */
  entry(word: string): Entry {
    const known = this.entries.get(word);
    if (known) return known;
    const made: Entry = {};
    this.entries.set(word, made);
    return made;
  }

  /** Tells something of every spelling, each a single word. */
  words(spellings: Spellings, tell: (entry: Entry) => void): void {
    for (const word of split(spellings)) tell(this.entry(word));
  }

  /** Adds every spelling as a phrase; where two languages say the same, the first one counts. */
  phrases<K extends PhraseKey>(key: K, means: Meaning<K>, spellings: Spellings): void {
    for (const phrase of split(spellings)) {
      const [first = '', ...rest] = phrase.split(' ');
      const entry = this.entry(first);
      const list: Phrase<unknown>[] = entry[key] ?? [];
      if (list.some((other) => other.rest.join(' ') === rest.join(' '))) continue;
      list.push({ rest, means });
      list.sort((a, b) => b.rest.length - a.rest.length);
      Object.assign(entry, { [key]: list });
    }
  }
}

/** The words of all three languages in one table, by folded first word. Reading does not depend on the plan's language. */
export const LEXICON: ReadonlyMap<string, Entry> = compile([nb, nn, en]);

function compile(vocabularies: readonly Vocabulary[]): ReadonlyMap<string, Entry> {
  const builder = new LexiconBuilder();
  for (const vocabulary of vocabularies) {
    addCalendar(builder, vocabulary);
    addNumbers(builder, vocabulary);
    addLengths(builder, vocabulary);
    addContext(builder, vocabulary);
  }
  builder.words('§, §§, €, $', (entry) => {
    entry.cues = [{ rest: [], means: 'label' }];
  });
  return builder.entries;
}

function addCalendar(to: LexiconBuilder, from: Vocabulary): void {
  from.months.forEach((row, index) => {
    to.words(row, (entry) => {
      entry.month = index + 1;
    });
  });
  for (const [season, row] of typedEntries(from.seasons)) {
    to.words(row, (entry) => {
      entry.season = season;
    });
  }
  to.words(from.weak, (entry) => {
    entry.weak = true;
  });
  for (const [part, row] of typedEntries(from.parts)) to.phrases('parts', part, row);
  for (const [part, row] of typedEntries(from.codes)) {
    to.words(row, (entry) => {
      entry.code = part;
    });
  }
  to.words(from.of, (entry) => {
    entry.of = true;
  });
  to.phrases('eras', 'calendar', from.yearNames);
  to.phrases('eras', 'school', from.schoolYears);
  to.phrases('eras', 'turn', from.yearTurns);
  to.phrases('eras', 'plan', from.planPeriods);
  to.phrases('eras', 'plan-if-alone', from.periods);
}

function addNumbers(to: LexiconBuilder, from: Vocabulary): void {
  from.ordinals.forEach((row, index) => {
    to.words(row, (entry) => {
      entry.ordinal = index + 1;
    });
  });
  to.words(from.last, (entry) => {
    entry.ordinal = -1;
  });
  for (const [word, value] of Object.entries(from.cardinals)) {
    to.entry(word).cardinal = value;
    for (const [unit, endings] of typedEntries(from.compounds)) {
      for (const ending of split(endings)) to.entry(word + ending).compound = scale(LENGTHS[unit], value);
    }
  }
  for (const [word, value] of Object.entries(from.timesWords)) to.entry(word).timesWord = value;
}

function addLengths(to: LexiconBuilder, from: Vocabulary): void {
  for (const [unit, row] of typedEntries(from.units)) to.phrases('units', LENGTHS[unit], row);
  for (const [unit, row] of typedEntries(from.recurring)) to.phrases('recurring', LENGTHS[unit], row);
  to.words(from.weekdays, (entry) => {
    entry.weekday = true;
  });
  to.words(from.each, (entry) => {
    entry.each = 1;
  });
  to.phrases('everyOther', 2, from.everyOther);
  to.words(from.times, (entry) => {
    entry.times = true;
  });
  to.phrases('per', true, from.per);
  to.phrases('limits', 'most', from.most);
  to.phrases('limits', 'least', from.least);
}

function addContext(to: LexiconBuilder, from: Vocabulary): void {
  for (const [lead, row] of typedEntries(from.leads)) to.phrases('leads', lead, row);
  for (const [suffix, row] of typedEntries(from.suffixes)) to.phrases('suffixes', suffix, row);
  for (const [join, row] of typedEntries(from.joins)) to.phrases('joins', join, row);
  for (const [cue, row] of typedEntries(from.cues)) to.phrases('cues', cue, row);
  to.words(from.joins.and, (entry) => {
    entry.and = true;
  });
  to.phrases('fillers', true, from.fillers);
  to.words(from.ages, (entry) => {
    entry.age = true;
  });
  to.words(from.counted, (entry) => {
    entry.counted = true;
  });
}

/** `length`, `times` times over; parts of a month are counted as 30 days, parts of a day are dropped. */
export function scale(length: Length, times: number): Length {
  const months = Math.trunc(length.months * times);
  return { months, days: Math.round((length.months * times - months) * 30 + length.days * times) };
}

function split(spellings: Spellings): string[] {
  return spellings === '' ? [] : spellings.split(', ');
}

function typedEntries<K extends string, V>(record: Readonly<Record<K, V>>): [K, V][] {
  return Object.entries(record) as [K, V][];
}
