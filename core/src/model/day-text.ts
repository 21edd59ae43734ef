import type { PlainDate } from './date.ts';
import type { Lang, Localized } from './language.ts';

/** The months in their order, as running text writes them. */
export const MONTHS: Localized<readonly string[]> = {
  nb: 'januar februar mars april mai juni juli august september oktober november desember'.split(' '),
  nn: 'januar februar mars april mai juni juli august september oktober november desember'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};

/** `16. juni 2021`, `16 June 2021`. */
export function longDate(date: PlainDate, lang: Lang): string {
  return `${dayAndMonth(date, lang)} ${date.year}`;
}

/** `16. juni`, `16 June`. */
export function dayAndMonth({ month, day }: PlainDate, lang: Lang): string {
  return `${day}${lang === 'en' ? '' : '.'} ${MONTHS[lang][month - 1] ?? ''}`;
}

/** A period as print has it: with a dash between its years or days, where authors write a hyphen. */
export function withDash(period: string): string {
  const isOfDays = /\d{4}-\d\d-\d\d/.test(period);
  return isOfDays ? period.replaceAll(' - ', ' – ') : period.replace(/(?<=\d)\s*-\s*(?=\d)/g, '–');
}
