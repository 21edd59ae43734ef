/** Spellings of one thing: folded words or phrases, separated by a comma and a blank; marks stand as words of their own. */
export type Spellings = string;

/** «våren» is January–June, «høsten» July–December, «sommeren» June–August; a winter lies in two years and is vague. */
export type Season = 'spring' | 'summer' | 'autumn' | 'winter';

/** Lengths that words name: what recurrences come back after and durations are counted in. */
export type Unit = 'year' | 'half' | 'quarter' | 'tertial' | 'month' | 'week' | 'day';

/** The equal parts that a year is counted in: «1. halvår», «2. kvartal», «3. tertial». */
export type YearPart = 'half' | 'quarter' | 'tertial';

/** What words before a time make of it. `after` and `before` leave the time itself out, `between` wants two. */
export type Lead = 'from' | 'after' | 'by' | 'before' | 'between';

/** What words after a time make of it: «2022 og framover», «2022 at the latest». */
export type Suffix = 'onwards' | 'latest';

/** What joins two times into one stretch («til») or lists them («og»). */
export type Join = 'to' | 'and';

/** Words that say something about the times near them, or that they are none. */
export type Cue =
  /** «oppstart»: the time in its clause is a start. */
  | 'start'
  /** «ferdig»: the time in its clause is an end. */
  | 'finish'
  /** Words on the vague list. */
  | 'vague'
  /** «når … foreligger»: vague to the end of the clause. */
  | 'when'
  /** Looks like a time and cannot be placed: «neste år». */
  | 'unplaced'
  /** A number that follows is a page, a section, an hour, an amount. */
  | 'label'
  /** Numbers that follow belong to a report's name: «NOU 2019/26», «Prop. 15 S (2015–2016)». */
  | 'report'
  /** An address: everything up to the next blank. */
  | 'address';

/** The words of one language. A row that a language shares with an earlier one may be empty. */
export interface Vocabulary {
  /** January first. */
  readonly months: readonly Spellings[];
  readonly seasons: Readonly<Record<Season, Spellings>>;
  /** Months and seasons that are also common words or names: times only with a year, or with another of their sort. */
  readonly weak: Spellings;
  readonly parts: Readonly<Record<YearPart, Spellings>>;
  /** Letters that stand before the number of a part: «Q2». */
  readonly codes: Readonly<Record<YearPart, Spellings>>;
  readonly ordinals: readonly Spellings[];
  /** «siste kvartal» */
  readonly last: Spellings;
  readonly cardinals: Readonly<Record<string, number>>;
  readonly units: Readonly<Record<Unit, Spellings>>;
  /** Endings that make a length of a number word: «fireårig». */
  readonly compounds: Readonly<Record<'year' | 'month', Spellings>>;
  readonly weekdays: Spellings;
  readonly recurring: Readonly<Record<Unit, Spellings>>;
  /** «hvert», and «annethvert» for every other. */
  readonly each: Spellings;
  readonly everyOther: Spellings;
  /** «ganger», and what is counted like it: «to møter i året». */
  readonly times: Spellings;
  /** Words that are a number of times: «twice». */
  readonly timesWords: Readonly<Record<string, number>>;
  readonly per: Spellings;
  readonly most: Spellings;
  readonly least: Spellings;
  /** Before a number of years, or after it: an age. */
  readonly ages: Spellings;
  /** After a number: it counts something and is no year. */
  readonly counted: Spellings;
  readonly leads: Readonly<Record<Lead, Spellings>>;
  readonly suffixes: Readonly<Record<Suffix, Spellings>>;
  readonly joins: Readonly<Record<Join, Spellings>>;
  /** Words that may stand between a lead and its time, and say nothing. */
  readonly fillers: Spellings;
  /** Between a month or season and its year. */
  readonly of: Spellings;
  /** «budsjettåret 2016»: the year itself. */
  readonly yearNames: Spellings;
  /** «skoleåret 2022/2023»: 1 August to 31 July. */
  readonly schoolYears: Spellings;
  /** «årsskiftet 2022/2023»: the last day of the one and the first of the other. */
  readonly yearTurns: Spellings;
  /** The plan's own period. `periods` only where no time follows: «i perioden». */
  readonly planPeriods: Spellings;
  readonly periods: Spellings;
  readonly cues: Readonly<Record<Cue, Spellings>>;
}
