import { readTime } from '../../model/time/index.ts';
import { isReversed } from './ends.ts';

/** What may join two ends: a dash, or a word with blanks around it. */
const JOINS = /\s*[-–—−]\s*|\s+(?:(?:frem |fram )?til(?: og med)?|t\.?o\.?m\.?|to|until|through)\s+/gi;
/** What may stand before the first of them. */
const LEAD = /^(?:fra og med|frå og med|f\.?o\.?m\.?|fra|frå|mellom|from|between)\s+/i;

/**
 * «2024–2022» as «2022–2024»: the two ends of one time in each other's place, with the words before and between them left
 * where they are. `undefined` where they cannot be told apart.
 */
export function swappedEnds(text: string): string | undefined {
  const lead = LEAD.exec(text)?.[0] ?? '';
  for (const { 0: join, index } of text.matchAll(JOINS)) {
    const swapped = `${lead}${text.slice(index + join.length)}${join}${text.slice(lead.length, index)}`;
    if (isOneTime(swapped)) return swapped;
  }
  return undefined;
}

/** Whether the whole text is one time with two ends in their order. */
function isOneTime(text: string): boolean {
  const [part, ...others] = readTime(text).parts;
  if (part === undefined || others.length > 0 || !('start' in part && 'end' in part)) return false;
  return part.start !== undefined && part.span.end - part.span.start === text.trim().length && !isReversed(part);
}
