import { type Lang, type Localized, words } from '../model/language.ts';

const AND: Localized = words('og', 'og', 'and');
const OR: Localized = words('eller', 'eller', 'or');

/** «2016, 2019 og 2022»: the entries in a sentence; empty for none. */
export function andList(entries: readonly string[], lang: Lang): string {
  return enumerated(entries, AND[lang]);
}

/** «et mål eller et tiltak». */
export function orList(entries: readonly string[], lang: Lang): string {
  return enumerated(entries, OR[lang]);
}

function enumerated(entries: readonly string[], word: string): string {
  const last = entries.at(-1) ?? '';
  return entries.length < 2 ? last : `${entries.slice(0, -1).join(', ')} ${word} ${last}`;
}
