import { compareDates, lastDayOfMonth, type PlainDate } from '../../../model/date.ts';
import { dayAndMonth, longDate, MONTHS } from '../../../model/day-text.ts';
import { type Lang, type Localized, words } from '../../../model/language.ts';
import type { Length, TimePart, TimeReading } from '../../../model/time/index.ts';
import { oneLine } from '../../../text/excerpt.ts';

const FROM = words('fra', 'frå', 'from');
const BY = words('senest', 'seinast', 'by');
const EVERY = words('hver', 'kvar', 'every');
const AT_MOST = words('inntil', 'inntil', 'at most');
const AT_LEAST = words('minst', 'minst', 'at least');
const VAGUE = words(
  'ikke et tidspunkt som kan følges opp',
  'ikkje eit tidspunkt som kan følgjast opp',
  'not a time that can be followed up',
);
const UNREADABLE = words('kan ikke leses som tid', 'kan ikkje lesast som tid', 'cannot be read as a time');
const NOUNS: Readonly<Record<'year' | 'month' | 'week' | 'day', Localized<readonly [one: string, many: string]>>> = {
  year: { nb: ['år', 'år'], nn: ['år', 'år'], en: ['year', 'years'] },
  month: { nb: ['måned', 'måneder'], nn: ['månad', 'månader'], en: ['month', 'months'] },
  week: { nb: ['uke', 'uker'], nn: ['veke', 'veker'], en: ['week', 'weeks'] },
  day: { nb: ['dag', 'dager'], nn: ['dag', 'dagar'], en: ['day', 'days'] },
};

/** A time as it was read (docs/format.md section 6), part by part where there are several: «1. juli – 31. desember 2021». */
export function timeAsRead(reading: TimeReading, text: string, lang: Lang): readonly string[] {
  const parts = reading.parts.map((part) => partAsRead(part, lang));
  const placed = reading.parts.filter((part) => 'start' in part || 'end' in part).length;
  if (placed < 2) return parts.length > 1 ? parts.map((part, at) => labelled(part, reading.parts[at], text)) : parts;
  const whole = stretch(reading.start, reading.end, lang);
  return [...(whole === undefined ? [] : [whole]), ...parts.map((part, at) => labelled(part, reading.parts[at], text))];
}

/** A part among others stands behind its own words. */
function labelled(
  part: string,
  { span }: TimePart = { kind: 'none', span: { start: 0, end: 0 } },
  text: string,
): string {
  const own = oneLine(text.slice(span.start, span.end));
  return own === '' ? part : `«${own}»: ${part}`;
}

function partAsRead(part: TimePart, lang: Lang): string {
  switch (part.kind) {
    case 'recurrence':
      return everyText(part.every, lang);
    case 'duration':
      return durationText(part.least, part.most, lang);
    case 'vague':
    case 'none':
      return VAGUE[lang];
    case 'unreadable':
      return UNREADABLE[lang];
    default:
      return stretch(part.start, part.end, lang) ?? VAGUE[lang];
  }
}

/** From one day to another, both included; what both have in common is said once. */
export function stretch(start: PlainDate | undefined, end: PlainDate | undefined, lang: Lang): string | undefined {
  if (!start) return end && `${BY[lang]} ${longDate(end, lang)}`;
  if (!end) return `${FROM[lang]} ${longDate(start, lang)}`;
  if (compareDates(start, end) === 0) return longDate(start, lang);
  const isYear = isFirst(start) && end.month === 12 && end.day === 31 && start.month === 1;
  if (isYear && start.year === end.year)
    return `${start.year} (${dayAndMonth(start, lang)} – ${dayAndMonth(end, lang)})`;
  const isMonth = isFirst(start) && start.year === end.year && start.month === end.month && isLast(end);
  if (isMonth) return `${MONTHS[lang][start.month - 1]} ${start.year}`;
  const from = start.year === end.year ? dayAndMonth(start, lang) : longDate(start, lang);
  return `${from} – ${longDate(end, lang)}`;
}

function isFirst({ day }: PlainDate): boolean {
  return day === 1;
}

function isLast({ year, month, day }: PlainDate): boolean {
  return day === lastDayOfMonth(year, month);
}

function everyText(every: Length, lang: Lang): string {
  const { count, noun } = counted(every);
  if (count !== 1)
    return lang === 'en'
      ? `every ${count} ${NOUNS[noun].en[1]}`
      : `${everyOf(noun, lang)} ${count}. ${NOUNS[noun][lang][0]}`;
  return `${everyOf(noun, lang)} ${NOUNS[noun][lang][0]}`;
}

/** «hvert år», «kvart år»; the other nouns are not neuter. */
function everyOf(noun: keyof typeof NOUNS, lang: Lang): string {
  return noun === 'year' && lang !== 'en' ? `${EVERY[lang]}t` : EVERY[lang];
}

function durationText(least: Length | undefined, most: Length | undefined, lang: Lang): string {
  const [from, to] = [least && lengthText(least, lang), most && lengthText(most, lang)];
  if (from !== undefined && to !== undefined) return from === to ? from : `${from} – ${to}`;
  return to === undefined ? `${AT_LEAST[lang]} ${from ?? ''}` : `${AT_MOST[lang]} ${to}`;
}

function lengthText(length: Length, lang: Lang): string {
  const { count, noun } = counted(length);
  return `${count} ${NOUNS[noun][lang][count === 1 ? 0 : 1]}`;
}

function counted({ months, days }: Length): { readonly count: number; readonly noun: keyof typeof NOUNS } {
  if (months > 0 && months % 12 === 0) return { count: months / 12, noun: 'year' };
  if (months > 0) return { count: months, noun: 'month' };
  return days % 7 === 0 ? { count: days / 7, noun: 'week' } : { count: days, noun: 'day' };
}
