import type { Passage } from '../../model/prose.ts';
import type { Span } from '../../text/span.ts';

/**
 * Where a name stands in a passage, as far as it matters to its spelling. Offsets are those of the passage's text.
 */

/** Signs behind which a capital says nothing: a sentence, a part of one or a list begins. */
const OPENING = /[.!?:;…|()[\]/•–—-]/u;
/** What may stand between such a sign and the first word. */
const AROUND = /[\s"'«“„”*_>#]/u;

/** Whether a capital would be in place whatever the name: at the start of a text, a sentence, a clause or a table's cell. */
export function isAtStart(text: string, start: number): boolean {
  let at = start - 1;
  while (at >= 0 && AROUND.test(text.charAt(at))) at--;
  return at < 0 || OPENING.test(text.charAt(at));
}

/** A name with the capital that the written one begins with, where the place asks for it. */
export function beginningLike(name: string, written: string, text: string, start: number): string {
  const isCapital = /^\p{Lu}/u.test(written) && isAtStart(text, start);
  return isCapital ? name.charAt(0).toUpperCase() + name.slice(1) : name;
}

/** Whether what stands there is a part of an address or of a file's name: «ungdata.no», «rusplan-2024.pdf». */
export function isInAddress(text: string, { start, end }: Span): boolean {
  return (
    /^\.\p{L}|^[@_\\]/u.test(text.slice(end, end + 2)) || /[.@_\\]$/.test(text.slice(Math.max(0, start - 1), start))
  );
}

/** Whether the name is a part of a word with hyphens: «NAV-kontoret», «rus-FACT». */
export function isCompound(text: string, { start, end }: Span): boolean {
  return /[\p{L}\p{N}][-‑]$/u.test(text.slice(Math.max(0, start - 2), start)) || isFollowed(text, end);
}

/** Whether a hyphen and more of the word follow the name. */
export function isFollowed(text: string, end: number): boolean {
  return /^[-‑]\p{L}/u.test(text.slice(end, end + 2));
}

/** The quotations in a passage, marks left out: others' words and others' titles. */
export function quotationsIn({ text, type }: Passage): readonly Span[] {
  // A field in quotes is no quotation.
  const from = type === 'field' && /^["']/.test(text) ? 1 : 0;
  const quotations: Span[] = [];
  let open = -1;
  for (let at = from; at < text.length; at++) {
    const sign = text.charAt(at);
    if (open < 0 ? /[«“„"]/.test(sign) : CLOSING[text.charAt(open)]?.includes(sign) === true) {
      if (open >= 0) quotations.push({ start: open + 1, end: at });
      open = open < 0 ? at : -1;
    }
  }
  return quotations;
}

const CLOSING: Readonly<Record<string, string>> = { '«': '»', '“': '”"', '„': '“”', '"': '"”' };

/** Whether more is quoted than the name. */
export function isLonger(text: string, quotation: Span, name: Span): boolean {
  return hasWords(text.slice(quotation.start, name.start)) || hasWords(text.slice(name.end, quotation.end));
}

function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** Whether a text has capitals only, as headings may have. */
export function isInCapitals(text: string): boolean {
  return !/\p{Ll}/u.test(text) && /\p{Lu}.*\p{Lu}/su.test(text);
}
