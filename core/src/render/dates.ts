import { formatIso, type PlainDate } from '../model/date.ts';
import type { Lang } from '../model/language.ts';

const MONTHS: Readonly<Record<Lang, string>> = {
  nb: 'januar februar mars april mai juni juli august september oktober november desember',
  nn: 'januar februar mars april mai juni juli august september oktober november desember',
  en: 'January February March April May June July August September October November December',
};

/** `16. juni 2021`, `16 June 2021`. */
export function longDate({ year, month, day }: PlainDate, lang: Lang): string {
  const name = MONTHS[lang].split(' ')[month - 1] ?? '';
  return `${day}${lang === 'en' ? '' : '.'} ${name} ${year}`;
}

/** `16.06.2021`; in English the form that nobody reads the wrong way round. */
export function shortDate(date: PlainDate, lang: Lang): string {
  const iso = formatIso(date);
  return lang === 'en' ? iso : iso.split('-').reverse().join('.');
}
