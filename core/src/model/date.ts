/**
 * A day in the civil (proleptic Gregorian) calendar: no clock, no time zone. `month` and `day` count from 1.
 * Core has no other date: today's date is handed in by the host.
 */
export interface PlainDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A stretch of days, both ends included. `end` may come before `start` where an author wrote it so. */
export interface DateRange {
  readonly start: PlainDate;
  readonly end: PlainDate;
}

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** A day from its three numbers, unchecked: ask `isValidDate` first where they come from an author. */
export function plainDate(year: number, month: number, day: number): PlainDate {
  return { year, month, day };
}

/** Whether the year has a 29 February. */
function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** The number of the month's last day, 28 to 31; `month` counts from 1. */
export function lastDayOfMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

/** Whether the three numbers name a day that exists, in the years 1 to 9999. */
export function isValidDate(year: number, month: number, day: number): boolean {
  if (!Number.isInteger(year) || !Number.isInteger(month) || !Number.isInteger(day)) return false;
  return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= lastDayOfMonth(year, month);
}

/** Negative where `a` is before `b`, 0 for the same day, positive where it is after: what `sort` wants. */
export function compareDates(a: PlainDate, b: PlainDate): number {
  return a.year - b.year || a.month - b.month || a.day - b.day;
}

/** The earlier of the two; the other one where one is missing. */
export function earlierDate(a: PlainDate | undefined, b: PlainDate | undefined): PlainDate | undefined {
  if (!a || !b) return a ?? b;
  return compareDates(a, b) <= 0 ? a : b;
}

/** The later of the two; the other one where one is missing. */
export function laterDate(a: PlainDate | undefined, b: PlainDate | undefined): PlainDate | undefined {
  if (!a || !b) return a ?? b;
  return compareDates(a, b) >= 0 ? a : b;
}

/** Days since 1 January 1970, negative before it. */
export function toDayNumber(date: PlainDate): number {
  // Years are counted from 1 March, so that the leap day comes last and months have a fixed place in their year.
  const year = date.month > 2 ? date.year : date.year - 1;
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * ((date.month + 9) % 12) + 2) / 5) + date.day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** The day that is `days` days after 1 January 1970: `toDayNumber` the other way. */
export function fromDayNumber(days: number): PlainDate {
  const shifted = days + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** The day `days` days later (earlier, where negative). */
export function addDays(date: PlainDate, days: number): PlainDate {
  return days === 0 ? date : fromDayNumber(toDayNumber(date) + days);
}

/** The same day `months` months later; the month's last day where it is too short (31 January + 1 = 28 or 29 February). */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const index = date.year * 12 + (date.month - 1) + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  return { year, month, day: Math.min(date.day, lastDayOfMonth(year, month)) };
}

/** The same day `years` years later; 28 February for a 29 February that the year does not have. */
export function addYears(date: PlainDate, years: number): PlainDate {
  return addMonths(date, years * 12);
}

/** `2022-03-01` */
export function formatIso(date: PlainDate): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${String(date.year).padStart(4, '0')}-${two(date.month)}-${two(date.day)}`;
}

/** The day that `2022-03-01` names; nothing for any other form, or for a day that does not exist. */
export function parseIso(text: string): PlainDate | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return isValidDate(year, month, day) ? { year, month, day } : undefined;
}
