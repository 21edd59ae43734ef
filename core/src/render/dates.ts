import { formatIso, type PlainDate } from '../model/date.ts';
import type { Lang } from '../model/language.ts';

/** `16.06.2021`; in English the form that nobody reads the wrong way round. */
export function shortDate(date: PlainDate, lang: Lang): string {
  const iso = formatIso(date);
  return lang === 'en' ? iso : iso.split('-').reverse().join('.');
}
