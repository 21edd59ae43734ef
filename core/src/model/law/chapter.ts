import type { LawPlace } from './place.ts';
import { endsInLaw } from './words.ts';

const CHAPTER = /(?:kapittel|kapitlet|kap\.?|chapter)\s?(\d{1,3}(?:\s?\p{L})?)$/iu;

/** The chapter that a text names, whole: `kap. 3`, `kapittel 9 A`; `undefined` for other texts. */
export function chapterOf(text: string): LawPlace | undefined {
  const match = CHAPTER.exec(text.trim());
  if (match === null || match.index > 0) return undefined;
  return { number: (match[1] ?? '').replace(/\s/g, '').toLowerCase(), isChapter: true, parts: [] };
}

/**
 * Where the chapter begins in «alkoholloven kap. 3»: behind the name of a law only, since a heading may be called «Kapittel 3»
 * and a report have chapters too. `undefined` where there is none.
 */
export function chapterStart(text: string): number | undefined {
  const at = CHAPTER.exec(text)?.index;
  return at !== undefined && at > 0 && endsInLaw(text.slice(0, at)) ? at : undefined;
}
