import { NUMBER_WORDS } from '../../number-words.ts';
import type { Vocabulary } from './types.ts';

/** English. */
export const en: Vocabulary = {
  months: ['january', 'february', 'march', '', 'may', 'june', 'july', '', '', 'october, oct', '', 'december, dec'],
  seasons: { spring: 'spring', summer: 'summer', autumn: 'autumn, fall', winter: 'winter' },
  weak: 'may, march, spring, fall, dec, oct',
  parts: {
    half: 'half, half - year, half year, semester',
    quarter: 'quarter',
    tertial: 'tertial, four - month period, trimester',
  },
  codes: { half: '', quarter: '', tertial: '' },
  ordinals: [
    'first',
    'second, other',
    'third',
    'fourth',
    'fifth',
    'sixth',
    'seventh',
    'eighth',
    'ninth',
    'tenth',
    '',
    'twelfth',
  ],
  last: 'last, final',
  cardinals: {
    half: 0.5,
    one: 1,
    ...NUMBER_WORDS.en,
    eighteen: 18,
  },
  units: {
    year: 'year, years, school year',
    half: 'half - year, half year, half - years, semester, semesters, term',
    quarter: 'quarter, quarters',
    tertial: 'tertial, tertials',
    month: 'month, months',
    week: 'week, weeks',
    day: 'day, days',
  },
  compounds: { year: '', month: '' },
  weekdays: 'monday, tuesday, wednesday, thursday, friday, saturday, sunday, weekday, weekend',
  recurring: {
    year: 'annual, annually, yearly',
    half: 'half - yearly, half yearly, halfyearly, semi - annual, semi - annually, semiannual, semiannually, bi - annual, bi - annually, biannual, biannually',
    quarter: 'quarterly',
    tertial: 'tertially',
    month: 'monthly',
    week: 'weekly',
    day: 'daily',
  },
  each: 'every, each',
  everyOther: 'every other, every second',
  times: 'times, meetings, meeting',
  timesWords: { once: 1, twice: 2, thrice: 3 },
  per: 'a, an, in, in the, each, every',
  most: 'up to, at most, no more than, a maximum of, maximum, max, within, during',
  least: 'at least, a minimum of, minimum, no less than, more than',
  ages: 'age, ages, aged, children, people, youth, young, adolescents, pupils, old, older, younger',
  counted:
    'people, persons, inhabitants, residents, users, patients, employees, positions, places, hours, litres, metres, visits, dwellings',
  leads: {
    from: 'from, as of, as from, from and including, starting, starting from, starting in, beginning, beginning in, since, earliest, at the earliest, not before, no earlier than, not earlier than, with effect from',
    after: 'after, after the end of',
    by: 'by, by the end of, before the end of, within, within the end of, no later than, not later than, at the latest, latest, latest by, during, in the course of, over the course of, until, till, through, up to and including, up until, at the end of, to the end of, until the end of',
    before: 'before, prior to',
    between: 'between',
  },
  suffixes: {
    onwards: 'onwards, onward, and onwards, and onward, and later, or later, and beyond, at the earliest, and after',
    latest: 'at the latest, or earlier, or before',
  },
  joins: {
    to: 'to, until, till, through, up to, up to and including, to and including, to the end of',
    and: 'and, or',
  },
  fillers:
    'the, of, in, on, at, year, years, about, around, approximately, early, mid, late, beginning, start, middle, end, whole, period, mid -',
  of: 'of, in',
  yearNames: 'budget year, fiscal year, financial year, calendar year, year, the year',
  schoolYears: 'school year, academic year, school years, academic years',
  yearTurns: 'turn of the year',
  planPeriods:
    'plan period, planning period, the plan period, the planning period, this plan period, current plan period',
  periods: 'the whole period, the entire period',
  cues: {
    start:
      'start, starts, started, start - up, startup, begin, begins, began, commences, commence, launch, launches, launched, takes effect, comes into force',
    finish: 'finish, finished, finishes, completed, completion, complete, ends, ended, ending, deadline, due',
    vague:
      'as soon as possible, as soon as practicable, asap, ongoing, on an ongoing basis, continuous, continuously, continually, regular, regularly, at regular intervals, as needed, as required, when needed, when required, if needed, when necessary, in the long term, in the longer term, in the short term, in the long run, at a later date, at a later time, at a later stage, at a later point, at some later point, later on, in due course, in the future, in time, to be decided, to be determined, tbd, not decided, until further notice',
    when: 'when, as soon as, once',
    unplaced:
      'next year, this year, last year, during the year, end of the year, year - end, new year, next plan period, next planning period, coming plan period, previous plan period',
    label:
      'page, pages, no, number, chapter, section, sections, item, figure, table, case, article, phone, grade, p, pp',
    report: 'circular, bill, act',
    address: '',
  },
};
